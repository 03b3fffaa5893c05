/**
 * The simple parts that definitions are made of, as yup schemas: strings, numbers, choices, lists, objects, records.
 *
 * Used by the schemas beside it. Every part is required and not null unless it is made `.optional()`.
 */
import type { ISchema, ObjectShape } from 'yup'
import { array, boolean, mixed, number, object, string, ValidationError } from 'yup'
import { isJsonObject } from '../json-object.ts'
import { pointerStep } from '../json-pointer.ts'
import type { ProblemCode } from '../problem.ts'
import { problemAt } from '../problem.ts'
import { Finding, problemOf, withTest } from './finding.ts'

export const idPattern = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/
const hyphenatedIdPattern = /^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/

const anyString = () => string().typeError('notText').nonNullable('notText').defined('missing')

/** A string for people: not blank, at most `maximum` characters (code points). */
export function sentence(maximum: number, tooLong: ProblemCode = 'textTooLong') {
  const filled = withTest(anyString(), 'emptyText', (value) => (/\S/u.test(String(value)) ? undefined : {}))
  return withTest(filled, tooLong, (value) => {
    const length = [...String(value)].length
    return length > maximum ? { length, maximum } : undefined
  })
}

const matching = (pattern: RegExp, code: ProblemCode) =>
  withTest(anyString(), code, (value) => (pattern.test(String(value)) ? undefined : { id: String(value) }))

/** The id of a part of a definition. */
export const id = () => matching(idPattern, 'malformedId')

/** The id of a questionnaire or of something outside it: hyphens may stand between its words. */
export const outsideId = () => matching(hyphenatedIdPattern, 'malformedId')

/** One capital letter. */
export const letter = () => matching(/^[A-Z]$/, 'malformedLetter')

/** A calendar day such as `2025-06-01`; that February has no 31st is left to the checks. */
export const dayPattern = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/

export const day = () => matching(dayPattern, 'malformedDay')

/** A string without rules of its own: some check says later whether it is right. */
export const reference = () => anyString()

export const trueOrFalse = () => boolean().typeError('notBoolean').nonNullable('notBoolean').defined('missing')

/** A number from `minimum` to `maximum`, both included. */
export function numberWithin(minimum: number, maximum: number) {
  const anyNumber = number().typeError('notNumber').nonNullable('notNumber').defined('missing')
  return withTest(anyNumber, 'numberOutOfRange', (value) =>
    Number(value) < minimum || Number(value) > maximum ? { value: Number(value), minimum, maximum } : undefined,
  )
}

/** A whole number from `minimum` to `maximum`, both included. */
export const wholeNumber = (minimum: number, maximum: number) =>
  withTest(numberWithin(minimum, maximum), 'notWholeNumber', (value) => (Number.isInteger(value) ? undefined : { value: Number(value) }))

/** One of a few strings. */
export const oneOf = (allowed: readonly string[]) =>
  withTest(anyString(), 'notOneOf', (value) => (allowed.some((one) => one === value) ? undefined : { allowed: allowed.join(', ') }))

/** One of a few numbers. */
export const oneOfNumbers = (allowed: readonly number[]) =>
  withTest(number().typeError('notNumber').nonNullable('notNumber').defined('missing'), 'notOneOf', (value) =>
    allowed.some((one) => one === value) ? undefined : { allowed: allowed.join(', ') },
  )

interface Bounds {
  readonly minimum?: number
  readonly maximum?: number
  readonly tooFew?: ProblemCode
  readonly tooMany?: ProblemCode
}

/** A list of parts; `tooFew` and `tooMany` are the codes where a general one would not say enough. */
export function list<T>(part: ISchema<T>, { minimum = 0, maximum = Infinity, tooFew = 'tooFew', tooMany = 'tooMany' }: Bounds = {}) {
  const anyList = array(part).typeError('notList').nonNullable('notList').defined('missing')
  const countOf = (value: unknown) => (Array.isArray(value) ? value.length : 0)
  const enough = withTest(anyList, tooFew, (value) => (countOf(value) < minimum ? { count: countOf(value), minimum } : undefined))
  return withTest(enough, tooMany, (value) => (countOf(value) > maximum ? { count: countOf(value), maximum } : undefined))
}

/** An object with these members, whatever else it may hold. */
export function atLeast<S extends ObjectShape>(members: S) {
  return object(members).typeError('notObject').nonNullable('notObject').defined('missing')
}

/** An object with exactly these members. Done here, as yup's `noUnknown` gives the unknown keys joined into one string. */
export function exactly<S extends ObjectShape>(members: S) {
  const known = new Set(Object.keys(members))
  return atLeast(members).test('unknownKey', 'unknownKey', (value: object | null | undefined, context) => {
    const unknown = Object.keys(value ?? {}).filter((key) => !known.has(key))
    const errors = unknown.map((key) =>
      context.createError({ params: { finding: new Finding(problemAt(pointerStep('', key), 'unknownKey', { key })) } }),
    )
    return errors.length === 0 || new ValidationError(errors)
  })
}

interface Validator {
  validateSync(value: unknown, options: { readonly strict: true; readonly abortEarly: false; disableStackTrace: true }): unknown
}

/** Every problem that a schema finds in a value. */
export function problemsBy(schema: Validator, value: unknown) {
  try {
    schema.validateSync(value, { strict: true, abortEarly: false, disableStackTrace: true })
    return []
  } catch (error) {
    if (error instanceof ValidationError) return (error.inner.length === 0 ? [error] : error.inner).map(problemOf)
    throw error
  }
}

/** An object with any keys, whose members all have one shape; `forbidden` names keys with a problem of their own. */
export function record(member: Validator, forbidden: Readonly<Record<string, ProblemCode>> = {}) {
  const codes = new Map(Object.entries(forbidden))
  const problemsOf = (key: string, value: unknown) => {
    const code = codes.get(key)
    return code === undefined ? problemsBy(member, value) : [problemAt('', code)]
  }
  return mixed(isJsonObject)
    .typeError('notObject')
    .nonNullable('notObject')
    .defined('missing')
    .test('members', 'members', (value: object | null | undefined, context) => {
      const found = Object.entries(value ?? {}).flatMap(([key, one]) =>
        problemsOf(key, one).map((problem) => ({ ...problem, pointer: pointerStep('', key) + problem.pointer })),
      )
      const errors = found.map((problem) => context.createError({ params: { finding: new Finding(problem) } }))
      return errors.length === 0 || new ValidationError(errors)
    })
}

/**
 * The shapes of the parts of DESIGN.json, for `readDesign`, and their problems as `path: what is wrong`.
 */
import type { Schema } from 'yup'
import { mixed, number, object, string, ValidationError } from 'yup'

const recruitments = ['census', 'randomSample', 'selfSelected'] as const
const notNull = 'must not be null'
const unknownKeys = 'has keys that are not known: ${unknown}'

const anObject = object().typeError('must be an object').nonNullable(notNull)
const aNumber = number().typeError('must be a number').nonNullable(notNull)
const notYet = mixed().test('notYet', 'is not supported yet; please remove it', (value) => value === undefined)

/** A number of persons. */
export const personsShape = aNumber.integer('must be a whole number').min(0, 'must not be negative')

/** The unit above one, or null at the top. */
export const parentShape = string().typeError('must be the id of a unit, or null').nullable().defined('must be the id of a unit, or null')

/** How one group was asked. */
export const groupShape = object({
  recruitment: string()
    .oneOf(recruitments, 'must be census, randomSample or selfSelected')
    .required('is missing; it must be census, randomSample or selfSelected'),
  populationSize: personsShape,
  invited: personsShape,
})
  .noUnknown(unknownKeys)
  .typeError('must be an object')
  .nonNullable(notNull)

const askedParts = { groups: anObject, unitSizes: anObject, unitParents: anObject, margins: notYet }

/** When a round was, in years. */
export const timeShape = aNumber.min(1900, 'must be a year, such as 2026 or 2026.5').max(2200, 'must be a year, such as 2026 or 2026.5')

/** One round. */
export const roundShape = object({ ...askedParts, at: timeShape })
  .noUnknown(unknownKeys)
  .typeError('must be an object')
  .nonNullable(notNull)

/** The whole file; the entries of its records are checked one by one. */
export const designShape = object({
  ...askedParts,
  rounds: anObject,
  seed: personsShape.max(2_147_483_647, 'must be below 2147483648'),
  level: aNumber.moreThan(0, 'must be above 0').lessThan(1, 'must be below 1'),
})
  .noUnknown(unknownKeys)
  .typeError('must be an object')
  .nonNullable(notNull)

/** A value as it was checked, or what is wrong with it. */
export interface Checked<Value> {
  readonly value?: Value
  readonly problems: readonly string[]
}

/** The value if it has the shape. `path`: where it stands in the file, '' for the whole. */
export function checked<Value>(shape: Schema<Value>, value: unknown, path: string): Checked<Value> {
  try {
    return { value: shape.validateSync(value, { strict: true, abortEarly: false }), problems: [] }
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const found = error.inner.length > 0 ? error.inner : [error]
    return { problems: found.map((problem) => `${[path, problem.path].filter(Boolean).join('.') || 'the file'} ${problem.message}`) }
  }
}

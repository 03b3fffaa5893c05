/**
 * What reading one item from posted fields gives: an answer, or a problem with what was typed. Shared by the kinds of item.
 */
import type { Answer, MissingReason } from '../answers.ts'

/** What a person can get wrong in a form. */
export type FormProblemCode = 'notANumber' | 'outOfRange' | 'tooLong' | 'tooMany' | 'contradiction' | 'unknownOption'

/** `values` fill the placeholders of the message in views/texts. */
export interface FormProblem {
  readonly item: string
  readonly code: FormProblemCode
  readonly values: Readonly<Record<string, number>>
}

/** Field name → what the browser sent: a string, several, or nothing. Anything else counts as nothing. */
export type PostedFields = Readonly<Record<string, unknown>>

export type Reading = { readonly answer: Answer } | { readonly problem: FormProblem }

/** Name of the field for a reason of absence beside a number or a multiple choice. */
export const reasonField = (itemId: string): string => `${itemId}__reason`

/** All strings sent under a name. */
export function sentStrings(fields: PostedFields, name: string): readonly string[] {
  const sent = Object.hasOwn(fields, name) ? fields[name] : undefined
  const list: readonly unknown[] = Array.isArray(sent) ? sent : [sent]
  return list.filter((value) => typeof value === 'string')
}

export const answered = (answer: Answer): Reading => ({ answer })
export const absent = (missing: MissingReason): Reading => ({ answer: { missing } })
export const refused = (item: string, code: FormProblemCode, values: Readonly<Record<string, number>> = {}): Reading => ({
  problem: { item, code, values },
})

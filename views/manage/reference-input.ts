/**
 * Published values as people type them, and what is wrong with them: the words between the server's readers and the page.
 *
 * Of others, or of one's own organisation in an earlier year (`own`); the latter have no label.
 */
import type { TextValues } from '../translate.ts'

/** Names of the fields of the form and of the columns of a table, in this order. */
export const referenceFields = ['measure', 'group', 'value', 'lower', 'upper', 'n', 'year', 'label', 'source', 'address'] as const
export type ReferenceField = (typeof referenceFields)[number]

export type ReferencePurpose = 'others' | 'own'

/** Fields of the form and columns that a table may have. */
export const fieldsFor = (purpose: ReferencePurpose): readonly ReferenceField[] =>
  referenceFields.filter((field) => field !== 'label' || purpose === 'others')

const needed: readonly ReferenceField[] = ['measure', 'group', 'value', 'year', 'label', 'source']

/** Columns that every table must have. */
export const neededColumns = (purpose: ReferencePurpose): readonly ReferenceField[] =>
  fieldsFor(purpose).filter((field) => needed.includes(field))

export type TypedReference = Readonly<Record<ReferenceField, string>>

/** `problem`: key below `reference:problem`. `field`: of the form, or `csv`. `line`: of the pasted table, from 1. */
export interface ReferenceProblem {
  readonly field: ReferenceField | 'csv'
  readonly problem: string
  readonly line?: number
  readonly values?: TextValues
}

/**
 * How the columns of a file and the values in them stand for a questionnaire: what a person says on the pages of an import.
 *
 * Read and written by server/manage/imports, shown by the pages of this folder, kept as JSON by name.
 */

/**
 * A column is known by its heading, and by its `place` among those of the same heading, from 0. `target`: '' not used, `group`, `unit`,
 * id of a column of the codebook (`trust`, `channels__2`), of a multiple choice whose cells hold lists, or of an open text. `apart`: its
 * values mean something else than those of other columns with the same scale.
 */
export interface ColumnMapping {
  readonly heading: string
  readonly place: number
  readonly target: string
  readonly apart: boolean
}

/** By value as `folded` gives it: a code, a reason of absence, an id of a group or unit, `skip`, `none`; '' while undecided. */
export type ValueMapping = Readonly<Record<string, string>>

/** `group`: the group of all rows; null where a column says it. `values`: by domain (see `targetsOf`). */
export interface ImportMapping {
  readonly questionnaire: string
  readonly group: string | null
  readonly columns: readonly ColumnMapping[]
  readonly values: Readonly<Record<string, ValueMapping>>
}

/** Why an answer is absent, where a value says so. What was not asked follows from the questionnaire. */
export const absenceReasons = ['dontKnow', 'notConcerned', 'notAnswered'] as const

/** Rows of this value are left out; an answer with this value belongs to no unit. */
export const [leftOut, noUnit] = ['skip', 'none'] as const

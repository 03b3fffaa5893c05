/**
 * What is known of a file that was uploaded for an import: its columns with their values counted, and what reading it gave.
 *
 * Made by server/manage/imports; never a row of it, so that no page shows a person.
 */
import type { TextValues } from '../../translate.ts'

/** `values`: the different ones, the most frequent first; none where they are too many or too long to be chosen among. */
export interface FileColumn {
  readonly heading: string
  readonly place: number
  readonly filled: number
  readonly different: number
  readonly values: readonly { readonly value: string; readonly count: number }[]
}

export interface FileProfile {
  readonly rows: number
  readonly columns: readonly FileColumn[]
}

/** `problem`: key below `import:problem`, or a whole key. `column`: heading of the file's column. */
export interface ImportProblem {
  readonly problem: string
  readonly line?: number
  readonly column?: string
  readonly values?: TextValues
}

/** `column`: id in the codebook. `counts`: by code, reasons of absence as their negative numbers. */
export interface ColumnCounts {
  readonly column: string
  readonly counts: readonly (readonly [number, number])[]
}

/** `stored`: answers that would be stored; `leftOut`: rows of groups that are left out; `empty`: rows without an answer. */
export interface ImportSummary {
  readonly rows: number
  readonly stored: number
  readonly leftOut: number
  readonly empty: number
  readonly texts: number
  /** Groups and units, in the order of the questionnaire and of the tree; unit null: of no unit. */
  readonly cells: readonly { readonly group: string; readonly unit: string | null; readonly answers: number }[]
  readonly columns: readonly ColumnCounts[]
  /** Items that nobody of a large group answered: perhaps they were not asked. */
  readonly unanswered: readonly { readonly group: string; readonly item: string }[]
  /** The first of them, and how many there are. */
  readonly problems: readonly ImportProblem[]
  readonly problemCount: number
}

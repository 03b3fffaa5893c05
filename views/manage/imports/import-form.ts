/**
 * The first form of an import as typed: when the earlier survey was, whom it asked, where its answers come from.
 */
import type { GroupForm } from '../round-group-fields.ts'

export interface ImportForm {
  readonly source: string
  readonly year: string
  readonly opensOn: string
  readonly closesOn: string
  readonly groups: readonly GroupForm[]
  readonly smallestCell: string
  /** Never where no group of the questionnaire answers by unit. */
  readonly readersAnswer: boolean
  readonly textLanguage: string
  /** Id of the saved mapping that is to be repeated, '' for none. */
  readonly saved: string
}

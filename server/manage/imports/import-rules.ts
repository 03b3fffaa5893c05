/**
 * What the reading of a file goes by: the questionnaire, the mapping, and what only this import knows. Plain data, for the workshop.
 */
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { ImportMapping } from '../../../views/manage/imports/import-mapping.ts'

/** `groups`: those of the import; `byUnit`: the one of them that answers by unit. `units`: ids that a value may stand for. */
export interface ImportRules {
  readonly questionnaire: Questionnaire
  readonly mapping: ImportMapping
  readonly groups: readonly string[]
  readonly byUnit: string | undefined
  readonly units: readonly string[]
}

/**
 * Files of earlier answers between upload and import, for an hour at most, each for one account and one organisation. Why they lie in
 * memory: `waiting-texts`. What stands here beside the text are counts of values, never a row.
 */
import type { RoundGroup } from '../../../data/round.ts'
import type { FileProfile } from '../../../views/manage/imports/import-file.ts'
import type { ImportMapping } from '../../../views/manage/imports/import-mapping.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Waiting, WaitingTexts } from '../../web/waiting-texts.ts'
import { waitingTexts } from '../../web/waiting-texts.ts'

/** What the form of the upload said. `textLanguage`: of open texts. */
export interface ImportPlan {
  readonly year: number
  readonly opensOn: string
  readonly closesOn: string
  readonly groups: readonly RoundGroup[]
  readonly smallestCell: number
  readonly readersAnswer: boolean
  readonly source: string
  readonly textLanguage: ScreenLanguage
}

/** `unitPersons`: how many belonged to a unit, as typed, by folded value. `mappingName`: of a saved mapping that is repeated, or ''. */
interface ImportState {
  readonly definitionHash: string
  readonly plan: ImportPlan
  readonly profile: FileProfile
  readonly fileHash: string
  readonly mapping: ImportMapping
  readonly mappingName: string
  readonly unitPersons: Readonly<Record<string, string>>
}

export type WaitingImport = Waiting<ImportState>
export type WaitingImports = WaitingTexts<ImportState>

const minutes = 60
const mostImports = 6

export const waitingImports = (newId: () => string, lifeMs = minutes * 60_000): WaitingImports =>
  waitingTexts({ newId, lifeMs, most: mostImports, inUse: () => false })

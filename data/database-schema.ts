/**
 * The tables as Kysely sees them: one interface a table, camelCase here and snake_case in the file.
 *
 * Read by every store of this folder; the migrations make the tables. Only text, integers, blobs and null: better-sqlite3
 * binds neither booleans nor dates. Tables of answers have no column for a moment, on purpose.
 */
import type { OrganisationKind } from '../questionnaires/wording.ts'
import type { Generated } from 'kysely'
import type { ReferenceMeasureKind } from './reference-value.ts'
import type { Recruitment, RoundState } from './round.ts'
import type { AccountTable, AuditEntryTable, MembershipTable, SessionTable } from './staff-tables.ts'

interface OrganisationTable {
  id: string
  name: string
  kind: OrganisationKind
  languages: string
  inhabitants: number | null
}

interface UnitTable {
  id: string
  organisationId: string
  parentId: string | null
  name: string
  persons: number | null
  position: number
  validFrom: string | null
  validUntil: string | null
  movedOn: string | null
  movedFromId: string | null
}

interface UnitPredecessorTable {
  unitId: string
  predecessorId: string
  place: number
}

interface DefinitionTable {
  hash: string
  questionnaireId: string
  version: number
  json: string
}

interface RoundTable {
  id: string
  organisationId: string
  questionnaireId: string
  definitionHash: string
  year: number
  title: string | null
  state: RoundState
  opensOn: string
  closesOn: string
  resultsOn: string
  smallestCell: number
  readersAnswer: number
  seed: number
  previousRoundId: string | null
  resultsSeen: Generated<number>
}

interface RoundGroupTable {
  roundId: string
  groupId: string
  recruitment: Recruitment
  populationSize: number | null
  invited: number | null
  position: number
}

interface RoundUnitTable {
  roundId: string
  unitId: string
  parentId: string | null
  name: string
  persons: number | null
  position: number
}

interface LinkTable {
  code: string
  roundId: string
  groupId: string
  unitId: string | null
}

interface DraftTable {
  roundId: string
  id: Buffer
  content: Buffer
}

interface SpentDraftTable {
  roundId: string
  id: Buffer
}

interface ResponseTable {
  roundId: string
  id: Buffer
  groupId: string
  unitId: string | null
  codes: Buffer
}

interface TextTable {
  roundId: string
  id: Buffer
  groupId: string
  itemId: string
  language: string
  text: string
}

interface RoundDayTable {
  roundId: string
  day: string
  started: number
  sent: number
}

/** `unitId` is the empty string where the group does not answer by unit, so that it can be part of the key. */
interface RoundCompletesTable {
  roundId: string
  groupId: string
  unitId: string
  completes: number
}

interface ReferenceValueTable {
  id: string
  organisationId: string
  questionnaireId: string
  groupId: string
  measureKind: ReferenceMeasureKind
  measureId: string
  value: number
  lower: number | null
  upper: number | null
  n: number | null
  year: number
  label: string
  source: string
  address: string | null
}

interface SettingTable {
  name: string
  value: string
}

export interface DatabaseSchema {
  organisation: OrganisationTable
  unit: UnitTable
  unitPredecessor: UnitPredecessorTable
  definition: DefinitionTable
  round: RoundTable
  roundGroup: RoundGroupTable
  roundUnit: RoundUnitTable
  link: LinkTable
  draft: DraftTable
  spentDraft: SpentDraftTable
  response: ResponseTable
  text: TextTable
  roundDay: RoundDayTable
  roundCompletes: RoundCompletesTable
  account: AccountTable
  membership: MembershipTable
  auditEntry: AuditEntryTable
  session: SessionTable
  setting: SettingTable
  referenceValue: ReferenceValueTable
}

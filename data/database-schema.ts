/**
 * The tables as Kysely sees them: one interface a table, camelCase here and snake_case in the file.
 *
 * Read by every store of this folder; the migrations make the tables. Only text, integers, blobs and null: better-sqlite3
 * binds neither booleans nor dates. Tables of answers have no column for a moment, on purpose.
 */
import type { Generated } from 'kysely'
import type {
  CommentMarkTable,
  ContactTable,
  DraftTable,
  InvitationTable,
  LinkTable,
  ReceiptTable,
  ResponseTable,
  RoundCompletesTable,
  RoundDayTable,
  SpentDraftTable,
  TextTable,
  TokenTable,
} from './answer-tables.ts'
import type { ImportedRoundTable, ImportMappingTable } from './import-tables.ts'
import type { MailTable } from './mail-entry.ts'
import type { OrganisationLogoTable, OrganisationTable, UnitPredecessorTable, UnitTable } from './organisation-tables.ts'
import type { PlannedActionTable } from './plan-tables.ts'
import type { ProgrammeMemberTable, ProgrammeTable } from './programme-tables.ts'
import type { ReferenceMeasureKind, ReferencePurpose } from './reference-value.ts'
import type { Recruitment, RoundState } from './round.ts'
import type { AccountIdentityTable, AccountTokenTable, RecoveryCodeTable, SecondFactorTable } from './sign-in-tables.ts'
import type { AccountTable, AuditEntryTable, MembershipTable, SessionTable } from './staff-tables.ts'

interface DefinitionTable {
  hash: string
  questionnaireId: string
  version: number
  json: string
}

interface OwnDefinitionTable {
  organisationId: string
  hash: string
  questionnaireId: string
  version: number
  /** The text as it was uploaded. */
  json: string
  day: string
  by: string | null
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
  /** JSON of the parts of `RoundTerms` that were said. */
  terms: string
  archived: Generated<number>
}

interface RoundGroupTable {
  roundId: string
  groupId: string
  recruitment: Recruitment
  populationSize: number | null
  invited: number | null
  position: number
  /** JSON list of ways. */
  ways: string
}

interface RoundUnitTable {
  roundId: string
  unitId: string
  parentId: string | null
  name: string
  persons: number | null
  position: number
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
  purpose: ReferencePurpose
}

interface PublicationTable {
  roundId: string
  /** JSON of a `PublicationChoice`. */
  choice: string | null
  releasedOn: string | null
  hash: string | null
  frozen: string | null
}

interface SettingTable {
  name: string
  value: string
}

export interface DatabaseSchema {
  organisation: OrganisationTable
  organisationLogo: OrganisationLogoTable
  unit: UnitTable
  unitPredecessor: UnitPredecessorTable
  definition: DefinitionTable
  ownDefinition: OwnDefinitionTable
  round: RoundTable
  roundGroup: RoundGroupTable
  roundUnit: RoundUnitTable
  link: LinkTable
  invitation: InvitationTable
  token: TokenTable
  receipt: ReceiptTable
  contact: ContactTable
  mail: MailTable
  draft: DraftTable
  spentDraft: SpentDraftTable
  response: ResponseTable
  text: TextTable
  commentMark: CommentMarkTable
  roundDay: RoundDayTable
  roundCompletes: RoundCompletesTable
  account: AccountTable
  membership: MembershipTable
  auditEntry: AuditEntryTable
  session: SessionTable
  secondFactor: SecondFactorTable
  recoveryCode: RecoveryCodeTable
  accountToken: AccountTokenTable
  accountIdentity: AccountIdentityTable
  setting: SettingTable
  referenceValue: ReferenceValueTable
  importedRound: ImportedRoundTable
  importMapping: ImportMappingTable
  publication: PublicationTable
  plannedAction: PlannedActionTable
  programme: ProgrammeTable
  programmeMember: ProgrammeMemberTable
}

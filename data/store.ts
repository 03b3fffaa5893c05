/**
 * Everything that is kept, by name. Made by `openStore`; the only door to the database for the rest of the house.
 */
import type { AccountTokens } from './account-tokens.ts'
import type { Accounts } from './accounts.ts'
import type { Audit } from './audit.ts'
import type { CheckpointOutcome } from './checkpointer.ts'
import type { Comments } from './comments.ts'
import type { Contacts } from './contacts.ts'
import type { Counters } from './counters.ts'
import type { Definitions } from './definitions.ts'
import type { Drafts } from './drafts.ts'
import type { ImportMappings } from './import-mappings.ts'
import type { Imports } from './imports.ts'
import type { Invitations } from './invitations.ts'
import type { Identities } from './identities.ts'
import type { LateAnswers } from './late-answers.ts'
import type { Links } from './links.ts'
import type { Mail } from './mail.ts'
import type { MicrodataPermissions } from './microdata-permissions.ts'
import type { Organisations } from './organisations.ts'
import type { OwnDefinitions } from './own-definitions.ts'
import type { People } from './people.ts'
import type { Plans } from './plans.ts'
import type { Programmes } from './programmes.ts'
import type { Publications } from './publications.ts'
import type { Receipts } from './receipts.ts'
import type { ReferenceValues } from './reference-values.ts'
import type { Responses } from './responses.ts'
import type { Rounds } from './rounds.ts'
import type { SecondFactors } from './second-factors.ts'
import type { Sessions } from './sessions.ts'
import type { Settings } from './settings.ts'
import type { Texts } from './texts.ts'
import type { Units } from './units.ts'

/** What people can do wrong comes back as a named outcome; a promise rejects only on a programmer's mistake or a broken disk. */
export interface Store {
  readonly organisations: Organisations
  readonly units: Units
  readonly definitions: Definitions
  readonly ownDefinitions: OwnDefinitions
  readonly rounds: Rounds
  readonly links: Links
  readonly invitations: Invitations
  readonly drafts: Drafts
  readonly responses: Responses
  readonly texts: Texts
  readonly comments: Comments
  readonly counters: Counters
  readonly receipts: Receipts
  readonly mail: Mail
  readonly contacts: Contacts
  readonly lateAnswers: LateAnswers
  readonly accounts: Accounts
  readonly people: People
  readonly accountTokens: AccountTokens
  readonly secondFactors: SecondFactors
  readonly identities: Identities
  readonly microdataPermissions: MicrodataPermissions
  readonly audit: Audit
  readonly sessions: Sessions
  readonly settings: Settings
  readonly referenceValues: ReferenceValues
  readonly imports: Imports
  readonly importMappings: ImportMappings
  readonly plans: Plans
  readonly programmes: Programmes
  readonly publications: Publications
  /**
   * Ends the trace of the last answers (see ARCHITECTURE, threat model): call it from a timer, every 30 s, and before a backup.
   *
   * Costs nothing where nothing was written since the last time.
   */
  checkpoint(): Promise<CheckpointOutcome>
  /** Waits for what is being written, runs a checkpoint, and closes the file. Nothing may be called afterwards. */
  close(): Promise<void>
}

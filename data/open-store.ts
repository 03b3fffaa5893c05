/**
 * Opens everything that is kept. The server calls it once; the command line and tests as well.
 *
 * Beside it lies a second file with the keys of the drafts (`draft-keys`), which belongs into no backup.
 *
 * One process may have a store on a file at a time for answering; a second (the command line) waits for the write lock.
 */
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { accountTokensOn } from './account-tokens.ts'
import { accountsOn } from './accounts.ts'
import { auditOn } from './audit.ts'
import { checkpointerOn } from './checkpointer.ts'
import { commentsOn } from './comments.ts'
import type { Connections } from './connections.ts'
import { contactsOn } from './contacts.ts'
import { countersOn } from './counters.ts'
import { definitionsOn } from './definitions.ts'
import { draftKeysFile } from './draft-keys.ts'
import { draftsOn } from './drafts.ts'
import { groupCommit } from './group-commit.ts'
import { importMappingsOn } from './import-mappings.ts'
import { importsOn } from './imports.ts'
import { invitationsOn } from './invitations.ts'
import { identitiesOn } from './identities.ts'
import { lateAnswersOn } from './late-answers.ts'
import { linksOn } from './links.ts'
import { mailOn } from './mail.ts'
import { microdataPermissionsOn } from './microdata-permissions.ts'
import { migrate } from './migrate.ts'
import { assertDurable, openReader, openWriter } from './open-connection.ts'
import { organisationsOn } from './organisations.ts'
import type { RandomBytes } from './random-id.ts'
import { ownDefinitionsOn } from './own-definitions.ts'
import { peopleOn } from './people.ts'
import { plansOn } from './plans.ts'
import { programmesOn } from './programmes.ts'
import { publicationsOn } from './publications.ts'
import { receiptsOn } from './receipts.ts'
import { referenceValuesOn } from './reference-values.ts'
import { responsesOn } from './responses.ts'
import { roundsOn } from './rounds.ts'
import { secondFactorsOn } from './second-factors.ts'
import { sessionsOn } from './sessions.ts'
import { settingsOn } from './settings.ts'
import type { Store } from './store.ts'
import { markInterrupted } from './take-mail.ts'
import { textsOn } from './texts.ts'
import { unitsOn } from './units.ts'

/** `file`: path (file and folder are made where missing, readable only by their owner), or `:memory:`. `random`: chance; absent: the system's. */
export interface StoreOptions {
  readonly file: string
  readonly random?: RandomBytes
}

const storesOn = (connections: Connections): Omit<Store, 'checkpoint' | 'close'> => ({
  organisations: organisationsOn(connections),
  units: unitsOn(connections),
  definitions: definitionsOn(connections),
  ownDefinitions: ownDefinitionsOn(connections),
  rounds: roundsOn(connections),
  links: linksOn(connections),
  invitations: invitationsOn(connections),
  drafts: draftsOn(connections),
  responses: responsesOn(connections),
  texts: textsOn(connections),
  comments: commentsOn(connections),
  counters: countersOn(connections),
  receipts: receiptsOn(connections),
  mail: mailOn(connections),
  contacts: contactsOn(connections),
  lateAnswers: lateAnswersOn(connections),
  accounts: accountsOn(connections),
  people: peopleOn(connections),
  accountTokens: accountTokensOn(connections),
  secondFactors: secondFactorsOn(connections),
  identities: identitiesOn(connections),
  microdataPermissions: microdataPermissionsOn(connections),
  audit: auditOn(connections),
  sessions: sessionsOn(connections),
  settings: settingsOn(connections),
  referenceValues: referenceValuesOn(connections),
  imports: importsOn(connections),
  importMappings: importMappingsOn(connections),
  plans: plansOn(connections),
  programmes: programmesOn(connections),
  publications: publicationsOn(connections),
})

/** The folder may have been there before, open to all: the file is not. SQLite gives the log and its index the file's rights. */
function makeFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  closeSync(openSync(file, 'a', 0o600))
}

/**
 * The store on this file, at the newest schema, with what an earlier process left in the write-ahead log brought to rest.
 *
 * Throws where the file can't be opened, was made by a newer version, or does not keep its settings (`synchronous=FULL`).
 */
export async function openStore({ file, random = randomBytes }: StoreOptions): Promise<Store> {
  if (file !== ':memory:') for (const each of [file, draftKeysFile(file)]) makeFile(each)
  const writer = openWriter(file)
  await migrate(writer.db)
  assertDurable(writer.raw)
  const reader = openReader(file, writer.raw)
  const commits = groupCommit(writer, random)
  await markInterrupted(writer.db)
  const checkpointer = checkpointerOn(writer)
  await checkpointer.run()
  return {
    ...storesOn({ ...writer, reader, commits, checkpointer, random }),
    checkpoint: () => checkpointer.run(),
    close: async () => {
      await commits.settled()
      await checkpointer.run()
      if (reader !== writer.raw) reader.close()
      await writer.db.destroy()
    },
  }
}

/**
 * Opens the database file with the settings that the promises of this folder rest on, and checks that they hold.
 *
 * Called by `openStore`. Kysely and the prepared statements of the hottest paths share the writing connection; Kysely's
 * mutex says whose turn it is.
 */
import Database from 'better-sqlite3'
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely'
import type { DatabaseSchema } from './database-schema.ts'
import { attachDraftKeys, draftKeysFile } from './draft-keys.ts'

export type RawDatabase = Database.Database
export type KyselyDatabase = Kysely<DatabaseSchema>

export const busyTimeoutMs = 5000

const kyselyOn = (raw: RawDatabase): KyselyDatabase =>
  new Kysely<DatabaseSchema>({ dialect: new SqliteDialect({ database: raw }), plugins: [new CamelCasePlugin()] })

const fullSynchronous = 2

/**
 * That a commit reaches the disk before it returns, and that deleted content is overwritten.
 *
 * Thrown here rather than trusted: the first statement after `journal_mode=WAL` would fall back to `synchronous=NORMAL`.
 */
export function assertDurable(raw: RawDatabase): void {
  const found = {
    synchronous: raw.pragma('synchronous', { simple: true }),
    secureDelete: raw.pragma('secure_delete', { simple: true }),
    foreignKeys: raw.pragma('foreign_keys', { simple: true }),
    journalMode: raw.pragma('journal_mode', { simple: true }),
    keysSynchronous: raw.pragma('draft_keys.synchronous', { simple: true }),
    keysSecureDelete: raw.pragma('draft_keys.secure_delete', { simple: true }),
  }
  const keysAreRight = found.keysSynchronous === fullSynchronous && found.keysSecureDelete === 1
  const journalIsRight = found.journalMode === (raw.memory ? 'memory' : 'wal')
  if (found.synchronous === fullSynchronous && found.secureDelete === 1 && found.foreignKeys === 1 && journalIsRight && keysAreRight) return
  throw new Error(`The database does not keep its settings: ${JSON.stringify(found)}. Is the data folder on a network drive?`)
}

/**
 * The one connection that writes.
 *
 * `file`: path, or `:memory:`. Throws where the file can't be opened or the settings don't hold.
 */
export function openWriter(file: string): { readonly raw: RawDatabase; readonly db: KyselyDatabase } {
  const raw = new Database(file, { timeout: busyTimeoutMs })
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.pragma('secure_delete = ON')
  raw.pragma('foreign_keys = ON')
  // Copies of answers made while they are put into key order must not reach a temporary file.
  raw.pragma('temp_store = MEMORY')
  raw.prepare('select count(*) from sqlite_schema').get()
  attachDraftKeys(raw, draftKeysFile(file))
  assertDurable(raw)
  return { raw, db: kyselyOn(raw) }
}

/** A connection of its own for analysis and exports; in memory there is only the writer's. */
export function openReader(file: string, writer: RawDatabase): RawDatabase {
  if (writer.memory) return writer
  const raw = new Database(file, { timeout: busyTimeoutMs, readonly: true })
  raw.prepare('attach database ? as draft_keys').run(draftKeysFile(file))
  return raw
}

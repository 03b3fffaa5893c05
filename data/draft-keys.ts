/**
 * A random key for each draft, in a file beside the database that belongs into no backup: `draft-keys.db`.
 *
 * A draft needs its key and its writer's secret. The key is deleted once the draft is gone, so that old copies of a draft (a page of the
 * write-ahead log, a backup) can't be read any more, not even by who has the token of the personal link from a mail.
 */
import type Database from 'better-sqlite3'
import { dirname, join } from 'node:path'
import type { RandomBytes } from './random-id.ts'

/** As in `open-connection`, which imports this file. */
type RawDatabase = Database.Database

const keyBytes = 32

/** The file of the keys beside a database; in memory as well where that is. */
export const draftKeysFile = (database: string): string => (database === ':memory:' ? database : join(dirname(database), 'draft-keys.db'))

/**
 * Attaches the file to the writing connection, so that a draft and its key go in together.
 *
 * No write-ahead log: a key that was deleted must not live on in one. `secure_delete` overwrites it in the file.
 */
export function attachDraftKeys(raw: RawDatabase, file: string): void {
  raw.prepare('attach database ? as draft_keys').run(file)
  raw.pragma('draft_keys.journal_mode = TRUNCATE')
  raw.pragma('draft_keys.synchronous = FULL')
  raw.pragma('draft_keys.secure_delete = ON')
  raw.exec('create table if not exists draft_keys.draft_key (id blob primary key, key blob not null) strict, without rowid')
}

export interface DraftKeyReader {
  /** The key of the draft with this id, or undefined where there is none (any more). */
  of(id: Buffer): Buffer | undefined
}

export interface DraftKeys extends DraftKeyReader {
  /** A new key for this draft. Must run inside the transaction that saves the draft. */
  make(id: Buffer): Buffer
}

/** `raw`: a connection with the file attached. */
export function readDraftKeysOn(raw: RawDatabase): DraftKeyReader {
  const key = raw.prepare<[Buffer], Buffer>('select key from draft_keys.draft_key where id = ?').pluck()
  return { of: (id) => key.get(id) }
}

export function draftKeysOn(raw: RawDatabase, random: RandomBytes): DraftKeys {
  const insert = raw.prepare<[Buffer, Buffer]>('insert into draft_keys.draft_key (id, key) values (?, ?)')
  const make = (id: Buffer): Buffer => {
    const key = Buffer.from(random(keyBytes))
    insert.run(id, key)
    return key
  }
  return { ...readDraftKeysOn(raw), make }
}

/** Deletes the keys of drafts that were sent, forgotten, or ended with their round. */
export function forgetDraftKeys(raw: RawDatabase): void {
  raw.exec('delete from draft_keys.draft_key where id not in (select id from draft)')
}

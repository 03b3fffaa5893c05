/**
 * Migration 15: what is public of a round, and its figures as they were frozen at release. Run by `migrate`.
 *
 * What is frozen stays: figures that were published never change, and who changes them in the file changes their hash.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from '../open-connection.ts'

export async function makePublication(transaction: KyselyDatabase): Promise<void> {
  await sql`
    create table publication (
      round_id text primary key references round (id) on delete cascade,
      choice text,
      released_on text,
      hash text,
      frozen text,
      check ((frozen is null) = (hash is null) and (frozen is null) = (released_on is null))
    ) strict`.execute(transaction)
  await sql`create trigger no_change_of_what_is_frozen before update of frozen, hash, released_on on publication
    when old.frozen is not null
    begin select raise(abort, 'what is frozen stays'); end`.execute(transaction)
  await sql`create trigger no_loss_of_what_is_frozen before delete on publication
    when old.frozen is not null
    begin select raise(abort, 'what is frozen stays'); end`.execute(transaction)
}

/**
 * Walks along the chain of the log and finds the first entry that does not fit. Called by `audit`.
 *
 * What it can't see: a chain that was rewritten from an entry to the end. Against that helps a hash that was kept elsewhere.
 */
import type { ChainedEntry } from './audit-chain.ts'
import { chainHash, firstLink } from './audit-chain.ts'
import type { RawDatabase } from './open-connection.ts'

/** `lastId`: the highest number ever given; it stays when entries are taken away from the end. `id` is null in an empty log. */
type WalkedRow = (ChainedEntry & { readonly hash: string; readonly lastId: number }) | { readonly id: null; readonly lastId: number }

/** One statement, so that entry and highest number are of the same moment. */
const walk = `select coalesce((select seq from sqlite_sequence where name = 'audit_entry'), 0) as lastId,
  id, previous_hash as previousHash, hash, at, account_id as account, organisation_id as organisation, round_id as round, action, detail
  from (select 1) left join audit_entry on true order by id`

/** The number of the first entry that was changed, is missing or was put in; undefined where all fit. */
export function firstBrokenEntry(raw: RawDatabase): number | undefined {
  let expected = 1
  let previousHash = firstLink
  let highest = 0
  for (const row of raw.prepare<[], WalkedRow>(walk).iterate()) {
    highest = row.lastId
    if (row.id === null) break
    const fits = row.id === expected && row.previousHash === previousHash && row.hash === chainHash(row)
    if (!fits) return expected
    expected += 1
    previousHash = row.hash
  }
  return highest >= expected ? expected : undefined
}

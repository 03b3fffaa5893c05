/**
 * The log: who of the staff did what, and when. Entries are only added; the database refuses anything else. Each entry holds a hash
 * over itself and the entry before (audit-chain.ts), so that a change from outside shows.
 *
 * Written by the server after each step that can't be taken back, and before microdata leaves the house. Never holds content of
 * answers, and nothing that tells when an answer came.
 */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { chainedText, chainHash, firstLink } from './audit-chain.ts'
import type { AuditEntry, NewAuditEntry } from './audit-entry.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { AuditEntryTable } from './staff-tables.ts'
import { firstBrokenEntry } from './verify-audit.ts'

/** The newest entry of the installation: who keeps its hash elsewhere can tell later whether the log was rewritten. */
export type AuditHead = Pick<AuditEntry, 'id' | 'hash'>

export interface Audit {
  add(entry: NewAuditEntry): Promise<void>
  /** Newest first. */
  ofOrganisation(organisation: string): Promise<readonly AuditEntry[]>
  /** Of all organisations, newest first. */
  all(): Promise<readonly AuditEntry[]>
  /** Undefined while the log is empty. */
  head(): Promise<AuditHead | undefined>
  /** The number of the entry with this hash. Undefined: there is none, or not any more. */
  withHash(hash: string): Promise<number | undefined>
  /** Whether every entry still fits the one before it, or the number of the first that does not or is gone. */
  verify(): Promise<'intact' | number>
}

/** Numbers are never given twice, also not where somebody took the newest entry away. */
async function nextId(db: KyselyDatabase): Promise<number> {
  const { rows } = await sql<{ seq: number }>`select seq from sqlite_sequence where name = 'audit_entry'`.execute(db)
  return (rows[0]?.seq ?? 0) + 1
}

const headOf = (db: KyselyDatabase): Promise<AuditHead | undefined> =>
  db.selectFrom('auditEntry').select(['id', 'hash']).orderBy('id', 'desc').limit(1).executeTakeFirst()

/** Adds the entry inside a transaction of somebody else, so that step and entry are kept together. All writing goes through here. */
export async function addAuditEntry(
  db: KyselyDatabase,
  { at, account, organisation, round, action, detail }: NewAuditEntry,
): Promise<void> {
  const previousHash = (await headOf(db))?.hash ?? firstLink
  const id = await nextId(db)
  const kept = { id, previousHash, at, action, detail: JSON.stringify(detail) }
  const hash = chainHash({ ...kept, account, organisation, round })
  await db
    .insertInto('auditEntry')
    .values({ ...kept, accountId: account, organisationId: organisation, roundId: round, hash })
    .execute()
}

/** A detail that somebody broke from outside must not keep the log from being read. */
function readDetail(detail: string): AuditEntry['detail'] {
  try {
    const read: unknown = JSON.parse(detail)
    return typeof read === 'object' && read !== null ? (read as AuditEntry['detail']) : {}
  } catch {
    return {}
  }
}

function fromRow({ accountId, organisationId, roundId, detail, hash, ...rest }: Selectable<AuditEntryTable>): AuditEntry {
  const entry = { ...rest, account: accountId, organisation: organisationId, round: roundId }
  return { ...entry, hash, chained: chainedText({ ...entry, detail }), detail: readDetail(detail) }
}

export function auditOn({ db, reader }: Connections): Audit {
  const newestFirst = () => db.selectFrom('auditEntry').selectAll().orderBy('id', 'desc')
  return {
    add: (entry) => inTransaction(db, (transaction) => addAuditEntry(transaction, entry)),
    ofOrganisation: async (organisation) => (await newestFirst().where('organisationId', '=', organisation).execute()).map(fromRow),
    all: async () => (await newestFirst().execute()).map(fromRow),
    head: () => headOf(db),
    withHash: async (hash) => (await db.selectFrom('auditEntry').select('id').where('hash', '=', hash).executeTakeFirst())?.id,
    verify: async () => firstBrokenEntry(reader) ?? 'intact',
  }
}

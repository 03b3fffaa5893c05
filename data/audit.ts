/**
 * The log of an organisation: who of the staff did what, and when. Entries are only added; the database refuses anything else.
 *
 * Written by the server after each step that can't be taken back, and before microdata leaves the house. Never holds content of
 * answers, and nothing that tells when an answer came.
 */
import type { AuditEntry, NewAuditEntry } from './audit-entry.ts'
import type { Connections } from './connections.ts'
import type { KyselyDatabase } from './open-connection.ts'

export interface Audit {
  add(entry: NewAuditEntry): Promise<void>
  /** Newest first. */
  ofOrganisation(organisation: string): Promise<readonly AuditEntry[]>
}

/** Adds the entry inside a transaction of somebody else, so that step and entry are kept together. */
export async function addAuditEntry(
  db: KyselyDatabase,
  { at, account, organisation, round, action, detail }: NewAuditEntry,
): Promise<void> {
  const columns = { at, accountId: account, organisationId: organisation, roundId: round, action, detail: JSON.stringify(detail) }
  await db.insertInto('auditEntry').values(columns).execute()
}

export function auditOn({ db }: Connections): Audit {
  return {
    add: (entry) => addAuditEntry(db, entry),
    ofOrganisation: async (organisation) => {
      const rows = await db.selectFrom('auditEntry').selectAll().where('organisationId', '=', organisation).orderBy('id', 'desc').execute()
      return rows.map(({ id, at, accountId, roundId, action, detail }) => ({
        id,
        at,
        account: accountId,
        organisation,
        round: roundId,
        action,
        detail: JSON.parse(detail) as AuditEntry['detail'],
      }))
    },
  }
}

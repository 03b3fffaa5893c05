/**
 * The tables of the staff as Kysely sees them: accounts, memberships, sessions and the log. Part of `DatabaseSchema`.
 */
import type { Generated } from 'kysely'
import type { AccountRole, MembershipRole } from './account.ts'
import type { AuditAction } from './audit-entry.ts'

export interface AccountTable {
  id: string
  email: string
  name: string
  passwordHash: string
  role: AccountRole
}

export interface MembershipTable {
  organisationId: string
  accountId: string
  role: MembershipRole
  unitId: string | null
  mayTakeMicrodata: Generated<number>
  fromGroups: Generated<number>
}

export interface AuditEntryTable {
  id: number
  previousHash: string
  at: string
  accountId: string | null
  organisationId: string | null
  roundId: string | null
  action: AuditAction
  detail: string
  hash: string
}

export interface SessionTable {
  id: Buffer
  content: string
  expiresAt: number
  accountId: string | null
  begun: string | null
  device: string | null
}

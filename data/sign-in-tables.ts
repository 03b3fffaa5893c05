/**
 * The tables of signing in as Kysely sees them: second factors, links for new passwords, identities. Part of `DatabaseSchema`.
 */
import type { Generated } from 'kysely'
import type { TokenPurpose } from './account.ts'

export interface SecondFactorTable {
  accountId: string
  sealedSecret: Buffer
  lastStep: number
}

export interface RecoveryCodeTable {
  accountId: string
  hash: string
}

export interface AccountTokenTable {
  hash: Buffer
  accountId: string
  purpose: TokenPurpose
  expiresAt: number
}

export interface AccountIdentityTable {
  issuer: string
  subject: string
  accountId: string
  madeAdmin: Generated<number>
}

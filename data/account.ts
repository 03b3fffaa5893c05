/**
 * Who may run rounds: accounts of staff and what they are in each organisation. Respondents have no account.
 */

/** admin: of the whole installation, may do everything; member: what the memberships allow. */
export const accountRoles = ['member', 'admin'] as const
export type AccountRole = (typeof accountRoles)[number]

/** What each may do stands in `server/manage/access/permissions.ts`. */
export const membershipRoles = ['manager', 'editor', 'viewer', 'unitViewer', 'clerk'] as const
export type MembershipRole = (typeof membershipRoles)[number]

/** `passwordHash` is made and checked by the server; here it is only a string. Empty: this account has no password (yet). */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly role: AccountRole
}

/** `unit`: the unit whose result a `unitViewer` reads, with those below it; null or absent for the other roles. */
export interface Membership {
  readonly organisationId: string
  readonly accountId: string
  readonly role: MembershipRole
  readonly unit?: string | null
}

/** Why a person has a link for choosing a password. */
export type TokenPurpose = 'invitation' | 'reset'

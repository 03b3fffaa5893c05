/**
 * Who may run rounds: accounts of staff and the organisations they belong to. Respondents have no account.
 */

/** admin: may do everything; manager: may run the rounds of the organisations it is a member of. */
export const accountRoles = ['manager', 'admin'] as const
export type AccountRole = (typeof accountRoles)[number]

/** `passwordHash` is made and checked by the server; here it is only a string. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly role: AccountRole
}

export interface Membership {
  readonly organisationId: string
  readonly accountId: string
  readonly role: AccountRole
}

/**
 * Invites people into an organisation or as administrators: makes accounts without a password where there are none. Called by `people`.
 *
 * Telling them, and the link with which they choose a password, is the server's.
 */
import type { Account, Membership } from './account.ts'
import { normalisedEmail } from './accounts.ts'
import type { Connections } from './connections.ts'
import type { KyselyDatabase } from './open-connection.ts'
import { newId } from './random-id.ts'

export interface InvitedPerson {
  readonly email: string
  readonly name: string
}

/** The same role for all of them. `unit`: of a viewer of one unit. */
export interface OrganisationInvitation extends Pick<Membership, 'role' | 'unit'> {
  readonly organisationId: string
  readonly people: readonly InvitedPerson[]
}

/** `roles`: whether the account had a role elsewhere, or is an administrator, before. */
export interface Invited {
  readonly account: Account
  readonly isNew: boolean
  readonly roles: boolean
}

/** `members`: these addresses belong to it already; nobody was invited. */
export type InviteOutcome =
  | { readonly outcome: 'invited'; readonly people: readonly Invited[] }
  | { readonly outcome: 'members'; readonly emails: readonly string[] }
  | { readonly outcome: 'unknown' }

type Parts = Pick<Connections, 'db' | 'random'>

/** The account with this address, made where there is none. */
async function invitedAccount({ db, random }: Parts, { email, name }: InvitedPerson): Promise<Omit<Invited, 'roles'>> {
  const known = await db.selectFrom('account').selectAll().where('email', '=', normalisedEmail(email)).executeTakeFirst()
  if (known !== undefined) return { account: known, isNew: false }
  const account: Account = { id: newId(random), email: normalisedEmail(email), name, passwordHash: '', role: 'member' }
  await db.insertInto('account').values(account).execute()
  return { account, isNew: true }
}

async function membershipsOf(db: KyselyDatabase, accountId: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('membership').select('organisationId').where('accountId', '=', accountId).execute()
  return rows.map(({ organisationId }) => organisationId)
}

async function membersAmong(db: KyselyDatabase, organisationId: string, people: readonly InvitedPerson[]): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.accountId')
    .select('account.email')
    .where('membership.organisationId', '=', organisationId)
    .where(
      'account.email',
      'in',
      people.map(({ email }) => normalisedEmail(email)),
    )
    .execute()
  return rows.map(({ email }) => email)
}

/** Whether the organisation is there, and the unit, where one is named, is of it. */
export async function isUnitOfOrganisation(db: KyselyDatabase, organisationId: string, unit: string | null): Promise<boolean> {
  const organisation = await db.selectFrom('organisation').select('id').where('id', '=', organisationId).executeTakeFirst()
  if (organisation === undefined || unit === null) return organisation !== undefined
  const found = await db.selectFrom('unit').select('organisationId').where('id', '=', unit).executeTakeFirst()
  return found?.organisationId === organisationId
}

export async function invite(parts: Parts, { organisationId, role, unit = null, people }: OrganisationInvitation): Promise<InviteOutcome> {
  const { db } = parts
  if (!(await isUnitOfOrganisation(db, organisationId, unit))) return { outcome: 'unknown' }
  const emails = await membersAmong(db, organisationId, people)
  if (emails.length > 0) return { outcome: 'members', emails }
  const invited: Invited[] = []
  for (const person of people) {
    const found = await invitedAccount(parts, person)
    const roles = found.account.role === 'admin' || (await membershipsOf(db, found.account.id)).length > 0
    await db
      .insertInto('membership')
      .values({ organisationId, accountId: found.account.id, role, unitId: unit })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    invited.push({ ...found, roles })
  }
  return { outcome: 'invited', people: invited }
}

export async function inviteAdministrators(parts: Parts, people: readonly InvitedPerson[]): Promise<InviteOutcome> {
  const { db } = parts
  const emails = people.map(({ email }) => normalisedEmail(email))
  const already = await db.selectFrom('account').select('email').where('email', 'in', emails).where('role', '=', 'admin').execute()
  if (already.length > 0) return { outcome: 'members', emails: already.map(({ email }) => email) }
  const invited: Invited[] = []
  for (const person of people) {
    const found = await invitedAccount(parts, person)
    const roles = (await membershipsOf(db, found.account.id)).length > 0
    await db.updateTable('account').set({ role: 'admin' }).where('id', '=', found.account.id).execute()
    invited.push({ ...found, account: { ...found.account, role: 'admin' }, roles })
  }
  return { outcome: 'invited', people: invited }
}

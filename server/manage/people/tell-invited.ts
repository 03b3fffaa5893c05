/**
 * Tells people that they were invited: by mail, or, where the house sends none, by links that the inviter hands over.
 *
 * Who holds such a link chooses the password of the account. So a manager gets it only for somebody who is nothing elsewhere; and
 * older links of somebody who is invited once more are spent.
 */
import type { Invited } from '../../../data/invite-people.ts'
import type { InvitedLine } from '../../../views/manage/invite-form.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { accountLink } from '../access/account-tokens/account-link.ts'
import { isWaiting } from './waiting-accounts.ts'

/** `mayHold`: whether the inviter may hold the link of somebody who has roles elsewhere; administrators may. */
export interface Telling {
  readonly language: ScreenLanguage
  readonly mayHold: boolean
}

async function lineOf(dependencies: Dependencies, invited: Invited, mayHold: boolean): Promise<InvitedLine> {
  const { id, name, email } = invited.account
  if (!isWaiting(dependencies, invited.account)) return { name, email, how: 'known' }
  if (invited.roles && !mayHold) return { name, email, how: 'byAdministrator' }
  return { name, email, how: 'new', link: await accountLink(dependencies, id, 'invitation') }
}

/** What the inviter hands over or says to each of them; undefined where mails go out. */
export async function tellInvited(
  dependencies: Dependencies,
  people: readonly Invited[],
  { language, mayHold }: Telling,
): Promise<readonly InvitedLine[] | undefined> {
  const { store, settings } = dependencies
  for (const { account } of people) if (isWaiting(dependencies, account)) await store.accountTokens.removeOf(account.id)
  if (settings.mail === undefined) return Promise.all(people.map((invited) => lineOf(dependencies, invited, mayHold)))
  for (const { account } of people) await store.mail.queueStaff({ kind: 'accountInvitation', account: account.id, language })
  return undefined
}

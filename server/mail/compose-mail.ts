/**
 * From a mail of the outbox to what goes out: whom it is for, its link, its words. Called by the mail worker.
 */
import type { TakenMail, TakenStaffMail } from '../../data/mail-entry.ts'
import { isRoundMail } from '../../data/mail-entry.ts'
import { mailAsText } from '../../views/mail/mail-as-text.ts'
import type { MailView } from '../../views/mail/mail-view.ts'
import { staffMail } from '../../views/mail/staff-mail.ts'
import { render } from '../../views/render.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { accountLink } from '../manage/access/account-tokens/account-link.ts'
import { takesPasswords } from '../manage/access/passwords/uses-password.ts'
import { composeRoundMail } from './compose-round-mail.ts'
import type { OutgoingMail } from './outgoing-mail.ts'

/** The mail with its text and its HTML. */
export async function writtenMail(view: MailView, to: OutgoingMail['to'], bulk: boolean): Promise<OutgoingMail> {
  const html = await render('mail/mail', view.language, view)
  return { to, subject: view.subject, text: mailAsText(view), html, bulk }
}

const purposes = { accountInvitation: 'invitation', passwordReset: 'reset' } as const

async function composeStaffMail(
  dependencies: Dependencies,
  { kind, account, language }: TakenStaffMail,
): Promise<OutgoingMail | undefined> {
  const found = await dependencies.store.accounts.find(account)
  if (found === undefined) return undefined
  const { name, email } = found
  // Who is invited and can sign in already is told of the new role; a link to another password would only puzzle.
  const knows = kind === 'accountInvitation' && (found.passwordHash !== '' || !takesPasswords(dependencies))
  const link = knows ? `${dependencies.settings.publicUrl}/manage` : await accountLink(dependencies, account, purposes[kind])
  const view = staffMail({ kind: knows ? 'newRole' : kind, language: isScreenLanguage(language) ? language : 'fi', name, link })
  return writtenMail(view, { name, address: email }, false)
}

/** The mail, or undefined where whom it is for or what it is about is gone. */
export async function composeMail(dependencies: Dependencies, mail: TakenMail): Promise<OutgoingMail | undefined> {
  if (!isRoundMail(mail)) return composeStaffMail(dependencies, mail)
  const composed = await composeRoundMail(dependencies, mail)
  if (composed === undefined) return undefined
  const { view, replyTo } = composed
  const written = await writtenMail(view, { name: mail.name, address: mail.email }, true)
  return replyTo === undefined ? written : { ...written, replyTo }
}

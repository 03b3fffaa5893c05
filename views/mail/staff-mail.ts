/**
 * A mail to somebody with an account: the invitation to choose a password, word of a new role, or the link to a new password.
 */
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { MailView } from './mail-view.ts'

export interface StaffMailInput {
  readonly kind: 'accountInvitation' | 'newRole' | 'passwordReset'
  readonly language: ScreenLanguage
  /** '' where not known. */
  readonly name: string
  readonly link: string
}

export function staffMail({ kind, language, name, link }: StaffMailInput): MailView {
  const t = translatorFor(language)
  return {
    language,
    subject: t(`mail:staff.${kind}.subject`),
    blocks: [
      { kind: 'text', text: name === '' ? t('mail:round.greeting') : t('mail:round.greetingNamed', { name }) },
      { kind: 'text', text: t(`mail:staff.${kind}.text`) },
      { kind: 'button', label: t(`mail:staff.${kind}.button`), href: link },
      { kind: 'text', text: t(`mail:staff.${kind}.once`) },
      { kind: 'note', text: t('mail:staff.notYou') },
    ],
  }
}

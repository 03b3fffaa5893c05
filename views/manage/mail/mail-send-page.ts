/**
 * The page that asks before mails are sent: how many, in which languages, how long it takes. Shown by the template `manage/confirm`.
 */
import { formatsFor } from '../../format.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { ConfirmPage } from '../confirm-page.ts'
import type { StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { AddresseeLine, MailedRoundInput } from './mail-page.ts'
import { mailHref } from './mail-page.ts'

export interface MailSendInput extends MailedRoundInput {
  readonly kind: 'invitation' | 'reminder'
  readonly addressees: readonly AddresseeLine[]
  readonly perMinute: number
}

const hourMinutes = 60
/** From so many minutes on, hours are said. */
const longMinutes = 90

function duration(language: ScreenLanguage, minutes: number): string {
  const [key, count] = minutes < longMinutes ? ['minutes', minutes] : ['hours', Math.round(minutes / hourMinutes)]
  return translatorFor(language)(`mail:send.${key}`, { count, number: formatsFor(language).whole(count) })
}

export function mailSendPage(visit: StaffVisit, { kind, addressees, perMinute, ...input }: MailSendInput): ConfirmPage {
  const { language } = visit
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const inLanguages = [...Map.groupBy(addressees, (line) => line.language)].map(([of, lines]) => {
    const count = lines.reduce((sum, line) => sum + line.count, 0)
    return { count, text: t('mail:send.inLanguage', { inLanguage: t(`mail:texts.inLanguage.${of}`), count, number: whole(count) }) }
  })
  const count = inLanguages.reduce((sum, each) => sum + each.count, 0)
  return {
    ...staffPage(visit, { title: t(`mail:send.${kind}.title`), width: 'form', organisation: input.organisation }),
    lead: input.round,
    consequences: [
      t('mail:send.count', { count, number: whole(count) }),
      ...inLanguages.map(({ text }) => text),
      ...(kind === 'reminder' ? [t('mail:send.unspent')] : []),
      duration(language, Math.ceil(count / perMinute)),
      t('mail:send.stop'),
    ],
    action: `${mailHref(input.roundId)}/send/${kind}`,
    submit: t(`mail:send.${kind}.submit`),
    danger: false,
    cancelHref: mailHref(input.roundId),
  }
}

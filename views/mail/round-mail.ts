/**
 * An invitation or reminder as one person gets it: the organisation's own words or ours, the link, and what must be said in any case.
 *
 * Made for the mail worker and for the preview. Without pictures, trackers or counters.
 */
import { formatsFor } from '../format.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { MailBlock, MailView } from './mail-view.ts'
import type { PlaceholderValues } from './placeholders.ts'
import { aroundLink, fillPlaceholders } from './placeholders.ts'

export type RoundMailKind = 'invitation' | 'reminder'

/** Which own texts are used for which kind, and where ours stand: `mail:default.KEY`. */
export const textKeysOf = {
  invitation: { subject: 'mailSubject', body: 'mailBody' },
  reminder: { subject: 'reminderSubject', body: 'reminderBody' },
} as const satisfies Record<RoundMailKind, object>

/** `lastDay`, `resultsOn`: calendar days. `name`, `contact`: '' where not known. `subject`, `body`: own texts; '' or absent: ours. */
export interface RoundMailInput {
  readonly kind: RoundMailKind
  readonly language: ScreenLanguage
  readonly name: string
  readonly link: string
  readonly lastDay: string
  readonly resultsOn: string
  /** Where results will be. */
  readonly resultsAddress: string
  readonly organisation: string
  readonly survey: string
  readonly subject?: string | undefined
  readonly body?: string | undefined
  readonly contact: string
  readonly privacyHref: string
}

const orOurs = (own: string | undefined, t: Translate, key: string): string =>
  own === undefined || own.trim() === '' ? t(`mail:default.${key}`) : own

const paragraphs = (text: string): readonly MailBlock[] =>
  text
    .split(/\n[ \t]*\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'text', text: part }))

/** The text with the button where `{link}` stands for the first time, or at its end. */
function bodyBlocks(body: string, values: PlaceholderValues, button: MailBlock): readonly MailBlock[] {
  const [before = '', ...after] = aroundLink(body)
  const rest = after.join(`\n${values.link}\n`)
  return [...paragraphs(fillPlaceholders(before, values)), button, ...paragraphs(fillPlaceholders(rest, values))]
}

function factsOf(t: Translate, input: RoundMailInput, lastDay: string): MailBlock {
  const { organisation, survey, contact, resultsAddress: address } = input
  const results = t('day:mail.value', { day: formatsFor(input.language).day(input.resultsOn), address })
  const facts = [
    { label: t('mail:round.survey'), value: survey },
    { label: t('mail:round.organisation'), value: organisation },
    { label: t('mail:round.lastDay'), value: lastDay },
    { label: t('day:mail.label'), value: results },
    { label: t('mail:round.contact'), value: contact === '' ? organisation : contact },
  ]
  return { kind: 'facts', facts }
}

export function roundMail(input: RoundMailInput): MailView {
  const { kind, language, name, link, organisation, survey, privacyHref } = input
  const t = translatorFor(language)
  const keys = textKeysOf[kind]
  const lastDay = formatsFor(language).day(input.lastDay)
  const values: PlaceholderValues = { name, link, lastDay, organisation, survey }
  const greeting = name === '' ? t('mail:round.greeting') : t('mail:round.greetingNamed', { name })
  const ignore: readonly MailBlock[] = kind === 'reminder' ? [{ kind: 'text', text: t('mail:round.ignore') }] : []
  const body = orOurs(input.body, t, keys.body)
  return {
    language,
    subject: fillPlaceholders(orOurs(input.subject, t, keys.subject), { ...values, link: '' }),
    blocks: [
      { kind: 'text', text: greeting },
      ...bodyBlocks(body, values, { kind: 'button', label: t('mail:round.answer'), href: link }),
      ...ignore,
      { kind: 'text', text: t('mail:round.ownLink') },
      factsOf(t, input, lastDay),
      { kind: 'note', text: t('mail:round.kept'), link: { href: privacyHref, label: t('mail:round.privacy') } },
    ],
  }
}

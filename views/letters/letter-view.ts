/**
 * The words of one letter with a personal code, in the recipient's language. Drawn to PDF by `letter-pdf`, shown as a sample on a page.
 */
import { formatsFor } from '../format.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import { fillPlaceholders } from '../mail/placeholders.ts'

/** What all letters of a survey in one language have in common. `own`: the organisation's own text. Days are ISO. */
export interface LetterInput {
  readonly language: ScreenLanguage
  readonly organisation: string
  readonly survey: string
  readonly today: string
  readonly lastDay: string
  readonly resultsOn: string
  /** Where results will be. */
  readonly resultsAddress: string
  readonly own: string | undefined
  readonly contact: string
  readonly publicUrl: string
}

/** `code`: as it is typed and as it stands in the link. */
export interface LetterRecipient {
  readonly name: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly code: string
}

export interface LetterView {
  readonly language: ScreenLanguage
  readonly sender: string
  readonly day: string
  /** Name, street, postcode and town. */
  readonly address: readonly string[]
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly scan: string
  /** What the square code holds. */
  readonly link: string
  readonly type: string
  readonly place: string
  readonly code: string
  readonly notes: readonly string[]
}

/** The address of a server without `https://`: what one types. */
export const typedAddress = (publicUrl: string): string => publicUrl.replace(/^https?:\/\//u, '')

export function letterView(input: LetterInput, { name, street, postcode, town, code }: LetterRecipient): LetterView {
  const t = translatorFor(input.language)
  const { day } = formatsFor(input.language)
  const lastDay = day(input.lastDay)
  const values = { name, link: '', lastDay, organisation: input.organisation, survey: input.survey }
  const own = input.own?.trim() ?? ''
  return {
    language: input.language,
    sender: input.organisation,
    day: day(input.today),
    // Post towns stand in capitals (Posti's instructions for addresses).
    address: [name, street, `${postcode} ${town.toLocaleUpperCase(input.language)}`.trim()].filter((line) => line !== ''),
    heading: input.survey,
    paragraphs: fillPlaceholders(own === '' ? t('letters:default') : own, values)
      .split(/\n\s*\n/u)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
    scan: t('letters:scan'),
    link: `${input.publicUrl}/p/${code}`,
    type: t('letters:type'),
    place: typedAddress(input.publicUrl),
    code,
    notes: [
      t('letters:lastDay', { day: lastDay }),
      t('letters:once'),
      t('day:letter', { day: day(input.resultsOn), address: typedAddress(input.resultsAddress) }),
      ...(input.contact === '' ? [] : [t('letters:contact', { contact: input.contact })]),
      t('letters:kept', { address: `${typedAddress(input.publicUrl)}/privacy` }),
    ],
  }
}

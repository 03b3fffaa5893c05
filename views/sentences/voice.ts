/**
 * The language a sentence is said in: screen texts, number formats, and the definition's own words.
 * Handed to every sentence; whole sentences stand in texts/LANGUAGE/results.json, names stay labels and are never inflected.
 */
import type { OrganisationKind, Text } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { Formats } from '../format.ts'
import { formatsFor } from '../format.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { locales, translatorFor } from '../translate.ts'

export interface Voice {
  readonly language: ScreenLanguage
  readonly locale: string
  readonly t: Translate
  readonly format: Formats
  readonly say: (text: Text) => string
}

export const voiceFor = (language: ScreenLanguage, organisationKind: OrganisationKind): Voice => ({
  language,
  locale: locales[language],
  t: translatorFor(language),
  format: formatsFor(language),
  say: (text) => textFor(text, { language, organisationKind }),
})

/** With a capital first, for a name that opens a headline ("the Rapids"). */
export const capitalised = (text: string, locale: string): string => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)

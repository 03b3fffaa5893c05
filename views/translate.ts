/**
 * Words on screen: `translatorFor(language)` gives `t('area:key', values)` with plurals by Intl, and the formats of the language.
 *
 * Texts stand in views/texts/LANGUAGE/AREA.json; equal keys and placeholders are checked by a test. Words of a
 * questionnaire are not here: they come from its definition.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ResourceKey } from 'i18next'
import { createInstance } from 'i18next'

/** The languages of the screen. */
export const screenLanguages = ['fi', 'sv', 'en'] as const
export type ScreenLanguage = (typeof screenLanguages)[number]

/** Locale by language: Finland's Finnish and Swedish, British English. */
export const locales: Readonly<Record<ScreenLanguage, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }

export const isScreenLanguage = (value: unknown): value is ScreenLanguage => screenLanguages.some((language) => language === value)

/** Values for placeholders. `count` chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>
export type Translate = (key: string, values?: TextValues) => string

const folder = join(import.meta.dirname, 'texts')

function readLanguage(language: ScreenLanguage): Record<string, ResourceKey> {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, language, file), 'utf8'))]))
}

const i18n = createInstance()
await i18n.init({
  resources: Object.fromEntries(screenLanguages.map((language) => [language, readLanguage(language)])),
  supportedLngs: [...screenLanguages],
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

const translators = Object.fromEntries(screenLanguages.map((language) => [language, i18n.getFixedT(language)]))

/**
 * The translator of one language. A key without a text is a programmer's mistake and throws, so that no page
 * ever shows a key.
 */
export function translatorFor(language: ScreenLanguage): Translate {
  return (key, values = {}) => {
    const text = i18n.exists(key, { ...values, lng: language }) ? translators[language]?.(key, { ...values }) : undefined
    if (typeof text !== 'string') throw new Error(`No ${language} text for ${key}`)
    return text
  }
}

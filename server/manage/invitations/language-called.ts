/**
 * Which language of the screen somebody means by a word of an address list: a code, or the language's name in any of the three.
 */
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages } from '../../../views/translate.ts'

const names: Readonly<Record<ScreenLanguage, readonly string[]>> = {
  fi: ['fi', 'fin', 'suomi', 'finska', 'finnish', 'fi-fi'],
  sv: ['sv', 'swe', 'se', 'ruotsi', 'svenska', 'swedish', 'sv-fi', 'sv-se'],
  en: ['en', 'eng', 'englanti', 'engelska', 'english', 'en-gb', 'en-us'],
}

/** Undefined where it is none of them. */
export function languageCalled(typed: string): ScreenLanguage | undefined {
  const word = typed.trim().toLowerCase()
  return screenLanguages.find((language) => names[language].includes(word))
}

/**
 * Every text exists in every declared language and in no other.
 *
 * A malformed tag is reported where it is declared, and not again at every text.
 */
import { pointerStep } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import { requiredLanguages } from '../wording.ts'
import type { Check } from './check.ts'
import { isLanguageTag } from './declared-languages.ts'
import { everyText } from './located-texts.ts'

export const translations: Check = (definition) => {
  const declared = new Set([...requiredLanguages, ...definition.languages])
  const needed = [...declared].filter(isLanguageTag)
  return everyText(definition).flatMap(({ value: text, at }) => [
    ...needed.filter((language) => !Object.hasOwn(text, language)).map((language) => problemAt(at, 'missingTranslation', { language })),
    ...Object.keys(text)
      .filter((language) => !declared.has(language))
      .map((language) => problemAt(pointerStep(at, language), 'undeclaredLanguage', { language })),
  ])
}

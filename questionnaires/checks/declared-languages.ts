/**
 * The languages that a definition declares: fi, sv and en at least, each a BCP 47 tag in its canonical form.
 */
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import { requiredLanguages } from '../wording.ts'
import type { Check } from './check.ts'

/** Whether a tag is well-formed and written as the standard writes it (`sv-FI`, not `sv_fi`). */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}

export const declaredLanguages: Check = ({ languages }) => [
  ...requiredLanguages
    .filter((language) => !languages.includes(language))
    .map((language) => problemAt('/languages', 'requiredLanguageMissing', { language })),
  ...located(languages, '/languages')
    .filter(({ value }) => !isLanguageTag(value))
    .map(({ value, at }) => problemAt(at, 'malformedLanguage', { language: value })),
]

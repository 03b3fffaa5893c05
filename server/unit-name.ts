/**
 * A unit's name as a person reads it.
 */
import type { UnitName } from '../data/organisation.ts'
import type { ScreenLanguage } from '../views/translate.ts'

/** The name in this language; where there is none, in the first one there is. */
export const unitName = (name: UnitName, language: ScreenLanguage): string =>
  typeof name === 'string' ? name : (name[language] ?? Object.values(name)[0] ?? '')

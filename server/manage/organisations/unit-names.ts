/**
 * A unit's name as it is typed, language by language, and as it is kept: one name for all where only one was given. Pure.
 */
import type { UnitName } from '../../../data/organisation.ts'
import { requiredLanguages } from '../../../questionnaires/wording.ts'
import { tidyName } from './check-new-units.ts'

/** Names by language; a language without one is missing or empty. */
export type NamesByLanguage = Readonly<Partial<Record<string, string>>>

/** The name to keep, or undefined where there is none. Names that are all the same are one. */
export function nameFrom(names: NamesByLanguage): UnitName | undefined {
  const given = requiredLanguages.flatMap((language) => {
    const name = cleanName(names[language] ?? '')
    return name === '' ? [] : [[language, name] as const]
  })
  const [first, ...others] = given
  if (first === undefined) return undefined
  const isOne = others.length === 0 || (given.length === requiredLanguages.length && others.every(([, name]) => name === first[1]))
  return isOne ? first[1] : Object.fromEntries(given)
}

/** One line without control characters, without blanks at its ends. */
export const cleanName = (typed: string): string => tidyName(typed.replaceAll(/\p{Cc}/gu, ' '))

/** The name as `nameFrom` would keep it. */
export const plainName = (name: UnitName): UnitName => (typeof name === 'string' ? cleanName(name) : (nameFrom(name) ?? ''))

/** For the fields of a form. One name for all stands in the first of the organisation's languages. */
export function namesOf(name: UnitName, languages: readonly string[]): NamesByLanguage {
  return typeof name === 'string' ? { [requiredLanguages.find((language) => languages.includes(language)) ?? 'fi']: name } : name
}

/** Whether two names read the same in every language. */
export function isSameName(one: UnitName, other: UnitName): boolean {
  const [a, b] = [plainName(one), plainName(other)]
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return requiredLanguages.every((language) => (a[language] ?? '') === (b[language] ?? ''))
}

/** Every name that it has, without regard to case. */
export function nameKeys(name: UnitName): readonly string[] {
  const plain = plainName(name)
  const names = typeof plain === 'string' ? [plain] : Object.values(plain)
  return names.filter((each) => each !== '').map((each) => each.toLocaleLowerCase('fi'))
}

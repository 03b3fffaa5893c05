/**
 * Who could read a questionnaire in both of two versions, and what they read of a text. Called for every text that is compared.
 *
 * A text that is only written in another way (one wording for all kinds of organisation, or the same one for each) reads the same.
 */
import type { Questionnaire } from '../questionnaire.ts'
import type { GroupedText, Language, OrganisationKind } from '../wording.ts'
import { textFor } from '../wording.ts'

/** The kinds of organisation and the groups that both versions have; those of the newer where they share none. */
export interface Readers {
  readonly kinds: readonly OrganisationKind[]
  readonly groups: readonly string[]
}

/** What is read, in one string for each language. */
export type ReadTexts = Readonly<Record<Language, string>>

/** Readers of both versions. */
export function readersOf(older: Questionnaire, newer: Questionnaire): Readers {
  const kinds = newer.organisationKinds.filter((kind) => older.organisationKinds.includes(kind))
  const groups = newer.groups.map(({ id }) => id)
  const sharedGroups = groups.filter((group) => older.groups.some(({ id }) => id === group))
  return { kinds: kinds.length > 0 ? kinds : newer.organisationKinds, groups: sharedGroups.length > 0 ? sharedGroups : groups }
}

/** The texts as these readers meet them, by language. Texts that are undefined count as not there. */
export function readTexts(
  texts: Readonly<Record<string, GroupedText | undefined>>,
  languages: readonly Language[],
  { kinds, groups }: Readers,
): ReadTexts {
  const read = (language: Language) =>
    kinds.map((organisationKind) =>
      groups.map((group) =>
        Object.entries(texts).map(([name, text]) => [
          name,
          text === undefined ? null : textFor(text, { language, organisationKind, group }),
        ]),
      ),
    )
  return Object.fromEntries(languages.map((language) => [language, JSON.stringify(read(language))]))
}

/**
 * How texts differ in two versions. translated: only in languages that came or went, and in one further language at most that is not
 * `source`, the language that the others were translated from. Else changed.
 */
export function textChange(older: ReadTexts, newer: ReadTexts, source: Language): 'none' | 'translated' | 'changed' {
  const languages = [...new Set([...Object.keys(older), ...Object.keys(newer)])].filter((language) => older[language] !== newer[language])
  if (languages.length === 0) return 'none'
  const corrected = languages.filter((language) => older[language] !== undefined && newer[language] !== undefined)
  return languages.includes(source) || corrected.length > 1 ? 'changed' : 'translated'
}

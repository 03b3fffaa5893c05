/**
 * What the files of open data are made from: the result as everybody may see it, and its names in every language. Plain data.
 */
import type { ScreenLanguage } from '../translate.ts'
import { screenLanguages } from '../translate.ts'
import type { Text } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { ResultContext } from '../results/result-context.ts'

export type ByLanguage = Readonly<Record<ScreenLanguage, string>>

/** `context` in the language of the page; days as ISO days. `units`: names of the units that are shown, by id. */
export interface OpenDataSource {
  readonly context: ResultContext
  readonly title: ByLanguage
  readonly units: Readonly<Record<string, ByLanguage>>
  readonly opensOn: string
  readonly closesOn: string
  /** Version of the program. */
  readonly version: string
}

export const licence = { id: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const

/** Something said in each language of the screen. */
export const inEveryLanguage = (say: (language: ScreenLanguage) => string): ByLanguage => {
  const [fi, sv, en] = screenLanguages.map(say)
  return { fi: fi ?? '', sv: sv ?? '', en: en ?? '' }
}

/** A definition's text as the organisation's people read it. */
export const textInEveryLanguage = ({ organisationKind }: ResultContext, text: Text): ByLanguage =>
  inEveryLanguage((language) => textFor(text, { language, organisationKind }))

/**
 * The parts that the pack for the data-protection officer is put together from. Drawn by templates/privacy/pack-body, on the page and in
 * the file.
 */
import type { DataTable } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage, TextValues, Translate } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import { formatsFor } from '../../format.ts'
import type { Formats } from '../../format.ts'
import type { SurveyPrivacy } from '../survey-privacy.ts'

/** One thing known of the survey. `gap`: what the organisation must write there itself. */
export interface Fact {
  readonly label: string
  readonly lines: readonly string[]
  readonly gap?: string
}

export type PackPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly table: DataTable }

export interface PackSection {
  readonly id: string
  readonly title: string
  readonly parts: readonly PackPart[]
}

/** What the builders of sections work with. `p`: a text of privacy-pack.json. */
export interface PackWriter {
  readonly survey: SurveyPrivacy
  readonly p: Translate
  readonly t: Translate
  readonly format: Formats
}

export function packWriter(survey: SurveyPrivacy, language: ScreenLanguage): PackWriter {
  const t = translatorFor(language)
  return { survey, t, p: (key: string, values?: TextValues) => t(`privacy-pack:${key}`, values), format: formatsFor(language) }
}

/** A line that is there only where it concerns the survey. */
export type Line = readonly [needed: boolean, text: string]
export const linesOf = (lines: readonly Line[]): readonly string[] => lines.filter(([needed]) => needed).map(([, text]) => text)

/** A gap of privacy-pack.json where it is needed. */
export const gapsOf = ({ p }: PackWriter, gaps: readonly (readonly [needed: boolean, key: string])[]): readonly PackPart[] =>
  gaps.filter(([needed]) => needed).map(([, key]) => ({ kind: 'gap', text: p(`gap.${key}`) }))

/** How many places of a pack wait for the organisation. */
export const gapCount = (sections: readonly PackSection[]): number =>
  sections
    .flatMap(({ parts }) => parts)
    .reduce((sum, part) => {
      if (part.kind === 'gap') return sum + 1
      return part.kind === 'facts' ? sum + part.facts.filter(({ gap }) => gap !== undefined).length : sum
    }, 0)

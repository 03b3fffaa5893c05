/**
 * The words of a poster with an open link, in up to three languages on one sheet. Drawn by `poster-pdf`.
 */
import { formatsFor } from '../format.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import { typedAddress } from './letter-view.ts'

/** Names by language, in the order of the languages on the poster. */
export interface PosterInput {
  readonly organisation: string
  readonly lastDay: string
  readonly resultsOn: string
  /** Where results will be. */
  readonly resultsAddress: string
  readonly address: string
  readonly languages: readonly {
    readonly language: ScreenLanguage
    readonly survey: string
    readonly group: string
    readonly unit: string | null
  }[]
}

export interface PosterView {
  readonly organisation: string
  readonly languages: readonly { readonly survey: string; readonly who: string; readonly lines: readonly string[] }[]
  readonly link: string
  /** The link as one types it. */
  readonly place: string
}

export const posterView = ({ organisation, lastDay, resultsOn, resultsAddress, address, languages }: PosterInput): PosterView => ({
  organisation,
  languages: languages.map(({ language, survey, group, unit }) => {
    const t = translatorFor(language)
    const { day } = formatsFor(language)
    return {
      survey,
      who: unit === null ? group : `${group} · ${unit}`,
      lines: [
        t('letters:poster.scan'),
        t('letters:lastDay', { day: day(lastDay) }),
        t('letters:poster.nobody'),
        t('day:letter', { day: day(resultsOn), address: typedAddress(resultsAddress) }),
      ],
    }
  }),
  link: address,
  place: typedAddress(address),
})

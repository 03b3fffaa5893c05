/**
 * The page from which letters are made: what they are, how secret, and a button for each lot of each group and language.
 */
import { formatsFor } from '../format.ts'
import type { StaffPage, StaffVisit } from '../manage/staff-page.ts'
import { staffPage } from '../manage/staff-page.ts'
import type { LinkView, StateView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** Addresses of one group and language. `isQuiet`: letters would show who of the group has answered. */
export interface PileInput {
  readonly group: string
  readonly groupName: string
  readonly language: ScreenLanguage
  readonly count: number
  readonly isQuiet: boolean
}

export interface LettersInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly piles: readonly PileInput[]
  readonly lotSize: number
  readonly languages: readonly ScreenLanguage[]
  /** Names of people whose name or address has characters that the letter lacks. */
  readonly unprintable: readonly string[]
  /** A lot was asked for in which nobody is left. */
  readonly nobody: boolean
}

export interface PileView {
  readonly group: string
  readonly language: ScreenLanguage
  readonly heading: string
  readonly count: string
  readonly lots: readonly { readonly from: number; readonly label: string }[]
}

export interface LettersPage extends StaffPage {
  readonly round: string
  readonly notice?: string
  readonly none?: StateView
  readonly secrets: readonly string[]
  readonly warnings: readonly string[]
  readonly piles: readonly PileView[]
  readonly samples: readonly { readonly language: string; readonly links: readonly LinkView[] }[]
  readonly action: string
  readonly listHref: string
  readonly postersHref: string
}

function pileView(language: ScreenLanguage, { group, groupName, language: spoken, count }: PileInput, lotSize: number): PileView {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const lots = Array.from({ length: Math.ceil(count / lotSize) }, (_, at) => at * lotSize + 1)
  return {
    group,
    language: spoken,
    heading: t('letters:heading', { group: groupName, language: t(`invitations:language.${spoken}`) }),
    count: t('letters:lotText', { count, number: whole(count) }),
    lots: lots.map((from) => {
      const to = Math.min(from + lotSize - 1, count)
      return { from, label: t('letters:lot', { count: to - from + 1, from: whole(from), to: whole(to) }) }
    }),
  }
}

const mostNames = 5

function unprintableWarning(language: ScreenLanguage, names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const t = translatorFor(language)
  const first = names.slice(0, mostNames).join(', ')
  const shown = names.length > mostNames ? t('letters:unprintableMore', { names: first }) : first
  return [t('letters:unprintable', { count: names.length, names: shown })]
}

export function lettersPage(visit: StaffVisit, input: LettersInput): LettersPage {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${input.roundId}`
  const quiet = [...new Set(input.piles.filter(({ isQuiet }) => isQuiet).map(({ groupName }) => groupName))]
  const list = { href: `${own}/invitations`, label: t('invitations:title') }
  return {
    ...staffPage(visit, { title: t('letters:title'), width: 'form', organisation: input.organisation }),
    round: input.round,
    ...(input.nobody ? { notice: t('letters:nobody') } : {}),
    ...(input.piles.length > 0
      ? {}
      : { none: { kind: 'empty', title: t('letters:none.title'), text: t('letters:none.text'), action: list } }),
    secrets: [t('letters:secret'), t('letters:who'), t('letters:fresh')],
    warnings: [...quiet.map((name) => t('letters:quiet', { name })), ...unprintableWarning(visit.language, input.unprintable)],
    piles: input.piles.filter(({ isQuiet }) => !isQuiet).map((pile) => pileView(visit.language, pile, input.lotSize)),
    samples: input.languages.map((language) => ({
      language: t(`invitations:language.${language}`),
      links: [
        { href: `${own}/letters/sample.pdf?language=${language}`, label: t('letters:sample.pdf') },
        { href: `${own}/letters/sample?language=${language}`, label: t('letters:sample.page') },
      ],
    })),
    action: `${own}/letters`,
    listHref: list.href,
    postersHref: `${own}/posters`,
  }
}

/**
 * The page from which posters with open links are made: which links, and in which languages.
 */
import type { StaffPage, StaffVisit } from '../manage/staff-page.ts'
import { staffPage } from '../manage/staff-page.ts'
import type { ChoiceFieldView, StateView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { screenLanguages, translatorFor } from '../translate.ts'

export interface PostersInput {
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly links: readonly { readonly group: string; readonly unit: string | null }[]
  readonly chosen: readonly ScreenLanguage[]
}

export interface PostersPage extends StaffPage {
  readonly round: string
  readonly none?: StateView
  readonly links: readonly string[]
  readonly languagesField: ChoiceFieldView
  readonly action: string
  readonly backHref: string
}

export function postersPage(visit: StaffVisit, input: PostersInput): PostersPage {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${input.roundId}`
  const back = { href: own, label: t('invitations:back') }
  return {
    ...staffPage(visit, { title: t('letters:posters.title'), width: 'form', organisation: input.organisation }),
    round: input.round,
    ...(input.links.length > 0
      ? {}
      : { none: { kind: 'empty', title: t('letters:posters.none.title'), text: t('letters:posters.none.text'), action: back } }),
    links: input.links.map(({ group, unit }) => (unit === null ? group : `${group} · ${unit}`)),
    languagesField: {
      id: 'language',
      name: 'language',
      legend: t('letters:posters.languages'),
      kind: 'checkbox',
      options: screenLanguages.map((language) => ({
        value: language,
        label: t(`invitations:language.${language}`),
        checked: input.chosen.includes(language),
      })),
    },
    action: `${own}/posters.pdf`,
    backHref: own,
  }
}

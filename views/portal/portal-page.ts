/**
 * View model of portal/portal: every published result by search and filters, each with its finding, and a choice to see some beside
 * each other.
 *
 * Called by the server's portal. Works without script: everything chosen stands in the address.
 */
import { pageFrame } from '../frame/page-frame.ts'
import { formatsFor } from '../format.ts'
import type { HiddenField, LinkView, PageFrame, SelectFieldView, StateView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FoundPage, PortalSearch, PublishedResult } from './find-results.ts'
import { everything } from './find-results.ts'
import { listPath, portalAddress, portalFields, portalPath, resultAddress, searchFields } from './portal-address.ts'
import { questionnaireChoices, organisationChoices, yearChoices } from './portal-choices.ts'

/** A result with what its page says first: the finding, and who answered. */
export interface ToldResult extends PublishedResult {
  readonly finding: string
  readonly who: readonly string[]
}

/** Why results can't be seen beside each other: too few were chosen, too many, or they did not ask the same. */
export type BesideFault = 'few' | 'many' | 'different'

/** `all`: every published result; `chosen`: those to see beside each other, so far. */
export interface PortalParts {
  readonly language: ScreenLanguage
  readonly all: readonly PublishedResult[]
  readonly search: PortalSearch
  readonly found: FoundPage<ToldResult>
  readonly chosen: readonly PublishedResult[]
  readonly fault: BesideFault | null
  /** The most that may be chosen. */
  readonly mostBeside: number
  readonly pooled: readonly LinkView[]
}

export interface ResultCard {
  readonly id: string
  readonly href: string
  readonly title: string
  readonly where: string
  readonly finding: string
  readonly who: readonly string[]
  /** Names the card to those who hear a link or a box without it. */
  readonly about: string
  readonly chosen: boolean
}

export interface PortalPage {
  readonly frame: PageFrame
  readonly action: string
  readonly words: TextFieldView
  readonly filters: readonly SelectFieldView[]
  /** Chosen results go along with a new search, and the search with a new choice. */
  readonly chosenHidden: readonly HiddenField[]
  readonly searchHidden: readonly HiddenField[]
  readonly isNarrowed: boolean
  readonly showAll: string
  readonly summary: string | null
  readonly state: StateView | null
  readonly fault: string | null
  /** What was chosen so far, each with a link that takes it away. */
  readonly chosen: readonly { readonly label: string; readonly remove: string }[]
  readonly cards: readonly ResultCard[]
  readonly pages: readonly LinkView[]
  readonly listHref: string
  readonly pooled: readonly LinkView[]
}

const nameOf = ({ organisation, title, year }: PublishedResult): string => `${organisation.name}: ${title} ${year}`

const hidden = (fields: readonly (readonly [string, string])[]): readonly HiddenField[] => fields.map(([name, value]) => ({ name, value }))

function card({ id, organisation, title, year, finding, who, ...rest }: ToldResult, chosen: readonly PublishedResult[]): ResultCard {
  return {
    id,
    href: resultAddress(id),
    title,
    where: `${organisation.name} · ${year}`,
    finding,
    who,
    about: nameOf({ id, organisation, title, year, ...rest }),
    chosen: chosen.some((one) => one.id === id),
  }
}

function stateOf(t: Translate, { all, found, chosen }: PortalParts): StateView | null {
  if (found.found > 0) return null
  const which = all.length === 0 ? 'none' : 'noHit'
  const shown = portalAddress(
    everything,
    1,
    chosen.map(({ id }) => id),
  )
  const action = all.length === 0 ? { href: '/', label: t('portal:none.action') } : { href: shown, label: t('portal:showAll') }
  return { kind: 'empty', title: t(`portal:${which}.title`), text: t(`portal:${which}.text`), action }
}

function pageLinks(t: Translate, { search, found, chosen }: PortalParts): readonly LinkView[] {
  const ids = chosen.map(({ id }) => id)
  const to = (page: number, key: string): readonly LinkView[] =>
    page < 1 || page > found.pages ? [] : [{ href: portalAddress(search, page, ids), label: t(`portal:${key}`) }]
  return [...to(found.page - 1, 'previous'), ...to(found.page + 1, 'next')]
}

function summaryOf(t: Translate, { language, found }: PortalParts): string | null {
  if (found.found === 0) return null
  const { whole } = formatsFor(language)
  const count = t('portal:found', { count: found.found, n: whole(found.found) })
  return found.pages === 1 ? count : `${count} ${t('portal:page', { page: whole(found.page), pages: whole(found.pages) })}`
}

type SearchForm = Pick<PortalPage, 'action' | 'words' | 'filters' | 'chosenHidden' | 'isNarrowed' | 'showAll'>

/** Chosen results, as fields of a form. */
const besideFields = (ids: readonly string[]): readonly HiddenField[] => hidden(ids.map((id) => [portalFields.beside, id]))

const idsOf = (results: readonly PublishedResult[]): readonly string[] => results.map(({ id }) => id)

function searchForm(t: Translate, parts: PortalParts): SearchForm {
  const { search, chosen } = parts
  const words = { id: 'q', name: portalFields.words, label: t('portal:words.label'), help: t('portal:words.help') }
  return {
    action: portalPath,
    words: { ...words, value: search.words, maxLength: 200 },
    filters: [questionnaireChoices(t, parts), yearChoices(t, parts), organisationChoices(t, parts)],
    chosenHidden: besideFields(idsOf(chosen)),
    isNarrowed: searchFields(search).length > 0,
    showAll: portalAddress(everything, 1, idsOf(chosen)),
  }
}

/** What was chosen, each with the address of the page without it. */
function chosenLines({ search, found, chosen }: PortalParts): PortalPage['chosen'] {
  return chosen.map((one) => ({
    label: nameOf(one),
    remove: portalAddress(search, found.page, idsOf(chosen.filter(({ id }) => id !== one.id))),
  }))
}

export function portalPage(parts: PortalParts): PortalPage {
  const { language, search, found, chosen, fault } = parts
  const t = translatorFor(language)
  const elsewhere = chosen.filter(({ id }) => !found.results.some((one) => one.id === id))
  return {
    ...searchForm(t, parts),
    frame: pageFrame({
      language,
      title: t('portal:title'),
      description: t('portal:description'),
      address: portalAddress(search, found.page, idsOf(chosen)),
    }),
    searchHidden: [...hidden(searchFields(search)), ...besideFields(idsOf(elsewhere))],
    summary: summaryOf(t, parts),
    state: stateOf(t, parts),
    fault: fault === null ? null : t(`portal:fault.${fault}`, { most: parts.mostBeside }),
    chosen: chosenLines(parts),
    cards: found.results.map((one) => card(one, chosen)),
    pages: pageLinks(t, parts),
    listHref: listPath,
    pooled: parts.pooled,
  }
}

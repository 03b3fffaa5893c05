/**
 * View model of portal/list: every published result in one list, by year and organisation, with links to the years and no form.
 *
 * Called by the server's `/results/list`. In a static folder it stands where the portal would be.
 */
import { pageFrame } from '../frame/page-frame.ts'
import type { LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { PublishedResult } from './find-results.ts'
import { listPath, portalFields, portalPath, resultAddress } from './portal-address.ts'

/** The results of an organisation in one year. */
interface OrganisationLines {
  readonly name: string
  readonly links: readonly LinkView[]
}

export interface ResultListPage {
  readonly frame: PageFrame
  /** Newest first. `id`: where the year stands on the page. */
  readonly years: readonly { readonly year: number; readonly id: string; readonly organisations: readonly OrganisationLines[] }[]
  readonly pooled: readonly LinkView[]
  readonly searchHref: string
}

function linesOf(results: readonly PublishedResult[]): readonly OrganisationLines[] {
  return [...Map.groupBy(results, ({ organisation }) => organisation.id).values()]
    .map((own) => ({
      name: own[0]?.organisation.name ?? '',
      links: own.map(({ id, title }) => ({ href: resultAddress(id), label: title })),
    }))
    .toSorted((first, second) => first.name.localeCompare(second.name))
}

/** `results` in the order of the portal. `organisation`: where only this one's results are in the list. */
export function resultListPage(
  language: ScreenLanguage,
  results: readonly PublishedResult[],
  pooled: readonly LinkView[],
  organisation: string | null,
): ResultListPage {
  const t = translatorFor(language)
  const years = [...Map.groupBy(results, ({ year }) => year)].map(([year, ofYear]) => ({
    year,
    id: `year-${year}`,
    organisations: linesOf(ofYear),
  }))
  const address = organisation === null ? listPath : `${listPath}?${portalFields.organisation}=${encodeURIComponent(organisation)}`
  return {
    frame: pageFrame({ language, title: t('portal:list.title'), description: t('portal:list.description'), address }),
    years,
    pooled,
    searchHref: portalPath,
  }
}

/**
 * The addresses of the portal of results: each holds what is looked for, so that it can be shared and bookmarked.
 */
import type { PortalSearch } from './find-results.ts'

/** Names of what stands in the address. `beside`: ids of results chosen to be seen beside each other; may come often. */
export const portalFields = {
  words: 'q',
  questionnaire: 'questionnaire',
  year: 'year',
  organisation: 'organisation',
  page: 'page',
  beside: 'beside',
} as const

export const portalPath = '/results'
/** Every result in one list, without a form. */
export const listPath = '/results/list'

/** The fields of a search that are not empty, in a set order. */
export function searchFields({ words, questionnaire, year, organisation }: PortalSearch): readonly (readonly [string, string])[] {
  const all = [
    [portalFields.words, words],
    [portalFields.questionnaire, questionnaire ?? ''],
    [portalFields.year, year === null ? '' : String(year)],
    [portalFields.organisation, organisation ?? ''],
  ] as const
  return all.filter(([, value]) => value !== '')
}

/** The portal with this search and page, and with what was chosen so far. */
export function portalAddress(search: PortalSearch, page = 1, beside: readonly string[] = []): string {
  const fields = [
    ...searchFields(search),
    ...beside.map((id) => [portalFields.beside, id] as const),
    ...(page > 1 ? [[portalFields.page, String(page)] as const] : []),
  ]
  const query = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  return query === '' ? portalPath : `${portalPath}?${query}`
}

export const resultAddress = (id: string): string => `/results/${id}`

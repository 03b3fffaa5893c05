/**
 * The published results that fit what a person looks for: by words, questionnaire, year and organisation; the newest first, in pages.
 *
 * Called by the portal and by the list of everything. Pure: who may see which round was decided before.
 */
import { foldText } from './fold-text.ts'

/** A published result by its names, in the language of the reader. `closedOn`: ISO day. */
export interface PublishedResult {
  readonly id: string
  readonly title: string
  readonly questionnaire: { readonly id: string; readonly title: string }
  readonly organisation: { readonly id: string; readonly name: string }
  readonly year: number
  readonly closedOn: string
}

/** What is looked for; null does not narrow. `words`: as typed. */
export interface PortalSearch {
  readonly words: string
  readonly questionnaire: string | null
  readonly year: number | null
  readonly organisation: string | null
}

export const everything: PortalSearch = { words: '', questionnaire: null, year: null, organisation: null }

/** One page of what was found. `page` counts from 1 and lies within `pages`, of which there is always one. */
export interface FoundPage<Result> {
  readonly results: readonly Result[]
  readonly found: number
  readonly page: number
  readonly pages: number
}

/** Newest year first, in a year the last to close; then by name, so that the order is always the same. */
function newestFirst(first: PublishedResult, second: PublishedResult): number {
  return (
    second.year - first.year ||
    second.closedOn.localeCompare(first.closedOn) ||
    first.organisation.name.localeCompare(second.organisation.name) ||
    first.title.localeCompare(second.title) ||
    (first.id < second.id ? -1 : 1)
  )
}

/** Every word must begin or stand within what the card says: title, questionnaire, organisation or year. */
function hasWords({ title, questionnaire, organisation, year }: PublishedResult, words: readonly string[]): boolean {
  const text = foldText([title, questionnaire.title, organisation.name, year].join(' '))
  return words.every((word) => text.includes(word))
}

/** Those that fit, in order. */
export function findResults(results: readonly PublishedResult[], search: PortalSearch): readonly PublishedResult[] {
  const words = foldText(search.words).split(' ')
  const fits = <Value>(wanted: Value | null, value: Value): boolean => wanted === null || wanted === value
  return results
    .filter(
      (result) =>
        fits(search.questionnaire, result.questionnaire.id) &&
        fits(search.year, result.year) &&
        fits(search.organisation, result.organisation.id) &&
        hasWords(result, words),
    )
    .toSorted(newestFirst)
}

/** The page of this number; the nearest there is where there is none. */
export function pageOf<Result>(results: readonly Result[], wanted: number, perPage: number): FoundPage<Result> {
  const pages = Math.max(1, Math.ceil(results.length / perPage))
  const page = Math.min(Math.max(1, wanted), pages)
  return { results: results.slice((page - 1) * perPage, page * perPage), found: results.length, page, pages }
}

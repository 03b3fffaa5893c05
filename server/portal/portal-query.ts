/**
 * What the address of the portal asks for. Whatever it holds is read as far as it makes sense, and the rest is as if it were not there.
 */
import type { Request } from 'express'
import type { PortalSearch, PublishedResult } from '../../views/portal/find-results.ts'
import { portalFields } from '../../views/portal/portal-address.ts'

type Query = Request['query']

/** Longer words are cut: no name is so long. */
const mostLetters = 200

/** Values of a field in order; a query that comes once is a text, one that comes often a list. */
const valuesOf = (query: Query, name: string): readonly string[] => [query[name]].flat().filter((value) => typeof value === 'string')

const firstOf = (query: Query, name: string): string => (valuesOf(query, name)[0] ?? '').trim()

/** Only what some published result has narrows; an unknown value would find nothing without saying why. */
export function portalSearch(query: Query, results: readonly PublishedResult[]): PortalSearch {
  const [questionnaire, organisation, year] = (['questionnaire', 'organisation', 'year'] as const).map((name) =>
    firstOf(query, portalFields[name]),
  )
  const words = firstOf(query, portalFields.words).replaceAll(/\p{C}+/gu, ' ')
  return {
    words: [...words].slice(0, mostLetters).join('').trim(),
    questionnaire: results.find((result) => result.questionnaire.id === questionnaire)?.questionnaire.id ?? null,
    organisation: results.find((result) => result.organisation.id === organisation)?.organisation.id ?? null,
    year: results.find((result) => String(result.year) === year)?.year ?? null,
  }
}

/** From 1. Anything that is no number of a page is the first. */
export function portalPageNumber(query: Query): number {
  const typed = firstOf(query, portalFields.page)
  return /^\d{1,6}$/u.test(typed) ? Math.max(1, Number(typed)) : 1
}

/** The results chosen to be seen beside each other, each once; those that are not published are left out. */
export function chosenBeside(query: Query, results: readonly PublishedResult[]): readonly PublishedResult[] {
  const asked = new Set(valuesOf(query, portalFields.beside))
  return results.filter(({ id }) => asked.has(id))
}

/**
 * Which items of a newer version stand in another place than in the older one, looking only at items that both have.
 *
 * Called by `itemChanges`. An item put between others moves none of them: how many stand on a page is part of the layout.
 */
import { itemsOf } from '../columns.ts'
import type { Questionnaire } from '../questionnaire.ts'

/** Indexes of the longest run (the first of several) whose places rise. */
function longestRising(places: readonly number[]): ReadonlySet<number> {
  const runs: (readonly number[])[] = []
  places.forEach((place, index) => {
    const before = runs.filter((run) => (places[run.at(-1) ?? 0] ?? 0) < place)
    const longest = before.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...longest, index])
  })
  return new Set(runs.reduce<readonly number[]>((best, run) => (run.length > best.length ? run : best), []))
}

/** For each item the shared items before it on its page, whatever their order. */
function companyOf(questionnaire: Questionnaire, shared: ReadonlySet<string>): ReadonlyMap<string, string> {
  return new Map(
    questionnaire.pages.flatMap((page) => {
      const ids = page.items.map(({ id }) => id).filter((id) => shared.has(id))
      return ids.map((id, index): [string, string] => [id, ids.slice(0, index).toSorted().join(' ')])
    }),
  )
}

/**
 * Ids of the items that stand after others on their page than before, or elsewhere among all items.
 *
 * Where items changed places, either could be said to have moved: those in `declared` have, and of the others as few as possible.
 */
export function movedItems(older: Questionnaire, newer: Questionnaire, declared: ReadonlySet<string>): ReadonlySet<string> {
  const idsOf = (version: Questionnaire) => itemsOf(version).map(({ id }) => id)
  const [were, are] = [idsOf(older), new Set(idsOf(newer))]
  const shared = new Set(were.filter((id) => are.has(id)))
  const [companyThen, companyNow] = [companyOf(older, shared), companyOf(newer, shared)]
  const inNewOrder = [...are].filter((id) => shared.has(id) && !declared.has(id))
  const kept = longestRising(inNewOrder.map((id) => were.indexOf(id)))
  const jumped = new Set(inNewOrder.filter((_, index) => !kept.has(index)))
  return new Set([...shared].filter((id) => jumped.has(id) || companyThen.get(id) !== companyNow.get(id)))
}

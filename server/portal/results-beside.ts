/**
 * From results chosen in the portal to the page of comparisons that shows them beside each other.
 *
 * The page of comparisons begins with one organisation and its years; other organisations stand beside it.
 */
import type { BesideFault } from '../../views/portal/portal-page.ts'
import type { PublishedResult } from '../../views/portal/find-results.ts'
import { mostOrganisations } from '../../views/compare/compare-choice.ts'
import type { Dependencies } from '../dependencies.ts'
import { everybody } from '../results/readers.ts'
import { storyRounds } from '../results/story-rounds.ts'

/** So many organisations fit beside each other. */
export const mostBeside = mostOrganisations + 1

/** Null where nothing was chosen yet. */
export type Beside = { readonly address: string } | { readonly fault: BesideFault } | null

const newestOf = (results: readonly PublishedResult[]): PublishedResult | undefined =>
  results.toSorted((first, second) => second.year - first.year || second.closedOn.localeCompare(first.closedOn))[0]

/** The organisation of which most was chosen comes first; of several the one with the newest result. */
function inOrder(chosen: readonly PublishedResult[]): readonly (readonly PublishedResult[])[] {
  const own = [...Map.groupBy(chosen, ({ organisation }) => organisation.id).values()]
  return own.toSorted((first, second) => second.length - first.length || (newestOf(second)?.year ?? 0) - (newestOf(first)?.year ?? 0))
}

/** How the page of the newest of these names each of them. */
async function labelsOf(dependencies: Dependencies, newest: PublishedResult, own: readonly PublishedResult[]): Promise<readonly string[]> {
  const round = await dependencies.store.rounds.find(newest.id)
  const story = round === undefined ? [] : await storyRounds(dependencies, round, everybody)
  return story.filter((each) => own.some(({ id }) => id === each.round.id)).map(({ label }) => label)
}

/** Where the chosen results stand beside each other, or why they can't. */
export async function resultsBeside(dependencies: Dependencies, chosen: readonly PublishedResult[]): Promise<Beside> {
  if (chosen.length === 0) return null
  if (new Set(chosen.map(({ questionnaire }) => questionnaire.id)).size > 1) return { fault: 'different' }
  if (chosen.length === 1) return { fault: 'few' }
  const [own = [], ...others] = inOrder(chosen)
  if (others.length > mostOrganisations) return { fault: 'many' }
  const newest = newestOf(own)
  if (newest === undefined) return null
  const query = new URLSearchParams([
    ...(await labelsOf(dependencies, newest, own)).map((label) => ['year', label]),
    ...others.flatMap(([other]) => (other === undefined ? [] : [['organisation', other.organisation.id]])),
  ])
  return { address: `/results/${newest.id}/compare?${query.toString()}` }
}

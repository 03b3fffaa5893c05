/**
 * Whether anything of the development plan is public beside the results of these rounds. Called by `round-story` for every page of results.
 */
import type { PublicationContext } from '../../../views/results/publication-context.ts'
import { showsPart } from '../../../views/results/publication-context.ts'
import type { Dependencies } from '../../dependencies.ts'

/** `rounds`: ids of those that the reader sees. */
export async function hasPublicPlan(
  { store }: Pick<Dependencies, 'store'>,
  organisation: string,
  rounds: readonly string[],
  publication: PublicationContext | undefined,
): Promise<boolean> {
  return showsPart(publication, 'plan') && (await store.plans.published(organisation, rounds)).length > 0
}

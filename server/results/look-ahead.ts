/**
 * Makes the results of large rounds that are closed before anybody asks for them: what takes a second is done when the manager comes.
 *
 * Called by the chores and when a round is closed by hand. Nobody sees anything here, so the rounds aren't marked as seen: answers on
 * paper may still come, and then the results are made anew.
 */
import { sumOfCompletes } from '../../data/counters.ts'
import type { Dependencies } from '../dependencies.ts'
import { storyRounds } from './story-rounds.ts'

/** Answers: below this nobody notices how long the analysis takes. */
const large = 5000

/** One after the other. What is made already costs nothing. */
export async function lookAhead({ store, release }: Pick<Dependencies, 'store' | 'release'>): Promise<void> {
  for (const round of await store.rounds.list({ states: ['closed'] })) {
    if (sumOfCompletes(await store.counters.completes(round.id)) < large) continue
    await release(await storyRounds({ store }, round, { as: 'manager' }))
  }
}

/** The same while the caller goes on; a failure is only logged, for the page will try again. */
export function lookAheadMeanwhile(dependencies: Pick<Dependencies, 'store' | 'release' | 'log'>): void {
  lookAhead(dependencies).catch((error: unknown) => dependencies.log.error({ err: error }, 'looking ahead failed'))
}

/**
 * The rounds of one page with their figures: as they were frozen when the last was released, or made now.
 *
 * Called by `roundStory`. Everybody gets the frozen ones of a released round, so that neither a newer version of the program nor an
 * earlier round that is released later changes what was published. Staff who see other rounds beside it get figures that are made now.
 */
import type { FrozenRound } from '../../analysis/disclosure/freeze-released.ts'
import type { Round } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import { frozenStory } from './frozen-stories.ts'
import type { Reader } from './readers.ts'
import type { LabelledRound, ReleasedRound } from './released-round.ts'
import { storyRounds } from './story-rounds.ts'

const areSame = (rounds: readonly LabelledRound[], frozen: readonly FrozenRound[]): boolean =>
  rounds.length === frozen.length && rounds.every(({ round, label }, at) => round.id === frozen[at]?.round && label === frozen[at].label)

/** With the round and its units as the store has them; rounds that were released are never removed. */
async function withRounds({ store }: Dependencies, frozen: readonly FrozenRound[]): Promise<readonly ReleasedRound[]> {
  const found = frozen.map(async ({ round: id, label, released }): Promise<readonly ReleasedRound[]> => {
    const round = await store.rounds.find(id)
    return round === undefined ? [] : [{ round, label, released, units: await store.rounds.units(id) }]
  })
  return (await Promise.all(found)).flat()
}

/** Made now. Before anything is read the rounds are marked as seen: what comes late after this is refused. */
export async function releasedNow(
  { store, release }: Pick<Dependencies, 'store' | 'release'>,
  rounds: readonly LabelledRound[],
): Promise<readonly ReleasedRound[]> {
  await store.rounds.markResultsSeen(rounds.filter(({ round }) => !round.resultsSeen).map(({ round }) => round.id))
  return release(rounds)
}

/** In the order of time, with `last` at the end. That the reader may see it is the caller's to know. */
export async function roundsTogether(dependencies: Dependencies, last: Round, reader: Reader): Promise<readonly ReleasedRound[]> {
  const frozen = last.state === 'released' ? await frozenStory(dependencies, last.id) : undefined
  if (frozen !== undefined && reader.as === 'public') return withRounds(dependencies, frozen)
  const rounds = await storyRounds(dependencies, last, reader)
  return frozen !== undefined && areSame(rounds, frozen) ? withRounds(dependencies, frozen) : releasedNow(dependencies, rounds)
}

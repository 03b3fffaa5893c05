/**
 * From closed rounds to what may be shown of them: analysed once, released through disclosure control, kept in memory.
 *
 * A closed round does not change, so its result is the same until the process ends.
 */
import type { RoundInput } from '../../analysis/measure-round.ts'
import { placeInTime } from '../../analysis/place-in-time.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Round, RoundUnit } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import type { StoryRound } from './release-story.ts'
import { releaseStory } from './release-story.ts'
import { samplingDesignOf } from './sampling-design-of.ts'
import { unionsOfStory } from './unions-of-story.ts'

/** `label` names the round on screen and in the changes between rounds: its year, with a number where a year has several. */
export interface LabelledRound {
  readonly round: Round
  readonly label: string
}

/** A round with what may be shown of it. `units` as they were when it was opened. */
export interface ReleasedRound extends LabelledRound {
  readonly units: readonly RoundUnit[]
  readonly released: ReleasedResult
}

/** A round and all before it, the oldest first, whoever may see them. */
async function chainTo({ store }: Dependencies, last: Round): Promise<readonly Round[]> {
  const chain = [last]
  for (let id = last.previousRound; id !== null;) {
    const round = await store.rounds.find(id)
    if (round === undefined || chain.some((known) => known.id === round.id)) break
    chain.unshift(round)
    id = round.previousRound
  }
  return chain
}

/** What a round is told of the units of other rounds. */
interface UnitsOfRound {
  readonly units: readonly RoundUnit[]
  readonly unions: Readonly<Record<string, readonly string[]>>
}

/** By round. The same for everybody, or what one reader sees and another does not would tell of units that neither may know. */
async function unitsByRound(dependencies: Dependencies, last: Round): Promise<ReadonlyMap<string, UnitsOfRound>> {
  const { store } = dependencies
  const chain = await chainTo(dependencies, last)
  const units = await Promise.all(chain.map(({ id }) => store.rounds.units(id)))
  const known = await store.units.history(last.organisation)
  const unions = unionsOfStory({ units, predecessors: Object.fromEntries(known.map(({ id, predecessors }) => [id, predecessors])) })
  return new Map(chain.map(({ id }, index) => [id, { units: units[index] ?? [], unions: unions[index] ?? {} }]))
}

async function make(dependencies: Dependencies, rounds: readonly LabelledRound[]): Promise<readonly ReleasedRound[]> {
  const { store, library } = dependencies
  const last = rounds.at(-1)?.round
  const places = last ? await unitsByRound(dependencies, last) : new Map<string, UnitsOfRound>()
  const unitsOf = ({ round }: LabelledRound): UnitsOfRound => places.get(round.id) ?? { units: [], unions: {} }
  const years = rounds.map(({ round }) => round.year)
  const read = async (labelled: LabelledRound, index: number): Promise<StoryRound> => {
    const { round, label } = labelled
    const questionnaire = await questionnaireOfRound(dependencies, round)
    const design = samplingDesignOf(round, unitsOf(labelled).units, unitsOf(labelled).unions)
    const input: RoundInput = { label, questionnaire, responses: await store.responses.ofRound(round.id), design }
    return { input, at: placeInTime(years, index), smallestCell: round.smallestCell, readersAnswer: round.readersAnswer }
  }
  const released = releaseStory(await Promise.all(rounds.map(read)), (id) => library.versionsOf(id))
  return rounds.flatMap((labelled, index) => {
    const one = released[index]
    return one ? [{ ...labelled, units: unitsOf(labelled).units, released: one }] : []
  })
}

const nameOf = ({ round, label }: LabelledRound): string => `${round.id} ${label} ${round.smallestCell} ${round.readersAnswer}`

/** Gives rounds in the order of time as they may be shown together; makes each such story once. */
export function releasedRounds(dependencies: Dependencies): (rounds: readonly LabelledRound[]) => Promise<readonly ReleasedRound[]> {
  const made = new Map<string, Promise<readonly ReleasedRound[]>>()
  return (rounds) => {
    const key = rounds.map(nameOf).join(' then ')
    const making = made.get(key) ?? make(dependencies, rounds)
    made.set(key, making)
    // What failed is tried again next time.
    making.catch(() => made.delete(key))
    return making
  }
}

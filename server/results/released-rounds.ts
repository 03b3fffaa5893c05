/**
 * From closed rounds to what may be shown of them: analysed once, released through disclosure control, kept in memory.
 *
 * A closed round does not change, so its result is the same until the process ends.
 */
import { placeInTime } from '../../analysis/place-in-time.ts'
import type { Round, RoundUnit } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import { libraryFor } from '../own-library.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import type { PackedRound } from './release-job.ts'
import type { LabelledRound, Release, ReleasedRound } from './released-round.ts'
import { samplingDesignOf } from './sampling-design-of.ts'
import { unionsOfStory } from './unions-of-story.ts'

/** A round and all before it, the oldest first, whoever may see them. */
async function chainTo({ store }: ReleaseParts, last: Round): Promise<readonly Round[]> {
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
async function unitsByRound(dependencies: ReleaseParts, last: Round): Promise<ReadonlyMap<string, UnitsOfRound>> {
  const { store } = dependencies
  const chain = await chainTo(dependencies, last)
  const units = await Promise.all(chain.map(({ id }) => store.rounds.units(id)))
  const known = await store.units.history(last.organisation)
  const unions = unionsOfStory({ units, predecessors: Object.fromEntries(known.map(({ id, predecessors }) => [id, predecessors])) })
  return new Map(chain.map(({ id }, index) => [id, { units: units[index] ?? [], unions: unions[index] ?? {} }]))
}

/** Memory that goes over to the workshop. */
const answersOf = (rounds: readonly PackedRound[]): readonly ArrayBuffer[] =>
  rounds.flatMap(({ input: { responses } }) => [responses.codes.buffer, responses.placeOf.buffer])

async function make(dependencies: ReleaseParts, rounds: readonly LabelledRound[]): Promise<readonly ReleasedRound[]> {
  const { store, workshop } = dependencies
  const last = rounds.at(-1)?.round
  const places = last ? await unitsByRound(dependencies, last) : new Map<string, UnitsOfRound>()
  const unitsOf = ({ round }: LabelledRound): UnitsOfRound => places.get(round.id) ?? { units: [], unions: {} }
  const years = rounds.map(({ round }) => round.year)
  const read = async (labelled: LabelledRound, index: number): Promise<PackedRound> => {
    const { round, label } = labelled
    const questionnaire = await questionnaireOfRound(dependencies, round)
    const design = samplingDesignOf(round, unitsOf(labelled).units, unitsOf(labelled).unions)
    const responses = await store.responses.packedOfRound(round.id)
    return {
      input: { label, questionnaire, responses, design },
      at: placeInTime(years, index),
      smallestCell: round.smallestCell,
      readersAnswer: round.readersAnswer,
    }
  }
  const packed = await Promise.all(rounds.map(read))
  const versions = last ? (await libraryFor(dependencies, last.organisation)).versionsOf(last.questionnaire) : []
  const released = await workshop.run('release', { rounds: packed, versions }, answersOf(packed))
  return rounds.flatMap((labelled, index) => {
    const one = released[index]
    return one ? [{ ...labelled, units: unitsOf(labelled).units, released: one }] : []
  })
}

const nameOf = ({ round, label }: LabelledRound): string => `${round.id} ${label} ${round.smallestCell} ${round.readersAnswer}`

/** What it takes to release rounds. */
type ReleaseParts = Pick<Dependencies, 'store' | 'library' | 'workshop'>

/** Makes each story once. */
export function releasedRounds(dependencies: ReleaseParts): Release {
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

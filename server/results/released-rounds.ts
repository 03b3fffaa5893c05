/**
 * From closed rounds to what may be shown of them: analysed once, released through disclosure control, kept in memory.
 *
 * What is shown is made anew only where what it is made from has changed: late answers of a round that nobody has seen, units that were
 * joined, a newer version of the questionnaire.
 */
import { placeInTime } from '../../analysis/place-in-time.ts'
import { sumOfCompletes } from '../../data/counters.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Round, RoundUnit } from '../../data/round.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Dependencies } from '../dependencies.ts'
import { libraryFor } from '../own-library.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import type { PackedRound } from './release-job.ts'
import type { LabelledRound, Release } from './released-round.ts'
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
const memoryOf = (rounds: readonly PackedRound[]): readonly ArrayBuffer[] =>
  rounds.flatMap(({ input: { responses } }) => [responses.codes.buffer, responses.placeOf.buffer])

/** What a story is made from beside the answers: small, so that it is asked for every time. */
interface Surroundings {
  readonly places: ReadonlyMap<string, UnitsOfRound>
  readonly versions: readonly Questionnaire[]
  /** By round, in their order: how many answers each has. A closed round may gain some, and loses none. */
  readonly answers: readonly number[]
}

async function surroundingsOf(dependencies: ReleaseParts, rounds: readonly LabelledRound[]): Promise<Surroundings> {
  const last = rounds.at(-1)?.round
  const answers = await Promise.all(rounds.map(async ({ round }) => sumOfCompletes(await dependencies.store.counters.completes(round.id))))
  if (last === undefined) return { places: new Map(), versions: [], answers }
  const versions = (await libraryFor(dependencies, last.organisation)).versionsOf(last.questionnaire)
  return { places: await unitsByRound(dependencies, last), versions, answers }
}

const unitsOf = ({ places }: Surroundings, { round }: LabelledRound): UnitsOfRound => places.get(round.id) ?? { units: [], unions: {} }

/** One result a round, in their order. */
async function make(
  dependencies: ReleaseParts,
  rounds: readonly LabelledRound[],
  surroundings: Surroundings,
): Promise<readonly ReleasedResult[]> {
  const { store, workshop } = dependencies
  const years = rounds.map(({ round }) => round.year)
  const read = async (labelled: LabelledRound, index: number): Promise<PackedRound> => {
    const { round, label } = labelled
    const questionnaire = await questionnaireOfRound(dependencies, round)
    const { units, unions } = unitsOf(surroundings, labelled)
    const design = samplingDesignOf(round, units, unions)
    const responses = await store.responses.packedOfRound(round.id)
    return {
      input: { label, questionnaire, responses, design },
      at: placeInTime(years, index),
      smallestCell: round.smallestCell,
      readersAnswer: round.readersAnswer,
    }
  }
  const packed = await Promise.all(rounds.map(read))
  return workshop.run('release', { rounds: packed, versions: surroundings.versions }, memoryOf(packed))
}

/** Names a story by all that it is made from. */
function nameOf(rounds: readonly LabelledRound[], { places, versions, answers }: Surroundings): string {
  const own = rounds.map(({ round, label }, at) => [round.id, label, round.smallestCell, round.readersAnswer, answers[at]])
  return JSON.stringify([own, [...places.values()].map(({ unions }) => unions), versions.map(({ hash }) => hash)])
}

/** What it takes to release rounds. */
type ReleaseParts = Pick<Dependencies, 'store' | 'library' | 'workshop'>

/** Makes each story once, and looks nowhere else: whoever shows what comes back marks the rounds as seen first. */
export function releasedRounds(dependencies: ReleaseParts): Release {
  const made = new Map<string, Promise<readonly ReleasedResult[]>>()
  return async (rounds) => {
    const surroundings = await surroundingsOf(dependencies, rounds)
    const name = nameOf(rounds, surroundings)
    const making = made.get(name) ?? make(dependencies, rounds, surroundings)
    made.set(name, making)
    // What failed is tried again next time.
    making.catch(() => made.delete(name))
    const released = await making
    return rounds.flatMap((labelled, index) => {
      const one = released[index]
      return one ? [{ ...labelled, units: unitsOf(surroundings, labelled).units, released: one }] : []
    })
  }
}

/**
 * From a closed round to what may be shown of it: analysed once, released through disclosure control, kept in memory.
 *
 * A closed round does not change, so its result is the same until the process ends.
 */
import { analyseRound } from '../../analysis/analyse-round.ts'
import type { RoundInput } from '../../analysis/compare-rounds.ts'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import type { Changes } from '../../analysis/result.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { GroupDesign, SamplingDesign } from '../../analysis/sampling-design.ts'
import type { Round, RoundGroup, RoundUnit } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import { ownPersons } from '../units-asked.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'

const level = 0.95

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

function groupDesign({ recruitment, populationSize, invited }: RoundGroup): GroupDesign {
  return { recruitment, ...(populationSize === null ? {} : { populationSize }), ...(invited === null ? {} : { invited }) }
}

/** Persons of each unit beside those of the units below it: they are the ones who answer for it. */
function unitSizesOf(units: readonly RoundUnit[]): Readonly<Record<string, number>> {
  const sized = units.map(({ unit, parent, persons }) => ({ id: unit, parent, persons }))
  const own = sized.map((unit): [string, number | null] => [unit.id, ownPersons(unit, sized)])
  return Object.fromEntries(own.flatMap(([id, persons]) => (persons === null ? [] : [[id, persons]])))
}

/** What the analysis must know of how the answers came about. */
export function designOf(round: Round, units: readonly RoundUnit[]): SamplingDesign {
  return {
    groups: Object.fromEntries(round.groups.map((group) => [group.group, groupDesign(group)])),
    unitSizes: unitSizesOf(units),
    seed: round.seed,
    level,
  }
}

/** A round as the analysis takes it, and its units. */
interface ReadRound extends RoundInput {
  readonly units: readonly RoundUnit[]
}

async function readRound(dependencies: Dependencies, { round, label }: LabelledRound): Promise<ReadRound> {
  const { store } = dependencies
  const units = await store.rounds.units(round.id)
  const [questionnaire, responses] = [await questionnaireOfRound(dependencies, round), await store.responses.ofRound(round.id)]
  return { label, questionnaire, responses, design: designOf(round, units), units }
}

/** The round against every earlier one, the next one included: a group may be comparable only with one further back. */
function changesFrom(earlier: readonly RoundInput[], input: RoundInput): Changes {
  const steps = earlier.map((before, at) => {
    const between = earlier.slice(at + 1).map(({ questionnaire }) => questionnaire)
    return compareRounds(input.questionnaire, before, input, between)
  })
  return Object.assign({}, ...steps)
}

/** `before`: the earlier rounds, read. */
function release(
  labelled: LabelledRound,
  earlier: readonly LabelledRound[],
  before: readonly ReadRound[],
  input: ReadRound,
): ReleasedRound {
  const result = analyseRound(input.questionnaire, input.responses, input.design)
  const smallestCell = Math.max(labelled.round.smallestCell, ...earlier.map(({ round }) => round.smallestCell))
  return { ...labelled, units: input.units, released: releaseResult(result, changesFrom(before, input), { smallestCell }) }
}

const nameOf = ({ round, label }: LabelledRound): string => `${round.id} ${label} ${round.smallestCell}`

/** Gives rounds in the order of time as they may be shown, each with those before it; makes each once, and reads none twice for it. */
export function releasedRounds(dependencies: Dependencies): (rounds: readonly LabelledRound[]) => Promise<readonly ReleasedRound[]> {
  const made = new Map<string, Promise<ReleasedRound>>()
  return (rounds) => {
    const read = new Map<LabelledRound, Promise<ReadRound>>()
    const reading = (labelled: LabelledRound): Promise<ReadRound> => {
      const known = read.get(labelled) ?? readRound(dependencies, labelled)
      read.set(labelled, known)
      return known
    }
    const make = async (labelled: LabelledRound, earlier: readonly LabelledRound[]): Promise<ReleasedRound> =>
      release(labelled, earlier, await Promise.all(earlier.map(reading)), await reading(labelled))
    const released = rounds.map((labelled, at) => {
      const earlier = rounds.slice(0, at)
      const key = [...earlier, labelled].map(nameOf).join(' then ')
      const making = made.get(key) ?? make(labelled, earlier)
      made.set(key, making)
      // What failed is tried again next time.
      making.catch(() => made.delete(key))
      return making
    })
    return Promise.all(released)
  }
}

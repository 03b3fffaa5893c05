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
import { ownPersons } from '../manage/rounds/units-asked.ts'
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

async function inputOf(
  dependencies: Dependencies,
  { round, label }: LabelledRound,
): Promise<RoundInput & { readonly units: readonly RoundUnit[] }> {
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

async function release(dependencies: Dependencies, labelled: LabelledRound, earlier: readonly LabelledRound[]): Promise<ReleasedRound> {
  const input = await inputOf(dependencies, labelled)
  const before = await Promise.all(earlier.map((round) => inputOf(dependencies, round)))
  const result = analyseRound(input.questionnaire, input.responses, input.design)
  const smallestCell = Math.max(labelled.round.smallestCell, ...earlier.map(({ round }) => round.smallestCell))
  return { ...labelled, units: input.units, released: releaseResult(result, changesFrom(before, input), { smallestCell }) }
}

/** Gives the released rounds of a server, each with those before it; makes each once. */
export function releasedRounds(
  dependencies: Dependencies,
): (round: LabelledRound, earlier: readonly LabelledRound[]) => Promise<ReleasedRound> {
  const made = new Map<string, Promise<ReleasedRound>>()
  const name = ({ round, label }: LabelledRound): string => `${round.id} ${label} ${round.smallestCell}`
  return (labelled, earlier) => {
    const key = [...earlier, labelled].map(name).join(' then ')
    const known = made.get(key)
    if (known !== undefined) return known
    const making = release(dependencies, labelled, earlier)
    made.set(key, making)
    // What failed is tried again next time.
    making.catch(() => made.delete(key))
    return making
  }
}

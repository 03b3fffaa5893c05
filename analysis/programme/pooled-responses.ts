/**
 * The answers of several members put together as one round, without what may not be counted.
 *
 * Called by `poolScope`. What of a member is left out of a figure is marked as not asked: it counts in no number, mean or share.
 */
import { columnsOf, missingCodes } from '../../questionnaires/columns.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Response } from '../response-matrix.ts'
import type { GroupDesign, SamplingDesign } from '../sampling-design.ts'
import type { MemberGroup } from './pool-member.ts'
import type { PooledGroup } from './pool-plan.ts'

/** Whether the answers of a member to an item count. */
type Counts = (one: MemberGroup, item: string) => boolean

/** The answers of a member's group in the columns of the programme's questionnaire. Throws a RangeError where it was not asked one of them. */
function responsesOf(questionnaire: Questionnaire, group: string, one: MemberGroup, counts: Counts): readonly Response[] {
  const { input } = one.member
  const own = columnsOf(input.questionnaire).map(({ id }) => id)
  const columns = columnsOf(questionnaire).map(({ id, item }) => ({ place: own.indexOf(id), isCounted: counts(one, item) }))
  if (columns.some(({ place }) => place < 0)) throw new RangeError(`Round ${one.member.id} was not asked all of ${questionnaire.id}`)
  return input.responses
    .filter((response) => response.group === group)
    .map(({ codes }) => ({
      group,
      unit: null,
      codes: Int16Array.from(columns, ({ place, isCounted }) =>
        isCounted ? (codes[place] ?? missingCodes.notAnswered) : missingCodes.notAsked,
      ),
    }))
}

/** The answers of all groups. `counts`: by group. */
export function pooledResponses(
  questionnaire: Questionnaire,
  groups: ReadonlyMap<string, PooledGroup>,
  counts: (group: string) => Counts,
): readonly Response[] {
  return [...groups].flatMap(([group, { members }]) => members.flatMap((one) => responsesOf(questionnaire, group, one, counts(group))))
}

/** Null where one is not known. */
const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0)

function groupDesign(group: string, { members }: PooledGroup): GroupDesign {
  const populationSize = sumOf(members.map(({ standing }) => standing.figures.populationSize))
  const invited = sumOf(members.map(({ member }) => member.input.design.groups[group]?.invited ?? null))
  return {
    recruitment: members[0]?.standing.figures.recruitment ?? 'selfSelected',
    ...(populationSize === null ? {} : { populationSize }),
    ...(invited === null ? {} : { invited }),
  }
}

/** How they were asked: all members alike, and the persons of a group are those of all members together. */
export function pooledDesign(groups: ReadonlyMap<string, PooledGroup>, seed: number, level: number): SamplingDesign {
  return { groups: Object.fromEntries([...groups].map(([id, group]) => [id, groupDesign(id, group)])), unitSizes: {}, seed, level }
}

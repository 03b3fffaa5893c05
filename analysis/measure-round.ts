/**
 * A round reduced to what is compared over the years: number, mean and variance of each measure as they may be told, by group and by unit.
 *
 * Made once for each round by whoever compares it with others (`compareRounds`, `slopesOf`, the server). Holds no answers.
 */
import type { Axis } from '../questionnaires/meaning.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { itemMoments } from './comparison/gaps.ts'
import type { Moments } from './estimates/moments.ts'
import { toldMoments } from './disclosure/told-moments.ts'
import type { GroupBasis } from './group-basis.ts'
import type { Member } from './member.ts'
import type { Response } from './response-matrix.ts'
import type { RoundMembers } from './round-members.ts'
import { roundMembers } from './round-members.ts'
import type { SamplingDesign } from './sampling-design.ts'
import { measuredAxis, measuredDimension } from './scores/measured-means.ts'
import { ratingsAndCompared } from './scores/group-plan.ts'
import type { ScoredItem } from './scores/scored-item.ts'

/** `label` names the round in the result, such as its year. `questionnaire`: the version that was answered. */
export interface RoundInput {
  readonly label: string
  readonly questionnaire: Questionnaire
  readonly responses: readonly Response[]
  readonly design: SamplingDesign
}

/** A dimension, rating or axis in one group: what it was made of, and what came out. Scores 0–100, positions −100…+100. */
export interface Measure {
  readonly id: string
  readonly items: readonly ScoredItem[]
  readonly moments: Moments
}

export interface AxisMeasure extends Measure {
  readonly axis: Axis
}

/** `size`: persons who answered anything. In the order of the questionnaire. */
export interface MeasuredMember {
  readonly size: number
  readonly basis: GroupBasis
  readonly dimensions: readonly Measure[]
  readonly items: readonly Measure[]
  readonly positions: readonly AxisMeasure[]
}

export interface MeasuredRound {
  readonly label: string
  readonly questionnaire: Questionnaire
  readonly groups: ReadonlyMap<string, MeasuredMember>
  readonly units: ReadonlyMap<string, MeasuredMember>
}

function measureMember({ plan, matrix, basis }: Member): MeasuredMember {
  return {
    size: matrix.size,
    basis,
    dimensions: plan.dimensions.map((dimension) => ({
      id: dimension.dimension.id,
      items: dimension.items,
      moments: toldMoments(measuredDimension(matrix, dimension, basis)),
    })),
    items: ratingsAndCompared(plan).map((item) => ({ id: item.id, items: [item], moments: itemMoments(matrix, item) })),
    positions: plan.axes.map(({ axis, items }) => ({
      id: axis.id,
      items,
      axis,
      moments: toldMoments(measuredAxis(matrix, items, plan, basis)),
    })),
  }
}

/** Sorts and scores the responses of a round. `made`: the members of this round, where they are at hand already. Throws a RangeError where one does not belong to the questionnaire. */
export function measureRound({ label, questionnaire, responses, design }: RoundInput, made?: RoundMembers): MeasuredRound {
  const { groups, units } = made ?? roundMembers(questionnaire, responses, design)
  const measured = (members: ReadonlyMap<string, Member>): ReadonlyMap<string, MeasuredMember> =>
    new Map([...members].map(([id, member]) => [id, measureMember(member)]))
  return { label, questionnaire, groups: measured(groups), units: measured(units) }
}

/** The round as it is compared: measured here where that was not done before. */
export const measured = (round: RoundInput | MeasuredRound): MeasuredRound => ('responses' in round ? measureRound(round) : round)

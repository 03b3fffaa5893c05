/**
 * The groups and units of a round, each with its plan, its rows and how it was asked.
 *
 * Called by `analyseRound` and `compareRounds`, so that both look at the same persons.
 */
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import type { GroupBasis } from './group-basis.ts'
import { basisFor, groupBasis, unitBasis } from './group-basis.ts'
import type { Response, ResponseMatrix, RoundMatrices } from './response-matrix.ts'
import { emptyMatrix, roundMatrices } from './response-matrix.ts'
import type { SamplingDesign } from './sampling-design.ts'
import type { GroupPlan } from './scores/group-plan.ts'
import { groupPlan } from './scores/group-plan.ts'

/** A group or unit with all that its analysis needs. */
export interface Member {
  readonly plan: GroupPlan
  readonly matrix: ResponseMatrix
  readonly basis: GroupBasis
}

/** By id. */
export interface RoundMembers {
  readonly groups: ReadonlyMap<string, Member>
  readonly units: ReadonlyMap<string, Member>
}

/** Groups that the design names or that answered, in the questionnaire's order. */
function groupMembers(questionnaire: Questionnaire, matrices: RoundMatrices, design: SamplingDesign): ReadonlyMap<string, Member> {
  const members = questionnaire.groups.flatMap(({ id }): [string, Member][] => {
    const matrix = matrices.groups.get(id)
    if (!matrix || (matrix.size === 0 && !design.groups[id])) return []
    const basis = basisFor(matrix.size, groupBasis(questionnaire, id, design, [...matrices.units.keys()]))
    return [[id, { plan: groupPlan(questionnaire, id), matrix, basis }]]
  })
  return new Map(members)
}

/** Units that have a size or answers, in the order of their ids; empty where no group answers by unit. */
function unitMembers(
  groups: ReadonlyMap<string, Member>,
  questionnaire: Questionnaire,
  matrices: RoundMatrices,
  design: SamplingDesign,
): ReadonlyMap<string, Member> {
  const group = groups.get(questionnaire.groups.find(({ byUnit }) => byUnit)?.id ?? '')
  if (!group) return new Map()
  const ids = [...new Set([...Object.keys(design.unitSizes), ...matrices.units.keys()])].sort()
  const member = (id: string): Member => {
    const matrix = matrices.units.get(id) ?? emptyMatrix
    return { plan: group.plan, matrix, basis: basisFor(matrix.size, unitBasis(group.basis, id, design)) }
  }
  return new Map(ids.map((id) => [id, member(id)]))
}

/** Sorts the responses and gives each to its group and unit. Throws a RangeError where one does not belong to the questionnaire. */
export function roundMembers(questionnaire: Questionnaire, responses: readonly Response[], design: SamplingDesign): RoundMembers {
  const matrices = roundMatrices(questionnaire, responses)
  const groups = groupMembers(questionnaire, matrices, design)
  return { groups, units: unitMembers(groups, questionnaire, matrices, design) }
}

/**
 * The groups and units of a round, each with its plan, its rows and how it was asked.
 *
 * Called by `analyseRound` and `compareRounds`, so that both look at the same persons.
 */
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import type { Backgrounds } from './result.ts'
import { backgroundMembers } from './background-members.ts'
import { basisFor, groupBasis } from './group-basis.ts'
import type { Member } from './member.ts'
import type { Response, RoundMatrices } from './response-matrix.ts'
import { roundMatrices } from './response-matrix.ts'
import type { SamplingDesign } from './sampling-design.ts'
import { groupPlan } from './scores/group-plan.ts'
import type { UnitMembers } from './unit-members.ts'
import { noUnits, unitMembers } from './unit-members.ts'

/** By id. `backgrounds`: groups by one background item at a time, with a plan of dimensions only. */
export interface RoundMembers extends UnitMembers {
  readonly groups: ReadonlyMap<string, Member>
  readonly backgrounds: Backgrounds<Member>
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

/** Sorts the responses and gives each to its group and unit. Throws a RangeError where one does not belong to the questionnaire. */
export function roundMembers(questionnaire: Questionnaire, responses: readonly Response[], design: SamplingDesign): RoundMembers {
  const matrices = roundMatrices(questionnaire, responses)
  const groups = groupMembers(questionnaire, matrices, design)
  const staff = groups.get(questionnaire.groups.find(({ byUnit }) => byUnit)?.id ?? '')
  return {
    groups,
    ...(staff ? unitMembers(staff, matrices.units, design) : noUnits),
    backgrounds: backgroundMembers(questionnaire, groups),
  }
}

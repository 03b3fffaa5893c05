/**
 * A group, unit or part of a group with all that its analysis needs. Made by `roundMembers`.
 */
import type { GroupBasis } from './group-basis.ts'
import type { ResponseMatrix } from './response-matrix.ts'
import type { GroupPlan } from './scores/group-plan.ts'

export interface Member {
  readonly plan: GroupPlan
  readonly matrix: ResponseMatrix
  readonly basis: GroupBasis
}

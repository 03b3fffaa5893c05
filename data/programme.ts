/**
 * A programme: an association asks one definition of many organisations at once. Kept by `programmes`.
 *
 * Each member has a round of its own, made when it accepted. The pooled result rests on rounds that are fixed once.
 */

import type { SizeClass } from './organisation.ts'

/** `days` as in a round: opens ≤ closes ≤ results. `smallestCell`: the least that a member's round may have. `seed`: of the pooled analysis. */
export interface ProgrammePlan {
  /** The association. */
  readonly organisation: string
  readonly questionnaire: string
  readonly definitionHash: string
  readonly title: string | null
  readonly year: number
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: number
  readonly seed: number
}

/**
 * `round` null: it has not accepted yet. `pooled`: its answers are in the pooled result. `sizeClass`: when that was fixed, or null; a
 * later number of inhabitants does not move it, or two results of a class would differ by one member.
 */
export interface ProgrammeMember {
  readonly organisation: string
  readonly round: string | null
  readonly pooled: boolean
  readonly sizeClass: SizeClass | null
}

/** `pooledOn`: the day on which the rounds of the pooled result were fixed, or null. `released`: the pooled result is for everybody. */
export interface Programme extends ProgrammePlan {
  readonly id: string
  readonly pooledOn: string | null
  readonly released: boolean
  /** In the order of their ids. */
  readonly members: readonly ProgrammeMember[]
}

/** With fewer there is no pooled result. */
export const fewestPooled = 3

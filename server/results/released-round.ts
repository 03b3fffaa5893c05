/**
 * Rounds that are shown together, with what may be shown of each. Made by `releasedRounds`; every page of results asks for them.
 */
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Round, RoundUnit } from '../../data/round.ts'

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

/** Gives rounds in the order of time as they may be shown together. */
export type Release = (rounds: readonly LabelledRound[]) => Promise<readonly ReleasedRound[]>

/**
 * What is found of one tree of cells. Made by `solveRound`.
 */
import type { Ties } from './blocked-figures.ts'
import type { Exact, Measured } from './measured.ts'
import type { Counted } from './solve-tree.ts'
import type { Need, Tier } from './tier.ts'

/** One tree with what is found of it. `exact`: cells by measure. */
export interface SolvedTree {
  readonly counted: Counted
  readonly need: Need
  readonly exact: Exact
  readonly tiers: ReadonlyMap<string, Tier>
  readonly ties: Ties
  readonly measured: ReadonlyMap<string, Measured>
  readonly figures: ReadonlyMap<string, Exact>
}

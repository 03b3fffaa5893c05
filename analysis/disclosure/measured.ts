/**
 * A figure in the cells of a tree, and what is needed to solve all figures of one.
 *
 * Made by `solveRound`, used by `solvedFigures` and what it calls.
 */
import type { Ties } from './blocked-figures.ts'
import type { Cell } from './cell.ts'
import type { Tally } from './tally.ts'
import type { Need } from './tier.ts'

/** Ids of cells in which something may be shown as it is. */
export type Exact = ReadonlySet<string>

/** A figure in the cells of a tree. `blocked`: cells in which it is hidden for itself. */
export interface Measured {
  readonly tallies: ReadonlyMap<string, Tally>
  readonly blocked: ReadonlySet<string>
}

/** `base`: cells that are exact as to their number of answers. `need`: how many are needed. */
export interface FigureSetting {
  readonly root: Cell
  readonly measured: ReadonlyMap<string, Measured>
  readonly ties: Ties
  readonly base: Exact
  readonly need: Need
}

/** By measure. */
export type Figures = ReadonlyMap<string, Exact>

/**
 * Persons' means over the items of a dimension, an axis or a part of either, with what its spread is worked out from.
 *
 * Called wherever such a measure is summed up: `toldMoments` takes what comes back.
 */
import type { MeasureOfItems } from '../disclosure/told-moments.ts'
import type { Basis } from '../estimates/basis.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { DimensionPlan, GroupPlan } from './group-plan.ts'
import { axisPositions, dimensionScores, itemScores, pairPositions } from './person-means.ts'
import type { ScoredItem } from './scored-item.ts'

type Spread = Pick<Basis, 'exactSpread'>

/** Scores 0–100. */
export const measuredDimension = (matrix: ResponseMatrix, plan: DimensionPlan, { exactSpread = false }: Spread): MeasureOfItems => ({
  exactSpread,
  means: dimensionScores(matrix, plan),
  range: 100,
  columns: () => plan.items.map((item) => itemScores(matrix, item)),
})

/** Positions −100…+100. */
export const measuredAxis = (
  matrix: ResponseMatrix,
  pairs: readonly ScoredItem[],
  plan: GroupPlan,
  { exactSpread = false }: Spread,
): MeasureOfItems => ({
  exactSpread,
  means: axisPositions(matrix, pairs, plan),
  range: 200,
  columns: () => pairs.map((pair) => pairPositions(matrix, pair)),
})

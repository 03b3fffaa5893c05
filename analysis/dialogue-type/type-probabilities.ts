/**
 * How probable each type is for a group, by drawing its positions again and again.
 *
 * Called by `typeOfPositions`; the same seed gives the same probabilities.
 */
import type { IntervalEstimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import { chiSquareDraw, normalDraw } from '../random/draws.ts'
import type { Uniform } from '../random/generator.ts'
import { uniformGenerator } from '../random/generator.ts'
import type { AxisSummary } from './axis-summary.ts'
import { sideOf } from './clearness.ts'
import { correlations, lowerRoot } from './correlation.ts'
import { allTypes, undecided } from './type-letters.ts'

// Taken once: in the isolated contexts of tests every look at a global costs more than the arithmetic.
const { sqrt } = Math

const usualDraws = 2000

interface DrawPlan {
  readonly positions: readonly IntervalEstimate[]
  readonly root: readonly (readonly number[])[]
  readonly df: number
}

function planOf(summaries: readonly AxisSummary[]): DrawPlan | null {
  const positions = summaries.map((summary) => summary.position).filter(hasInterval)
  if (positions.length < summaries.length || positions.length === 0) return null
  const root = lowerRoot(correlations(summaries.map((summary) => summary.positions)))
  return { positions, root, df: Math.min(...positions.map((position) => position.n)) - 1 }
}

/** Number of the drawn type among `allTypes` (a binary digit an axis), or that of `undecided` behind them. Writes over `normals`. */
function drawnType({ positions, root, df }: DrawPlan, uniform: Uniform, normals: Float64Array): number {
  const stretch = sqrt(df / chiSquareDraw(uniform, df))
  for (let axis = 0; axis < normals.length; axis++) normals[axis] = normalDraw(uniform)
  let type = 0
  for (let axis = 0; axis < normals.length; axis++) {
    const weights = root[axis] ?? []
    let correlated = 0
    for (let j = 0; j <= axis; j++) correlated += (weights[j] ?? 0) * (normals[j] ?? 0)
    const position = positions[axis]
    const side = position ? sideOf(position.value + position.standardError * stretch * correlated) : 0
    if (side === 0) return 2 ** normals.length
    type = 2 * type + (side > 0 ? 1 : 0)
  }
  return type
}

/**
 * Probabilities of all types and `undecided`, summing to 1: shares of `draws` (2 000) draws of a multivariate t.
 *
 * Centre: the means; scale: their standard errors and the correlations of the persons' positions (persons with all axes), so
 * that with complete answers it is covariance / n; degrees of freedom: n − 1 of the axis with the fewest persons.
 * Null where a position has no interval. Checked against a million draws in R with `chol(cor(x))` and `rchisq`.
 */
export function typeProbabilities(
  summaries: readonly AxisSummary[],
  seed: number,
  draws = usualDraws,
): Readonly<Record<string, number>> | null {
  const plan = planOf(summaries)
  if (!plan) return null
  const names = [...allTypes(summaries.map((summary) => summary.axis)), undecided]
  const counts = names.map(() => 0)
  const uniform = uniformGenerator(seed)
  const normals = new Float64Array(summaries.length)
  for (let draw = 0; draw < draws; draw++) {
    const type = drawnType(plan, uniform, normals)
    counts[type] = (counts[type] ?? 0) + 1
  }
  return Object.fromEntries(names.map((name, index) => [name, (counts[index] ?? 0) / draws]))
}

/**
 * One axis of one group: position, how sure its letter is, spread and sides.
 *
 * Called by `typeOfPositions`; the letter alone by `groupChange`.
 */
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Rules } from '../../questionnaires/questionnaire.ts'
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import type { Basis } from '../estimates/basis.ts'
import { meanEstimate } from '../estimates/mean-estimate.ts'
import type { Moments } from '../estimates/moments.ts'
import { momentsOf } from '../estimates/moments.ts'
import { shareEstimate } from '../estimates/share-estimate.ts'
import { tUpperTail } from '../estimates/student-t.ts'
import type { AxisResult } from '../result.ts'
import { clearnessOf, letterOf, sideOf } from './clearness.ts'

/** Positions of the persons on one axis; NaN where too few pairs are answered. `moments`: as they may be told; absent: as they are. */
export interface AxisPositions {
  readonly axis: Axis
  readonly positions: Float64Array
  readonly moments?: Moments
}

/** `positions`: one per person, NaN where absent. `position`: their mean without fpc. */
export interface AxisSummary {
  readonly axis: Axis
  readonly positions: Float64Array
  readonly moments: Moments
  readonly position: Estimate
  readonly letterProbability: number | null
  readonly result: AxisResult
}

/**
 * Probability of the letter leaned to: t with n − 1 degrees of freedom at |position| / standard error, in [0.5, 1].
 *
 * Null where the position has no interval (self-selected, one answer, all the same). Without fpc: a complete team at the very
 * midpoint must not get a sure letter. Checked against R `pt(abs(mean(x)) / (sd(x) / sqrt(n)), n - 1)`.
 */
export function letterProbabilityOf(position: Estimate): number | null {
  if (!hasInterval(position)) return null
  return 1 - tUpperTail(Math.abs(position.value) / position.standardError, position.n - 1)
}

/** Standard deviation of the persons' positions, as a description: it has no interval here. */
function spreadOf({ n, variance }: Moments): Estimate {
  if (n === 0) return { notEstimable: 'noAnswers', n }
  return n === 1 ? { notEstimable: 'oneAnswer', n } : { value: Math.sqrt(variance), n, method: 'description' }
}

function countOf(positions: Float64Array, side: -1 | 1): number {
  let count = 0
  for (let row = 0; row < positions.length; row++) if (sideOf(positions[row] ?? NaN) === side) count++
  return count
}

/** The positions that are there, in their order. */
function answeredOf(positions: Float64Array): Float64Array {
  const answered = new Float64Array(positions.length)
  let found = 0
  for (let row = 0; row < positions.length; row++) {
    const position = positions[row] ?? NaN
    if (!Number.isNaN(position)) answered[found++] = position
  }
  return answered.subarray(0, found)
}

/** What a position says of its letter. `position`: without fpc. */
export type AxisLetter = Pick<AxisSummary, 'position' | 'letterProbability'> & Pick<AxisResult, 'clearness' | 'letter' | 'sure'>

/** The letter that the mean position leans to. It is sure at `sureLetterProbability` where the axis is not balanced. */
export function axisLetter(axis: Axis, moments: Moments, basis: Basis, rules: Rules): AxisLetter {
  const position = meanEstimate(moments, basis, 'none')
  const letterProbability = letterProbabilityOf(position)
  const clearness = moments.n === 0 ? null : clearnessOf(moments.mean, rules)
  const sure = letterProbability !== null && letterProbability >= rules.sureLetterProbability && clearness !== 'balanced'
  return { position, letterProbability, clearness, letter: letterOf(moments.mean, axis), sure }
}

/** Describes an axis. */
export function axisSummary({ axis, positions, moments: told }: AxisPositions, basis: Basis, rules: Rules): AxisSummary {
  const answered = answeredOf(positions)
  const moments = told ?? momentsOf(answered)
  const { position, letterProbability, ...ofLetter } = axisLetter(axis, moments, basis, rules)
  const result = {
    ...ofLetter,
    spread: spreadOf(moments),
    firstShare: shareEstimate(countOf(answered, -1), moments.n, basis, 'fpc'),
    secondShare: shareEstimate(countOf(answered, 1), moments.n, basis, 'fpc'),
  }
  return { axis, positions, moments, position, letterProbability, result }
}

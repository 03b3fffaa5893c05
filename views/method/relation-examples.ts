/**
 * Worked examples of how answers go together: importance, and quality of a measure.
 *
 * Called by `methodPage`. Every figure comes from the function that computes it in results; no result is typed here.
 */
import { roundedRelation } from '../../analysis/disclosure/rounded-relation.ts'
import type { IntervalEstimate } from '../../analysis/estimate.ts'
import { correlationInterval } from '../../analysis/estimates/correlation-interval.ts'
import { normalCritical } from '../../analysis/estimates/student-t.ts'
import { tableCorrelation } from '../../analysis/importance/code-table.ts'
import { correlationMatrix } from '../../analysis/quality/covariances.ts'
import { alphaWithoutEach, cronbachAlpha, feldtInterval } from '../../analysis/quality/cronbach-alpha.ts'
import { omegaOf } from '../../analysis/quality/measure-figures.ts'
import { ratingScore } from '../../analysis/scores/scored-item.ts'
import type { Formats } from '../format.ts'
import type { MethodExample } from './example-numbers.ts'
import { highestCode, lowestCode } from './example-numbers.ts'

const level = 0.95

/** Persons by code of the statement (rows) and of the whole (columns). */
const combined = [
  [5, 3, 1, 0],
  [3, 6, 4, 1],
  [1, 4, 8, 4],
  [0, 1, 4, 5],
]

/** Covariances of three statements. */
const covariances = [
  [900, 450, 380],
  [450, 1000, 520],
  [380, 520, 850],
]

const two = (format: Formats, value: number): string => format.decimal(value, 2)
const rangeOf = (format: Formats, { lower, upper }: IntervalEstimate): string => `${two(format, lower)}–${two(format, upper)}`
const listOf = (format: Formats, values: readonly number[]): string => values.map((value) => two(format, value)).join('; ')

export const importanceExample: MethodExample = (format) => {
  const scores = combined.map((_, index) => ratingScore(lowestCode + index, lowestCode, highestCode, false))
  const n = combined.flat().reduce((sum, count) => sum + count, 0)
  const r = tableCorrelation({ rows: scores, columns: scores, counts: combined, n }).value ?? 0
  const many = 10 * n
  return {
    z: two(format, normalCritical(level)),
    n,
    many,
    r: format.decimal(r, 3),
    interval: rangeOf(format, correlationInterval(r, n, level)),
    rounded: two(format, roundedRelation(r, n)),
    narrow: rangeOf(format, correlationInterval(r, many, level)),
  }
}

export const qualityExample: MethodExample = (format) => {
  const n = 60
  const alpha = cronbachAlpha(covariances)
  const between = correlationMatrix(covariances)
  return {
    n,
    correlations: listOf(
      format,
      between.flatMap((row, index) => row.slice(index + 1)),
    ),
    alpha: two(format, alpha),
    interval: rangeOf(format, feldtInterval(alpha, n, covariances.length, level)),
    omega: two(format, omegaOf(covariances) ?? 0),
    without: listOf(format, alphaWithoutEach(covariances)),
  }
}

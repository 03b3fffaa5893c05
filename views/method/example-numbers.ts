/**
 * The invented answers of the examples, and how their figures are written.
 *
 * Called by the examples of each topic. The answers to one statement are those of test/golden, where R's values for them stand.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { Basis } from '../../analysis/estimates/basis.ts'
import type { Moments } from '../../analysis/estimates/moments.ts'
import { momentsOf } from '../../analysis/estimates/moments.ts'
import { ratingScore } from '../../analysis/scores/scored-item.ts'
import type { Formats } from '../format.ts'
import type { TextValues, Translate } from '../translate.ts'

/** What an example's text is filled with. */
export type MethodExample = (format: Formats, t: Translate) => TextValues

/** Ends of the scale of the examples. */
export const lowestCode = 1
export const highestCode = 4

/** Codes of fifteen persons, of eleven and of ten others. */
export const fifteenCodes = [1, 2, 2, 3, 4, 4, 4, 3, 2, 4, 1, 3, 3, 4, 2]
export const elevenCodes = [4, 4, 3, 4, 4, 3, 4, 4, 4, 2, 4]
export const tenCodes = [2, 1, 3, 2, 2, 4, 1, 2, 3, 2]

export const scoresOf = (codes: readonly number[]): Float64Array =>
  Float64Array.from(codes, (code) => ratingScore(code, lowestCode, highestCode, false))

export const scoreMoments = (codes: readonly number[]): Moments => momentsOf(scoresOf(codes))

/** A group of which a part answered. `populationSize` null: not known. */
export const exampleBasis = (populationSize: number | null): Basis => ({ recruitment: 'census', populationSize, level: 0.95 })

/** Lower and upper end with one decimal, such as "48.3–71.7". */
export const rangeOf = (format: Formats, estimate: Estimate): string =>
  hasInterval(estimate) ? `${format.decimal(estimate.lower, 1)}–${format.decimal(estimate.upper, 1)}` : ''

/** Both ends of a share in whole per cent, such as "24–53%". */
export const shareRangeOf = (format: Formats, estimate: Estimate): string =>
  hasInterval(estimate) ? `${format.whole(estimate.lower * 100)}–${format.percent(estimate.upper)}` : ''

/** Numbers one after the other, whole or with one decimal; semicolons, as some languages write decimals with a comma. */
export const listOf = (format: Formats, values: Iterable<number>): string =>
  [...values].map((value) => (Number.isInteger(value) ? format.whole(value) : format.decimal(value, 1))).join('; ')

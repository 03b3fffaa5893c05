/**
 * Internal consistency: how far the items of a measure say the same, as Cronbach's alpha, and what each item adds.
 *
 * Called by `measureQuality`, and with rounded figures by `releaseRelations`.
 */
import type { IntervalEstimate } from '../estimate.ts'
import { fQuantile } from '../estimates/f-distribution.ts'
import type { SquareMatrix } from './covariances.ts'
import { diagonalOf, entry, sumOf, withoutItem } from './covariances.ts'

/**
 * k / (k − 1) · (1 − Σσ_i² / σ²), k items, σ² the variance of their sum (Cronbach 1951, Psychometrika 16). At most 1; below 0 where items
 * go against each other. Unchanged where all items are moved or stretched alike.
 *
 * Checked against R `psych::alpha(x)$total$raw_alpha`. Missing answers: left out before.
 */
export function cronbachAlpha(covariances: SquareMatrix): number {
  const k = covariances.length
  const own = diagonalOf(covariances).reduce((sum, variance) => sum + variance, 0)
  return (k / (k - 1)) * (1 - own / sumOf(covariances))
}

/** Alpha of the others, item by item. Checked against R `psych::alpha(x)$alpha.drop$raw_alpha`. */
export const alphaWithoutEach = (covariances: SquareMatrix): readonly number[] =>
  covariances.map((_, item) => cronbachAlpha(withoutItem(covariances, item)))

/**
 * The correlation of each item with the sum of the others. Null where the others' sum is the same for everybody.
 *
 * Checked against R `psych::alpha(x)$item.stats$r.drop` and `cor(x[, i], rowSums(x[, -i]))`.
 */
export function restCorrelations(covariances: SquareMatrix): readonly (number | null)[] {
  return covariances.map((row, item) => {
    const own = entry(covariances, item, item)
    const withRest = row.reduce((sum, value) => sum + value, 0) - own
    const rest = sumOf(withoutItem(covariances, item))
    return rest <= 1e-9 * own ? null : Math.max(-1, Math.min(1, withRest / Math.sqrt(own * rest)))
  })
}

/**
 * Feldt's interval `1 − (1 − α) · F`, F with n − 1 and (n − 1)(k − 1) degrees of freedom (Feldt 1965, Psychometrika 30).
 *
 * `standardError` is Bonett's, (1 − α) · √(2k / ((k − 1)(n − 2))) (2002, Journal of Educational and Behavioral Statistics 27); the
 * interval does not rest on it. Without finite population correction.
 * Checked against R `psych::alpha.ci(alpha, n, k, p.val = 1 − level)`. Not for weighted data.
 */
export function feldtInterval(value: number, n: number, items: number, level: number): IntervalEstimate {
  const [first, second] = [n - 1, (n - 1) * (items - 1)]
  const end = (probability: number): number => 1 - (1 - value) * fQuantile(probability, first, second)
  return {
    value,
    n,
    effectiveN: n,
    standardError: (1 - value) * Math.sqrt((2 * items) / ((items - 1) * (n - 2))),
    lower: end((1 + level) / 2),
    upper: end((1 - level) / 2),
    level,
    method: 'Feldt',
  }
}

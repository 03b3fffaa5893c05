/**
 * Comparing a figure with a bound of the definition, so that rounding does not decide a word.
 *
 * Called for verdicts, directions, relative words and clearness.
 */

/**
 * Means of thirds differ by about 1e-14 with the order in which they are added: a figure this near to a bound is at it. Real
 * differences are far larger: codes are integers, so that means of a million persons still differ by more than 1e-5.
 */
export const boundTolerance = 1e-9

/** `value` ≥ `bound`, both in the same units (scores, positions or their differences). */
export const isAtLeast = (value: number, bound: number): boolean => value >= bound - boundTolerance

/** `value` ≤ `bound`. */
export const isAtMost = (value: number, bound: number): boolean => value <= bound + boundTolerance

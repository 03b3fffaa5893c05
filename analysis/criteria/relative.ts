/**
 * Whether something stands above or below the mean of all items, for the same persons.
 */
import { isAtLeast } from '../bound-tolerance.ts'
import { holm } from '../estimates/holm.ts'
import type { Moments } from '../estimates/moments.ts'
import { pairedP } from '../estimates/paired-test.ts'
import type { ScoreResult } from '../result.ts'

/**
 * One word for each of `differences` (moments of own score − the person's mean over all items).
 *
 * Holm over all of them. Above or below is said only if the adjusted p is below 1 − level and the difference is at least
 * `smallest` (the smallest difference worth naming). `none` is what can't be tested: one person, or the same difference for everybody.
 */
export function relativeWords(differences: readonly Moments[], smallest: number, level: number): readonly ScoreResult['relative'][] {
  const adjusted = holm(differences.map(pairedP))
  return differences.map(({ mean }, index) => {
    const adjustedP = adjusted[index] ?? null
    if (adjustedP === null) return 'none'
    if (adjustedP >= 1 - level || !isAtLeast(Math.abs(mean), smallest)) return 'notDifferent'
    return mean > 0 ? 'above' : 'below'
  })
}

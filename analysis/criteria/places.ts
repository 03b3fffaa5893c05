/**
 * Places among k as ranges: who is certainly above and below whom, for the same persons.
 */
import { holm } from '../estimates/holm.ts'
import type { Moments } from '../estimates/moments.ts'
import { pairedP } from '../estimates/paired-test.ts'
import type { PlaceRange } from '../result.ts'

interface Pair {
  readonly first: number
  readonly second: number
  readonly difference: Moments
}

function pairsOf(k: number, difference: (first: number, second: number) => Moments): readonly Pair[] {
  const pairs: Pair[] = []
  for (let first = 0; first < k; first++) {
    for (let second = first + 1; second < k; second++) pairs.push({ first, second, difference: difference(first, second) })
  }
  return pairs
}

/**
 * For each of `k` its range: 1 + those significantly above … k − those significantly below. Paired t-tests, Holm over all pairs.
 *
 * `difference(i, j)`: moments of i − j over the persons who have both. A pair that can't be tested counts as not different.
 * Only significance counts here, not the smallest difference worth naming: a range says what is known of the order.
 */
export function places(k: number, difference: (first: number, second: number) => Moments, level: number): readonly PlaceRange[] {
  const pairs = pairsOf(k, difference)
  const adjusted = holm(pairs.map((pair) => pairedP(pair.difference)))
  const above = new Uint16Array(k)
  const below = new Uint16Array(k)
  pairs.forEach((pair, index) => {
    if ((adjusted[index] ?? 1) >= 1 - level) return
    const [higher, lower] = pair.difference.mean > 0 ? [pair.first, pair.second] : [pair.second, pair.first]
    above[lower] = (above[lower] ?? 0) + 1
    below[higher] = (below[higher] ?? 0) + 1
  })
  return Array.from({ length: k }, (_, index) => ({ from: 1 + (above[index] ?? 0), to: k - (below[index] ?? 0), of: k }))
}

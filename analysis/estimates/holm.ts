/**
 * Holm's correction for testing several things at once.
 */

/**
 * Adjusted p-values in the order given (Holm 1979, Scand. J. Statist. 6): the i-th smallest times k − i + 1, never falling, at most 1.
 *
 * Missing answers: null stays null and does not count in the family. Checked against R `p.adjust(p, "holm")`.
 */
export function holm(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const rising = pValues.flatMap((p, index) => (p === null ? [] : [{ p, index }])).sort((a, b) => a.p - b.p)
  const adjusted: (number | null)[] = pValues.map(() => null)
  let largest = 0
  rising.forEach(({ p, index }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (rising.length - rank)))
    adjusted[index] = largest
  })
  return adjusted
}

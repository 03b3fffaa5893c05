/**
 * Sets of atoms whose sum of a quantity follows from sums that are known: unions of sets apart, and differences of one within another.
 *
 * The linear algebra of the attack, over sets as bits; for at most 30 atoms.
 */
import type { Fact } from './known-facts.ts'

/** Sums by set of atoms; a set is a sum of powers of two. */
export type KnownSums = ReadonlyMap<number, number>

export const bitsOf = (atoms: readonly number[]): number => atoms.reduce((bits, atom) => bits | (1 << atom), 0)
export const atomsIn = (bits: number): readonly number[] =>
  Array.from({ length: 30 }, (_, atom) => atom).filter((atom) => bits & (1 << atom))

const mostSets = 3000

/** Everything that follows from these sums, up to `mostSets`. */
export function derivedSums(known: KnownSums): KnownSums {
  const sums = new Map(known)
  const queue = [...sums.keys()]
  for (const set of queue) {
    const value = sums.get(set) ?? 0
    for (const [other, sum] of [...sums]) {
      const found: readonly (readonly [number, number])[] = [
        ...((set & other) === 0 ? [[set | other, value + sum] as const] : []),
        ...((set & other) === other && set !== other ? [[set & ~other, value - sum] as const] : []),
        ...((set & other) === set && set !== other ? [[other & ~set, sum - value] as const] : []),
      ]
      for (const [bits, total] of found) {
        if (bits === 0 || sums.has(bits) || sums.size > mostSets) continue
        sums.set(bits, total)
        queue.push(bits)
      }
    }
  }
  return sums
}

/** Exact sums of one quantity, or of several together, as the results say them. `name`: their names, sorted and joined. */
export function knownSums(facts: readonly Fact[]): ReadonlyMap<string, KnownSums> {
  const sums = new Map<string, Map<number, number>>()
  for (const { cell, terms, lower, upper } of facts) {
    if (lower !== upper || terms.some(([, coefficient]) => coefficient !== 1)) continue
    const name = terms
      .map(([one]) => one)
      .sort()
      .join(' + ')
    const ofName = sums.get(name) ?? new Map<number, number>()
    sums.set(name, ofName.set(bitsOf(cell.atoms), lower))
  }
  return sums
}

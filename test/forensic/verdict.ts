/**
 * How well an attacker tied answers to persons, against what chance gives.
 *
 * Two measures: exact ties, each right with chance 1/n; and halves, whether the answer belongs to somebody who sent in the first or the
 * second half, right with chance 1/2. Bounds are quantiles of the binomial distribution.
 */
import type { AnswerOrder, PersonOrder, Tie } from './attackers.ts'
import type { Truth } from './evidence.ts'

/** Exact ties that are right. */
export const rightTies = (ties: readonly Tie[], { answers }: Truth): number =>
  ties.filter(([person, codes]) => answers[person] === codes).length

/** The k-th person to the k-th answer. */
export const tied = (persons: PersonOrder, answers: AnswerOrder): readonly Tie[] =>
  persons.flatMap((person, at): readonly Tie[] => {
    const codes = answers[at]
    return codes === undefined ? [] : [[person, codes]]
  })

/** Answers of which an order tells rightly whether they were sent in the first half. */
export function rightHalves(order: AnswerOrder, { answers, turns }: Truth): number {
  const half = Math.floor(turns.length / 2)
  const early = new Set(turns.slice(0, half).map((person) => answers[person]))
  return order.filter((codes, at) => early.has(codes) === at < half).length
}

/** The smallest k with P(X ≤ k) ≥ `level`, X binomial: what an attacker of pure chance does not exceed at this level. */
export function binomialBound(n: number, chance: number, level: number): number {
  let term = (1 - chance) ** n
  let sum = term
  let k = 0
  while (sum < level && k < n) {
    term *= ((n - k) / (k + 1)) * (chance / (1 - chance))
    sum += term
    k += 1
  }
  return k
}

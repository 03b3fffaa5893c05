/**
 * Whether a sum of answers can be other than it is, given all that an attacker knows.
 *
 * Called by `attacker`, with the targets that must stay hidden. What a solution shows to be otherwise is safe; what no solution can change
 * is found out.
 */
import { expressionOf } from './family-program.ts'
import type { Term } from './known-facts.ts'
import type { Solver } from './linear-model.ts'

/** The true sum of a quantity over an atom. */
export type Truth = (quantityName: string, atom: number) => number

export interface Target {
  readonly what: string
  readonly atoms: readonly number[]
  /** Found out only if all of these are. */
  readonly sums: readonly (readonly Term[])[]
}

export const sumOver = (truth: Truth, atoms: readonly number[], terms: readonly Term[]): number =>
  atoms.reduce((total, atom) => total + terms.reduce((sum, [name, coefficient]) => sum + coefficient * truth(name, atom), 0), 0)

const differs = (a: number, b: number): boolean => Math.abs(a - b) > 1e-3

/** A target is safe as soon as one of its sums can be something else. */
export function safeIn(target: Target, truth: Truth, solution: ReadonlyMap<string, number>): boolean {
  return target.sums.some((terms) => {
    const found = [...expressionOf(target.atoms, terms)].reduce(
      (sum, [name, coefficient]) => sum + coefficient * (solution.get(name) ?? 0),
      0,
    )
    return differs(found, sumOver(truth, target.atoms, terms))
  })
}

/** What is to be made greatest for a sum to be greater, or less, than it is; `value`: what it is in truth. */
function bothWays({ atoms }: Target, terms: readonly Term[], truth: Truth) {
  const expression = expressionOf(atoms, terms)
  const value = sumOver(truth, atoms, terms)
  const opposite = new Map([...expression].map(([name, coefficient]) => [name, -coefficient]))
  return [
    { objective: expression, value },
    { objective: opposite, value: -value },
  ]
}

/** Whether not even parts of persons could make a sum of the target other than it is; then whole ones can't. */
export const isBound = (target: Target, truth: Truth, { bound }: Solver): boolean =>
  target.sums.every((terms) =>
    bothWays(target, terms, truth).every(({ objective, value }) => !differs(Math.max(value, bound(objective) ?? Infinity), value)),
  )

/** Whether a target can have no other value than the true one; undefined where the solver gave up before that was clear. */
export function isPinned(target: Target, truth: Truth, solver: Solver): boolean | undefined {
  let isClear = true
  for (const terms of target.sums) {
    for (const { objective } of bothWays(target, terms, truth)) {
      const solution = solver.greatest(objective)
      if (solution && safeIn({ ...target, sums: [terms] }, truth, solution)) return false
      isClear &&= solution !== undefined
    }
  }
  return isClear ? true : undefined
}

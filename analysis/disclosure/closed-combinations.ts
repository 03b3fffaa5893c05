/**
 * The combinations of answers of which no other possibility is known yet: what those who gave an answer to one item said to another.
 *
 * Called by `stillClosed`, once an item.
 */
import type { Exchange, Person } from './answer-exchanges.ts'

/** An answer to the item that is exchanged, and another item by its place. */
export interface Combination {
  readonly answer: number
  readonly at: number
}

export interface ClosedCombinations {
  /** Whether it could open one of them by itself: a quick look before it is worked out. */
  readonly mayOpen: (exchange: Exchange) => boolean
  /** Those of which the exchanges change how many persons gave them. */
  readonly changedBy: (exchanges: readonly Exchange[]) => readonly Combination[]
  readonly open: (combinations: readonly Combination[]) => void
  readonly left: () => readonly Combination[]
}

/** How the exchanges change what those with `answer` to the item said to the item at `at`: persons by score there. */
function changeOf(exchanges: readonly Exchange[], { answer, at }: Combination): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  const add = (score: number | undefined, by: number): void => {
    if (score !== undefined) counts.set(score, (counts.get(score) ?? 0) + by)
  }
  for (const { item, one, other } of exchanges) {
    if (one.scores[item] === answer) {
      add(one.scores[at], -1)
      add(other.scores[at], 1)
    } else if (other.scores[item] === answer) {
      add(other.scores[at], -1)
      add(one.scores[at], 1)
    }
  }
  return counts
}

/** All combinations that these persons gave, of the item at `item` with each of `others`. */
export function closedCombinations(persons: readonly Person[], item: number, others: readonly number[]): ClosedCombinations {
  const answers = new Set(persons.map(({ scores }) => scores[item] ?? 0))
  const closed = new Map([...answers].map((answer): [number, Set<number>] => [answer, new Set(others)]))
  const closedAt = (answer: number | undefined): ReadonlySet<number> => closed.get(answer ?? NaN) ?? new Set()
  return {
    mayOpen: ({ one, other }) =>
      [one, other].some(({ scores }) => [...closedAt(scores[item])].some((at) => one.scores[at] !== other.scores[at])),
    changedBy: (exchanges) => {
      const touched = new Set(exchanges.flatMap(({ one, other }) => [one.scores[item] ?? 0, other.scores[item] ?? 0]))
      return [...touched].flatMap((answer) =>
        [...closedAt(answer)]
          .map((at) => ({ answer, at }))
          .filter((combination) => [...changeOf(exchanges, combination).values()].some((by) => by !== 0)),
      )
    },
    open: (combinations) => {
      for (const { answer, at } of combinations) closed.get(answer)?.delete(at)
    },
    left: () => [...closed].flatMap(([answer, ats]) => [...ats].map((at) => ({ answer, at }))),
  }
}

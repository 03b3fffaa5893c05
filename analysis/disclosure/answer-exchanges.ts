/**
 * Which persons could exchange their answers to an item, and what that does to the spread of the measure it belongs to.
 *
 * Called by `stillClosed` and those who call it.
 */

/** `scores`: of the items of the measure, and behind them of the overall item (NaN where it was not answered). `sum`: of the measure's. */
export interface Person {
  readonly scores: readonly number[]
  readonly sum: number
}

/** `weight`: twice it is taken from the squares of the persons' sums; 0 where their other answers add up to the same. */
export interface Exchange {
  readonly item: number
  readonly one: Person
  readonly other: Person
  readonly weight: number
}

/** Persons at even distances, and a few for every answer: a large group takes no longer than a middling one. */
const mostSampled = 120
const fewestOfAnswer = 4

/** Of each weight so many are enough. */
const mostOfWeight = 24

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

/** `columns`: complete scores, one an item. `whole`: of the overall item. */
export function sampledPersons(columns: readonly Float64Array[], whole: Float64Array): readonly Person[] {
  const n = columns[0]?.length ?? 0
  const step = Math.max(1, Math.ceil(n / mostSampled))
  const rows = new Set(Array.from({ length: Math.ceil(n / step) }, (_, index) => index * step))
  for (const column of columns) {
    const seen = new Map<number, number>()
    column.forEach((score, row) => {
      const before = seen.get(score) ?? 0
      seen.set(score, before + 1)
      if (before < fewestOfAnswer) rows.add(row)
    })
  }
  return [...rows].map((row) => {
    const scores = columns.map((column) => rounded(column[row] ?? 0))
    return { scores: [...scores, rounded(whole[row] ?? NaN)], sum: scores.reduce((sum, score) => sum + score, 0) }
  })
}

/** The overall item stands last. Where only one of two answered it, their exchange would change whose answers its correlation rests on. */
const mayExchange = ({ scores: one }: Person, { scores: other }: Person): boolean =>
  Number.isNaN(one.at(-1) ?? NaN) === Number.isNaN(other.at(-1) ?? NaN)

/** Every two who answered the item differently and something else too; few for each weight in `byWeight`. */
export function exchangesOf(
  persons: readonly Person[],
  item: number,
): { readonly all: readonly Exchange[]; readonly byWeight: ReadonlyMap<number, readonly Exchange[]> } {
  const all: Exchange[] = []
  const byWeight = new Map<number, Exchange[]>()
  for (const [index, one] of persons.entries()) {
    for (const other of persons.slice(index + 1)) {
      const apart = (one.scores[item] ?? 0) - (other.scores[item] ?? 0)
      const isMoreApart = one.scores.some((score, at) => at !== item && score !== other.scores[at])
      if (apart === 0 || !isMoreApart || !mayExchange(one, other)) continue
      const weight = rounded(apart * (one.sum - other.sum - apart))
      const exchange = { item, one, other, weight }
      all.push(exchange)
      const alike = byWeight.get(weight) ?? []
      if (alike.length < mostOfWeight) byWeight.set(weight, [...alike, exchange])
    }
  }
  return { all, byWeight }
}

/** Sets of one or two exchanges of different persons that begin with this one and leave the spread of the measure as it is. */
export function balanced(first: Exchange, byWeight: ReadonlyMap<number, readonly Exchange[]>): readonly (readonly Exchange[])[] {
  if (first.weight === 0) return [[first]]
  const persons = new Set([first.one, first.other])
  return (byWeight.get(-first.weight) ?? [])
    .filter(({ one, other }) => !persons.has(one) && !persons.has(other))
    .map((second) => [first, second])
}

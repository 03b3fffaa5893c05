/**
 * Which persons could exchange their answers to an item, and what that does to the spread of the measure it belongs to.
 *
 * Called by `stillClosed` and those who call it.
 */
import type { CompleteScores } from '../quality/covariances.ts'
import type { Leeway } from './open-combinations.ts'

/** `scores`: of the items of the measure, and behind them of the overall item (NaN where it was not answered). `sum`: of the measure's. */
export interface Person {
  readonly scores: readonly number[]
  readonly sum: number
}

/** `weight`: twice it is taken from the squares of the persons' sums; 0 where their other answers add up to the same. Rounded to 1e-6. */
export interface Exchange {
  readonly item: number
  readonly one: Person
  readonly other: Person
  readonly weight: number
}

/** Persons at even distances, and a few for every answer: a large group takes no longer than a middling one. */
const mostSampled = 120
const fewestOfAnswer = 4

/** To make up for an exchange so many are enough. */
const mostMakingUp = 24

/** The spread of the measure stays as it is. */
export const unmoved: Leeway = { lower: -1e-9, upper: 1e-9 }

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6 + 0

/** The first few rows of every score, in their order. `kinds`: how many scores there may be; few, so that no map is needed. */
function firstOfEach(column: Float64Array, kinds: number): readonly number[] {
  const found: number[] = []
  const scores: number[] = []
  const counts: number[] = []
  for (let row = 0; row < column.length && found.length < kinds * fewestOfAnswer; row++) {
    const score = column[row] ?? 0
    let at = 0
    while (at < scores.length && scores[at] !== score) at++
    const before = counts[at] ?? 0
    if (before >= fewestOfAnswer) continue
    scores[at] = score
    counts[at] = before + 1
    found.push(row)
  }
  return found
}

/** `whole`: scores of the overall item. */
export function sampledPersons({ columns, kinds }: Pick<CompleteScores, 'columns' | 'kinds'>, whole: Float64Array): readonly Person[] {
  const n = columns[0]?.length ?? 0
  const step = Math.max(1, Math.ceil(n / mostSampled))
  const rows = new Set(Array.from({ length: Math.ceil(n / step) }, (_, index) => index * step))
  for (const [item, column] of columns.entries()) for (const row of firstOfEach(column, kinds[item] ?? 0)) rows.add(row)
  return [...rows].map((row) => {
    const scores = columns.map((column) => rounded(column[row] ?? 0))
    return { scores: [...scores, rounded(whole[row] ?? NaN)], sum: scores.reduce((sum, score) => sum + score, 0) }
  })
}

/** Whether they said anything else differently: the measure's other items, and the overall item. */
function isMoreApart({ scores: one }: Person, { scores: other }: Person, item: number): boolean {
  for (let at = 0; at < one.length; at++) if (at !== item && one[at] !== other[at]) return true
  return false
}

/** The overall item stands last. Where only one of two answered it, their exchange would change whose answers its correlation rests on. */
const mayExchange = ({ scores: one }: Person, { scores: other }: Person): boolean =>
  Number.isNaN(one.at(-1) ?? NaN) === Number.isNaN(other.at(-1) ?? NaN)

/** Exchanges of one item. */
export interface Exchanges {
  /** Each of them, by its place; undefined behind the last. */
  readonly at: (place: number) => Exchange | undefined
  /** Sets of one or two exchanges of different persons that begin with this one and leave the spread of the measure in its room. */
  readonly within: (first: Exchange) => readonly (readonly Exchange[])[]
}

/** Every two who answered the item differently and something else too. */
function* pairsOf(persons: readonly Person[], item: number): Generator<Exchange> {
  for (const [index, one] of persons.entries())
    for (let next = index + 1; next < persons.length; next++) {
      const other = persons[next] ?? one
      const apart = (one.scores[item] ?? 0) - (other.scores[item] ?? 0)
      if (apart === 0 || !isMoreApart(one, other, item) || !mayExchange(one, other)) continue
      yield { item, one, other, weight: rounded(apart * (one.sum - other.sum - apart)) }
    }
}

/** A list that is made as far as somebody asks: most searches need but its beginning. */
function madeAsAsked<Value>(values: Iterator<Value>): (place: number) => Value | undefined {
  const made: Value[] = []
  return (place) => {
    while (made.length <= place) {
      const { value, done } = values.next()
      if (done === true) return undefined
      made.push(value)
    }
    return made[place]
  }
}

/** `room`: what the squares of the persons' sums may change by. */
export function exchangesOf(persons: readonly Person[], item: number, room: Leeway): Exchanges {
  const at = madeAsAsked(pairsOf(persons, item))
  const isInRoom = (weight: number): boolean => -2 * weight > room.lower && -2 * weight < room.upper
  const known = new Map<number, readonly Exchange[]>()
  const makingUp = (weight: number): readonly Exchange[] => {
    const found: Exchange[] = []
    for (let place = 0; found.length < mostMakingUp; place++) {
      const second = at(place)
      if (second === undefined) break
      if (isInRoom(weight + second.weight)) found.push(second)
    }
    known.set(weight, found)
    return found
  }
  return {
    at,
    within: (first) => {
      if (isInRoom(first.weight)) return [[first]]
      const taken = new Set([first.one, first.other])
      return (known.get(first.weight) ?? makingUp(first.weight))
        .filter(({ one, other }) => !taken.has(one) && !taken.has(other))
        .map((second) => [first, second])
    },
  }
}

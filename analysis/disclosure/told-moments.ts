/**
 * Number, mean and spread of a measure of several items as they may be told: so that the spread does not say who combined which answers.
 *
 * Called wherever a dimension or an axis is measured, so that every interval, word, gap and change rests on what is told. The distribution
 * of each item is shown exactly. With all its digits, the spread of persons' means would add the exact sum of products: one equation more,
 * which in a small group is often enough. So the standard error is rounded up, on a grid that gets coarser as n gets smaller; where a search
 * finds answers that it would still give away, on a coarser one; at last it is as wide as the distributions allow. Rounded up only:
 * intervals get wider by a few hundredths, and never too narrow.
 */
import { momentsOf } from '../estimates/moments.ts'
import type { Moments } from '../estimates/moments.ts'
import { pickedFrom, rowsWithAll } from '../scores/complete-rows.ts'
import type { Person } from './answer-exchanges.ts'
import { sampledPersons } from './answer-exchanges.ts'
import { stillClosed } from './exchange-search.ts'
import type { Leeway } from './open-combinations.ts'
import type { MeasuredPersons } from './widest-spread.ts'
import { widestVariance } from './widest-spread.ts'

/** `range`: of a person's mean, 100 for scores and 200 for positions. `exactSpread`: nothing is rounded. */
export interface MeasureOfItems {
  readonly means: Float64Array
  readonly range: number
  readonly exactSpread: boolean
  /** Made only where they are needed: from many persons nothing can be worked out. */
  readonly columns: () => MeasuredPersons['columns']
}

/** From here on one person's answers move a standard error by less than a step. */
const manyPersons = 400

/** Of a standard error, in hundredths of the range. */
export function finestStep(n: number): number {
  if (n < 30) return 0.25
  if (n < 100) return 0.1
  if (n < manyPersons) return 0.05
  return n < 2500 ? 0.02 : 0.01
}

/** One after the other, until nothing is given away. */
export const coarsenings = [1, 2, 4, 8]

/** Guards a standard error on the grid against binary fractions. */
const tolerance = 1e-9

/** The next step from `standardError` on, at least one. */
const steppedUp = (standardError: number, step: number): number => Math.max(1, Math.ceil(standardError / step - tolerance)) * step

const withError = (moments: Moments, standardError: number): Moments => ({ ...moments, variance: moments.n * standardError ** 2 })

/** As wide as the distributions of the items allow, on the grid; undefined where nothing is to be hidden: one item, or nobody differs. */
function widestError({ n }: Moments, persons: MeasuredPersons, step: number): number | undefined {
  const widest = widestVariance(persons)
  return persons.columns.length < 2 || widest === 0 ? undefined : steppedUp(Math.sqrt(widest / n), step)
}

/** Anything may be told. */
const unbounded: Leeway = { lower: -Infinity, upper: Infinity }

/** Those who answered all, their answers as parts of their means. */
function wholePersons(columns: MeasuredPersons['columns'], persons: number): readonly Person[] {
  const rows = rowsWithAll(columns, persons)
  const parts = columns.map((column) => pickedFrom(column, rows).map((value) => value / columns.length))
  const kinds = parts.map((column) => new Set(column).size)
  return sampledPersons({ columns: parts, kinds }, new Float64Array(rows.length).fill(NaN))
}

/** Answers that could not have been others, if the persons' squares may move by so much. */
function closedWithin(persons: readonly Person[], items: number, room: Leeway): number {
  const isAlike = (): boolean => true
  const places = Array.from({ length: items }, (_, item) => item)
  return places.reduce((sum, item) => {
    const others = places.filter((at) => at !== item)
    return sum + stillClosed(persons, { item, others, leeway: null, room, isAlike }).length
  }, 0)
}

/** The finest grid that gives nothing away which the distributions don't; undefined where none does. */
function openError({ n, variance }: Moments, columns: MeasuredPersons['columns'], persons: readonly Person[], step: number) {
  const standardError = Math.sqrt(variance / n)
  // Exchanges leave the sum of the means as it is, so that the squares move as the variance does.
  const squares = (error: number): number => error ** 2 * n * (n - 1)
  return coarsenings
    .map((times) => ({ told: steppedUp(standardError, step * times), step: step * times }))
    .find(({ told, step: width }) => {
      const room = { lower: squares(told - width) - squares(standardError), upper: squares(told) - squares(standardError) }
      const closed = closedWithin(persons, columns.length, room)
      return closed === 0 || closed <= closedWithin(persons, columns.length, unbounded)
    })?.told
}

/**
 * The same n and mean; `variance` that of the told standard error, never below the true one. Exact where there is one item, fewer than two
 * persons, or everybody said the same to every item.
 */
export function toldMoments({ means, range, exactSpread, columns: columnsOf }: MeasureOfItems): Moments {
  const exact = momentsOf(means)
  if (exact.n < 2 || exactSpread) return exact
  const step = (finestStep(exact.n) * range) / 100
  const standardError = Math.sqrt(exact.variance / exact.n)
  if (exact.n >= manyPersons) return exact.variance === 0 ? exact : withError(exact, steppedUp(standardError, step))
  const columns = columnsOf()
  const widest = widestError(exact, { means, columns }, step)
  if (widest === undefined) return exact
  const told = openError(exact, columns, wholePersons(columns, means.length), step)
  return withError(exact, Math.min(told ?? Infinity, widest))
}

/** The same from the distributions alone: for measures that share items with another of which more is told. */
export function widestMoments({ means, range, exactSpread, columns: columnsOf }: MeasureOfItems): Moments {
  const exact = momentsOf(means)
  if (exact.n < 2 || exactSpread) return exact
  const widest = widestError(exact, { means, columns: columnsOf() }, (finestStep(exact.n) * range) / 100)
  return widest === undefined ? exact : withError(exact, widest)
}

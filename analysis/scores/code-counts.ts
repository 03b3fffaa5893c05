/**
 * How often each code and each reason for absence occurs in a column: integers, so the same in any order of rows.
 *
 * Called once per item; means, variances, shares and counts of an item all come from here.
 */
import type { MissingReason } from '../../questionnaires/answers.ts'
import { missingCodes } from '../../questionnaires/columns.ts'
import type { Moments } from '../estimates/moments.ts'
import { roundedVariance } from '../estimates/moments.ts'
import { codeOffset } from './scored-item.ts'

/** `counts` is parallel to the codes that were asked for. `answered` + all of `missing` = rows. */
export interface CodeCounts {
  readonly counts: readonly number[]
  readonly answered: number
  readonly asked: number
  readonly missing: Readonly<Record<MissingReason, number>>
}

/** Codes above `largest` fall outside the array and are not counted. */
function histogramOf(column: Int16Array, largest: number): Int32Array {
  const histogram = new Int32Array(largest + codeOffset + 1)
  for (let row = 0; row < column.length; row++) {
    const cell = (column[row] ?? 0) + codeOffset
    histogram[cell] = (histogram[cell] ?? 0) + 1
  }
  return histogram
}

/**
 * Counts a column.
 *
 * `codes`: the substantive codes; absent: every code that is not a reason for absence (a number).
 * Throws a RangeError where the column holds a code that is neither: it was not written with this questionnaire.
 */
export function countCodes(column: Int16Array, codes?: readonly number[]): CodeCounts {
  const histogram = histogramOf(column, Math.max(0, ...(codes ?? [])))
  const at = (code: number): number => histogram[code + codeOffset] ?? 0
  const missing = {
    notAnswered: at(missingCodes.notAnswered),
    dontKnow: at(missingCodes.dontKnow),
    notConcerned: at(missingCodes.notConcerned),
    notAsked: at(missingCodes.notAsked),
  }
  const absent = missing.notAnswered + missing.dontKnow + missing.notConcerned + missing.notAsked
  const counts = codes?.map(at) ?? []
  const answered = column.length - absent
  if (codes && counts.reduce((sum, count) => sum + count, 0) !== answered)
    throw new RangeError('A column holds codes that its item does not have')
  return { counts, answered, asked: column.length - missing.notAsked, missing }
}

/** Mean and variance (n − 1) of values that occur `counts` times. */
export function momentsOfCounts(counts: readonly number[], values: readonly number[]): Moments {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return { n, mean: 0, variance: 0 }
  const mean = counts.reduce((sum, count, index) => sum + count * (values[index] ?? 0), 0) / n
  const squares = counts.reduce((sum, count, index) => sum + count * ((values[index] ?? 0) - mean) ** 2, 0)
  return { n, mean, variance: n > 1 ? roundedVariance(squares / (n - 1)) : 0 }
}

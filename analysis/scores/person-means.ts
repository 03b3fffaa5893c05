/**
 * One value per person from several items: the mean of the answered ones, if enough are answered.
 *
 * Called for dimension scores, positions on an axis and a person's mean over all items. Goes column by column, once.
 */
import { missingCodes } from '../../questionnaires/columns.ts'
import { defaultAnsweredShare } from '../../questionnaires/definition.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { GroupPlan, DimensionPlan } from './group-plan.ts'
import type { ScoredItem } from './scored-item.ts'
import { codeOffset } from './scored-item.ts'

/** Guards 0.75 · 8 = 6 against binary fractions. */
const tolerance = 1e-9

/** Values by code (`scoreByCode` or `positionByCode`) for one column. */
interface ValuedColumn {
  readonly codes: Int16Array
  readonly values: Float64Array
}

interface Sums {
  readonly sums: Float64Array
  readonly answered: Uint16Array
  readonly asked: Uint16Array
}

function addColumn({ codes, values }: ValuedColumn, { sums, answered, asked }: Sums): void {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? missingCodes.notAsked
    if (code === missingCodes.notAsked) continue
    asked[row] = (asked[row] ?? 0) + 1
    const value = values[code + codeOffset] ?? NaN
    if (Number.isNaN(value)) continue
    sums[row] = (sums[row] ?? 0) + value
    answered[row] = (answered[row] ?? 0) + 1
  }
}

/**
 * Mean of the answered items per person, in the units of the lookup; NaN where too few are answered.
 *
 * `minimumShare`: of the items the person was asked, in (0, 1].
 * Missing answers: don't know, does not concern me and not answered are absent from the mean and count as asked; not asked counts as neither.
 * Checked against R `rowMeans(x, na.rm = TRUE)` where `rowMeans(!is.na(x)) >= minimumShare`.
 */
export function personMeans(columns: readonly ValuedColumn[], size: number, minimumShare: number): Float64Array {
  const totals = { sums: new Float64Array(size), answered: new Uint16Array(size), asked: new Uint16Array(size) }
  for (const column of columns) addColumn(column, totals)
  const means = new Float64Array(size)
  for (let row = 0; row < size; row++) {
    const answered = totals.answered[row] ?? 0
    const isEnough = answered > 0 && answered >= minimumShare * (totals.asked[row] ?? 0) - tolerance
    means[row] = isEnough ? (totals.sums[row] ?? 0) / answered : NaN
  }
  return means
}

const columnOf = (matrix: ResponseMatrix, id: string): Int16Array => matrix.columns.get(id) ?? new Int16Array()

function valuesOf(column: Int16Array, byCode: Float64Array): Float64Array {
  const values = new Float64Array(column.length)
  for (let row = 0; row < column.length; row++) values[row] = byCode[(column[row] ?? missingCodes.notAsked) + codeOffset] ?? NaN
  return values
}

/** Score 0–100 of one item per person; NaN where there is none. */
export const itemScores = (matrix: ResponseMatrix, { id, scoreByCode }: ScoredItem): Float64Array =>
  valuesOf(columnOf(matrix, id), scoreByCode)

/** Position −100…+100 of one pair per person; NaN where there is none. */
export const pairPositions = (matrix: ResponseMatrix, { id, positionByCode }: ScoredItem): Float64Array =>
  valuesOf(columnOf(matrix, id), positionByCode)

/** Dimension score 0–100 per person. */
export function dimensionScores(matrix: ResponseMatrix, { dimension, items }: DimensionPlan): Float64Array {
  const columns = items.map((item) => ({ codes: columnOf(matrix, item.id), values: item.scoreByCode }))
  return personMeans(columns, matrix.size, dimension.minimumAnsweredShare ?? defaultAnsweredShare)
}

/** A person's mean 0–100 over all ratings: what an item or a dimension is compared with. NaN below half of them. */
export function overallScores(matrix: ResponseMatrix, ratings: readonly ScoredItem[]): Float64Array {
  const columns = ratings.map((item) => ({ codes: columnOf(matrix, item.id), values: item.scoreByCode }))
  return personMeans(columns, matrix.size, defaultAnsweredShare)
}

/** Position −100…+100 per person over these pairs of one axis. */
export function axisPositions(matrix: ResponseMatrix, pairs: readonly ScoredItem[], { rules }: Pick<GroupPlan, 'rules'>): Float64Array {
  const columns = pairs.map((item) => ({ codes: columnOf(matrix, item.id), values: item.positionByCode }))
  return personMeans(columns, matrix.size, rules.minimumPairShare)
}

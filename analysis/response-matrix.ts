/**
 * Responses as typed columns, one matrix per group and per unit: what every computation reads.
 *
 * Called by `analyseRound`, `compareRounds` and `ownResult`. Rows are sorted by group, unit and codes first, so that
 * floating-point sums and random draws give the same bytes whatever the order in which the responses come.
 */
import { columnsOf } from '../questionnaires/columns.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { sortedOrder } from './sorted-order.ts'

/** One person's answers; structurally the stored response. `codes`: one integer per column of the questionnaire. */
export interface Response {
  readonly group: string
  readonly unit: string | null
  readonly codes: Int16Array
}

/** `columns`: by column id (see `columnsOf`), each `size` long; row i is the same person in all. */
export interface ResponseMatrix {
  readonly size: number
  readonly columns: ReadonlyMap<string, Int16Array>
}

/** Nobody's answers. */
export const emptyMatrix: ResponseMatrix = { size: 0, columns: new Map() }

/** The rows of several matrices of the same columns, one after the other. */
export function joinedMatrix(parts: readonly ResponseMatrix[]): ResponseMatrix {
  const [first, ...others] = parts.filter(({ size }) => size > 0)
  if (first === undefined || others.length === 0) return first ?? emptyMatrix
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const joined = [...first.columns.keys()].map((id): [string, Int16Array] => {
    const column = new Int16Array(size)
    let row = 0
    for (const part of [first, ...others]) {
      column.set(part.columns.get(id) ?? new Int16Array(), row)
      row += part.size
    }
    return [id, column]
  })
  return { size, columns: new Map(joined) }
}

/** These rows, in this order. */
function rowsAt({ columns }: ResponseMatrix, rows: Uint32Array): ResponseMatrix {
  const chosen = [...columns].map(([id, column]): [string, Int16Array] => {
    // A plain loop: `from` walks an iterator, which is twenty times slower.
    const taken = new Int16Array(rows.length)
    for (let index = 0; index < rows.length; index++) taken[index] = column[rows[index] ?? 0] ?? 0
    return [id, taken]
  })
  return { size: rows.length, columns: new Map(chosen) }
}

/** The rows that `keep` is true for, in their order. */
export function rowsWhere(matrix: ResponseMatrix, keep: (row: number) => boolean): ResponseMatrix {
  const rows = new Uint32Array(matrix.size)
  let kept = 0
  for (let row = 0; row < matrix.size; row++) if (keep(row)) rows[kept++] = row
  return rowsAt(matrix, rows.subarray(0, kept))
}

/** Every group of the questionnaire, also where nobody answered; units that have answers, of the group that answers by unit. */
export interface RoundMatrices {
  readonly groups: ReadonlyMap<string, ResponseMatrix>
  readonly units: ReadonlyMap<string, ResponseMatrix>
}

/** The columns of responses, in the order in which they are given. Throws a RangeError where a response has another number of codes. */
export function matrixOf(columnIds: readonly string[], responses: readonly Response[]): ResponseMatrix {
  const columns = columnIds.map(() => new Int16Array(responses.length))
  for (let row = 0; row < responses.length; row++) {
    const codes = responses[row]?.codes ?? new Int16Array()
    if (codes.length !== columns.length)
      throw new RangeError(`A response has ${codes.length} codes, the questionnaire ${columns.length} columns`)
    for (let index = 0; index < codes.length; index++) {
      const column = columns[index]
      if (column) column[row] = codes[index] ?? 0
    }
  }
  return { size: responses.length, columns: new Map(columnIds.map((id, index) => [id, columns[index] ?? new Int16Array()])) }
}

/** Rows from `start` to before `end`, without copying. */
function rowsOf(matrix: ResponseMatrix, start: number, end: number): ResponseMatrix {
  return { size: end - start, columns: new Map([...matrix.columns].map(([id, column]) => [id, column.subarray(start, end)])) }
}

/** `units`: of the matrix's rows, those of a unit one after the other. */
function unitsOf(matrix: ResponseMatrix, units: readonly (string | null)[]): [string, ResponseMatrix][] {
  const found: [string, ResponseMatrix][] = []
  for (let start = 0, end = 0; start < units.length; start = end) {
    const unit = units[start] ?? null
    while (end < units.length && (units[end] ?? null) === unit) end++
    if (unit !== null) found.push([unit, rowsOf(matrix, start, end)])
  }
  return found
}

/** Sorts and splits the responses of a round. Throws a RangeError where a response names a group the questionnaire does not have. */
export function roundMatrices(questionnaire: Questionnaire, responses: readonly Response[]): RoundMatrices {
  const columnIds = columnsOf(questionnaire).map((column) => column.id)
  const byGroup = new Map<string, Response[]>(questionnaire.groups.map((group) => [group.id, []]))
  for (const response of responses) {
    const members = byGroup.get(response.group)
    if (!members) throw new RangeError(`The questionnaire has no group "${response.group}"`)
    members.push(response)
  }
  const groups = new Map<string, ResponseMatrix>()
  const units = new Map<string, ResponseMatrix>()
  for (const { id, byUnit } of questionnaire.groups) {
    const members = byGroup.get(id) ?? []
    const asGiven = matrixOf(columnIds, members)
    const unitOf = members.map(({ unit }) => unit)
    const order = sortedOrder(unitOf, [...asGiven.columns.values()])
    const matrix = rowsAt(asGiven, order)
    groups.set(id, matrix)
    const sortedUnits = Array.from(order, (response) => unitOf[response] ?? null)
    if (byUnit) for (const [unit, rows] of unitsOf(matrix, sortedUnits)) units.set(unit, rows)
  }
  return { groups, units }
}

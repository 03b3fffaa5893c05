/**
 * Responses as typed columns, one matrix per group and per unit: what every computation reads.
 *
 * Called by `analyseRound`, `compareRounds` and `ownResult`. Rows are sorted by group, unit and codes first, so that
 * floating-point sums and random draws give the same bytes whatever the order in which the responses come.
 */
import { columnsOf } from '../questionnaires/columns.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'

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

/** The rows that `keep` is true for, in their order. */
export function rowsWhere({ size, columns }: ResponseMatrix, keep: (row: number) => boolean): ResponseMatrix {
  const rows = Array.from({ length: size }, (_, row) => row).filter(keep)
  const chosen = [...columns].map(([id, column]): [string, Int16Array] => [id, Int16Array.from(rows, (row) => column[row] ?? 0)])
  return { size: rows.length, columns: new Map(chosen) }
}

/** Every group of the questionnaire, also where nobody answered; units that have answers, of the group that answers by unit. */
export interface RoundMatrices {
  readonly groups: ReadonlyMap<string, ResponseMatrix>
  readonly units: ReadonlyMap<string, ResponseMatrix>
}

function compareUnits(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return -1
  return b === null || a > b ? 1 : -1
}

function compareResponses(a: Response, b: Response): number {
  const byUnit = compareUnits(a.unit, b.unit)
  if (byUnit !== 0) return byUnit
  for (let column = 0; column < a.codes.length; column++) {
    const difference = (a.codes[column] ?? 0) - (b.codes[column] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
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

function unitsOf(matrix: ResponseMatrix, sorted: readonly Response[]): [string, ResponseMatrix][] {
  const units: [string, ResponseMatrix][] = []
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const unit = sorted[start]?.unit ?? null
    while (end < sorted.length && (sorted[end]?.unit ?? null) === unit) end++
    if (unit !== null) units.push([unit, rowsOf(matrix, start, end)])
  }
  return units
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
    const sorted = (byGroup.get(id) ?? []).sort(compareResponses)
    const matrix = matrixOf(columnIds, sorted)
    groups.set(id, matrix)
    if (byUnit) for (const [unit, rows] of unitsOf(matrix, sorted)) units.set(unit, rows)
  }
  return { groups, units }
}

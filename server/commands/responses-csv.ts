/**
 * A file of responses for `puntari analyse`: columns `group`, `unit`, perhaps `round`, then the codebook's, in any order.
 *
 * Called by the command. Finds every problem of the file at once, each with line and column; the parts are in `csv-table`,
 * `response-header` and `response-cells`.
 */
import type { Response } from '../../analysis/response-matrix.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { CsvFault } from './csv-fault.ts'
import { csvFault } from './csv-fault.ts'
import type { CsvRow } from '../web/csv-rows.ts'
import type { CsvProblem } from './csv-table.ts'
import { readCsvTable } from './csv-table.ts'
import type { CellRule } from './response-cells.ts'
import { cellRules, readCell, withNotAsked } from './response-cells.ts'
import { headerProblems } from './response-header.ts'

/** The answers of one round; `round` is null where the file has no such column. */
export interface RoundResponses {
  readonly round: string | null
  readonly responses: readonly Response[]
}

/** Rounds in their order: whole numbers by size, then names by their letters. */
export type ReadResponses =
  { readonly ok: true; readonly rounds: readonly RoundResponses[] } | { readonly ok: false; readonly problems: readonly CsvProblem[] }

interface ReadRow {
  readonly round: string | null
  readonly response: Response
}

/** Where the columns stand in a row, and what the questionnaire allows in them. */
interface RowReader {
  readonly questionnaire: Questionnaire
  readonly places: ReadonlyMap<string, number>
  readonly rules: readonly CellRule[]
}

function unitFault(unit: string, byUnit: boolean): CsvFault | undefined {
  if (/\p{Cc}/u.test(unit)) return csvFault('unitControl')
  return unit === '' || byUnit ? undefined : csvFault('unitNotAsked')
}

function roundFault(round: string | null): CsvFault | undefined {
  if (round === '') return csvFault('roundMissing')
  return round !== null && /[\p{Cc}→]/u.test(round) ? csvFault('roundControl') : undefined
}

function groupFault(group: string, questionnaire: Questionnaire): CsvFault {
  const expected = questionnaire.groups.map(({ id }) => id).join(', ')
  return csvFault(group === '' ? 'groupMissing' : 'groupUnknown', { cell: group, expected })
}

/** The row as a response, or all that is wrong with it. */
function readRow({ line, cells }: CsvRow, { questionnaire, places, rules }: RowReader): ReadRow | readonly CsvProblem[] {
  const cell = (column: string): string => cells[places.get(column) ?? -1] ?? ''
  const [unit, round] = [cell('unit'), places.has('round') ? cell('round') : null]
  const group = questionnaire.groups.find(({ id }) => id === cell('group'))
  const codes = rules.map((rule) => readCell(cell(rule.column.id), rule, group?.id))
  const found = [
    { column: 'group', value: group === undefined ? groupFault(cell('group'), questionnaire) : undefined },
    { column: 'unit', value: unitFault(unit, group?.byUnit ?? group === undefined) },
    { column: 'round', value: roundFault(round) },
    ...codes.map((value, index) => ({ column: rules[index]?.column.id ?? '', value })),
  ]
  const problems = found.flatMap(({ column, value }) => (typeof value === 'object' ? [{ line, column, ...value }] : []))
  if (group === undefined || problems.length > 0) return problems
  const asked = withNotAsked(Int16Array.from(codes, Number), rules, group.id)
  return { round, response: { group: group.id, unit: unit === '' ? null : unit, codes: asked } }
}

const isProblem = (read: ReadRow | readonly CsvProblem[]): read is readonly CsvProblem[] => Array.isArray(read)

function compareRounds(a: string, b: string): number {
  const [numberA, numberB] = [a, b].map((name) => (/^\d{1,9}$/u.test(name) ? Number(name) : Infinity))
  if (numberA !== numberB) return (numberA ?? 0) < (numberB ?? 0) ? -1 : 1
  if (a === b) return 0
  return a < b ? -1 : 1
}

function byRound(rows: readonly ReadRow[]): readonly RoundResponses[] {
  return [...Map.groupBy(rows, ({ round }) => round)]
    .map(([round, ofRound]) => ({ round, responses: ofRound.map(({ response }) => response) }))
    .sort((a, b) => compareRounds(a.round ?? '', b.round ?? ''))
}

/** The responses in these bytes, split by round, or everything that is wrong with the file. Never throws on content. */
export function readResponsesCsv(bytes: Uint8Array, questionnaire: Questionnaire): ReadResponses {
  const { header, rows, problems: ofTable } = readCsvTable(bytes)
  if (header.length === 0) return { ok: false, problems: ofTable }
  const rules = cellRules(questionnaire)
  const places = new Map(header.map((name, index) => [name, index]))
  const codebook = rules.map(({ column }) => column.id)
  const read = places.has('group') ? rows.map((row) => readRow(row, { questionnaire, places, rules })) : []
  const problems = [...headerProblems(header, codebook, questionnaire), ...ofTable, ...read.filter(isProblem).flat()]
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
  return { ok: true, rounds: byRound(read.flatMap((row) => (isProblem(row) ? [] : [row]))) }
}

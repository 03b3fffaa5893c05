/**
 * A file of units as rows: every problem of its columns and cells at once, each with its line. Whether the rows make a tree is
 * `placeUnitRows`.
 */
import type { UnitName } from '../../../data/organisation.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { CsvRow } from '../../web/csv-rows.ts'
import { csvRows } from '../../web/csv-rows.ts'
import { readText } from '../../web/formula-text.ts'
import { readDay } from '../rounds/calendar-day.ts'
import type { UnitColumn } from './unit-columns.ts'
import { columnOf, unitColumns } from './unit-columns.ts'
import { cleanName, nameFrom } from './unit-names.ts'
import { readWholeNumber } from './unit-text.ts'

export const mostUnits = 1000
const longestName = 100

/** `id`, `parent`: as they stand; '' where there is nothing. A cell that can't be read is '' or null, and among the problems. */
export interface UnitFileRow {
  readonly line: number
  readonly id: string
  readonly parent: string
  readonly name: UnitName
  readonly persons: number | null
  readonly validFrom: string | null
  readonly validUntil: string | null
}

/** `rows`: all, also those with problems, so that the others' places can be checked. */
export interface UnitFileReading {
  readonly problems: readonly FormProblem[]
  readonly rows: readonly UnitFileRow[]
}

type Columns = readonly (UnitColumn | undefined)[]
type Cells = (column: UnitColumn) => string

/** All problems are about the box with the table. */
export const fileProblem = (code: string, values: FormProblem['values'] = {}): FormProblem => ({
  field: 'csv',
  problem: code.includes(':') || code.includes('.') ? code : `unitfile:problem.${code}`,
  values,
})

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

function headerProblems(titles: readonly string[], columns: Columns): readonly FormProblem[] {
  const unknown = titles.filter((title, index) => columns[index] === undefined && title !== '')
  const twice = unitColumns.filter((column) => columns.filter((each) => each === column).length > 1)
  const hasName = columns.some((column) => column?.startsWith('name') === true)
  const found = shortened(titles.join(', '))
  return [
    ...(hasName ? [] : [fileProblem('columnsMissing', { found })]),
    ...(unknown.length === 0 || !hasName ? [] : [fileProblem('columnsUnknown', { names: shortened(unknown.join(', ')) })]),
    ...twice.map((column) => fileProblem('columnTwice', { name: titles[columns.indexOf(column)] ?? column })),
  ]
}

function nameProblems(cells: Cells): readonly FormProblem[] {
  const one = cells('name')
  const byLanguage = [cells('name_fi'), cells('name_sv'), cells('name_en')].filter((name) => name !== '')
  const all = [...byLanguage, ...(one === '' ? [] : [one])]
  return [
    ...(all.length === 0 ? [fileProblem('noName')] : []),
    ...(one !== '' && byLanguage.length > 0 ? [fileProblem('nameBoth', { name: shortened(one) })] : []),
    ...(all.some((name) => [...name].length > longestName) ? [fileProblem('unit.nameLong', { most: longestName })] : []),
  ]
}

function dayProblems(cells: Cells): readonly FormProblem[] {
  const days = (['valid_from', 'valid_until'] as const).map((column) => [cells(column), readDay(cells(column))] as const)
  const wrong = days.filter(([typed, day]) => typed !== '' && day === undefined)
  const [from, until] = days.map(([, day]) => day)
  const isTurned = from !== undefined && until !== undefined && until < from
  return [
    ...wrong.map(([typed]) => fileProblem('dayWrong', { typed: shortened(typed) })),
    ...(isTurned ? [fileProblem('endsBeforeItBegins')] : []),
  ]
}

function personsProblems(cells: Cells): readonly FormProblem[] {
  const typed = cells('persons')
  return typed === '' || readWholeNumber(typed) !== undefined ? [] : [fileProblem('personsWrong', { typed: shortened(typed) })]
}

interface RowReading {
  readonly problems: readonly FormProblem[]
  readonly row: UnitFileRow
}

function readRow({ line, cells: typed }: CsvRow, columns: Columns): RowReading {
  const cells: Cells = (column) => cleanName(readText(typed[columns.indexOf(column)] ?? ''))
  const isLong = typed.slice(columns.length).some((cell) => cell !== '')
  const problems = [
    ...(isLong ? [fileProblem('cells', { cells: typed.length, expected: columns.length })] : []),
    ...nameProblems(cells),
    ...personsProblems(cells),
    ...dayProblems(cells),
  ]
  const name = nameFrom({ fi: cells('name_fi'), sv: cells('name_sv'), en: cells('name_en') }) ?? cells('name')
  const persons = readWholeNumber(cells('persons')) ?? null
  const [validFrom, validUntil] = [readDay(cells('valid_from')) ?? null, readDay(cells('valid_until')) ?? null]
  return {
    problems: problems.map((each) => ({ ...each, values: { ...each.values, line } })),
    row: { line, id: cells('id'), parent: cells('parent'), name, persons, validFrom, validUntil },
  }
}

/** Any text gives rows or problems. */
export function readUnitsCsv(text: string): UnitFileReading {
  const { rows: all, problem } = csvRows(text)
  if (problem !== undefined) return { problems: [fileProblem(problem.code, { line: problem.line ?? 1 })], rows: [] }
  const [header, ...rest] = all
  const titles = header?.cells ?? []
  const columns = titles.map(columnOf)
  const problems = headerProblems(titles, columns)
  if (problems.length > 0) return { problems, rows: [] }
  if (rest.length > mostUnits) return { problems: [fileProblem('unit.tooMany', { count: rest.length, most: mostUnits })], rows: [] }
  const readings = rest.map((row) => readRow(row, columns))
  return { problems: readings.flatMap((reading) => reading.problems), rows: readings.map(({ row }) => row) }
}

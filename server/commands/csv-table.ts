/**
 * A CSV file as rows of cells: encoding, separator, quotes and row lengths. What the cells mean is left to `responses-csv`.
 *
 * Called by `readResponsesCsv`. Spreadsheets of Finnish and Swedish offices write `;`, others `,`,
 * and what is copied out of one has tabs: all are read.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { CsvFault } from './csv-fault.ts'
import { csvFault } from './csv-fault.ts'

/** `line`: 1 is the first line; for a record that spans several, its last. `column`: name as in the first line. */
export interface CsvProblem extends CsvFault {
  readonly line?: number
  readonly column?: string
}

export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** `rows` holds those that are as long as `header`; the others are among `problems`. A file that can't be read at all has no header. */
export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly problems: readonly CsvProblem[]
}

const unreadable = (problem: CsvProblem): CsvTable => ({ header: [], rows: [], problems: [problem] })

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The separator that the first line uses more often. */
function delimiterOf(text: string): string {
  const firstLine = /^[^\r\n]*/u.exec(text.trimStart())?.[0] ?? ''
  const often = (delimiter: string): number => firstLine.split(delimiter).length
  return [';', '\t'].reduce((best, delimiter) => (often(delimiter) > often(best) ? delimiter : best), ',')
}

/** The records with their lines. Rows of empty cells only, which spreadsheets leave at the end, are left out. */
function recordsOf(text: string): readonly CsvRow[] {
  const lines: number[] = []
  const records = parse(text, {
    delimiter: delimiterOf(text),
    trim: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    relax_column_count: true,
    on_record: (record, info) => {
      lines.push(info.lines)
      return record
    },
  })
  return records.map((cells, index) => ({ line: lines[index] ?? 0, cells }))
}

function quoteProblem(error: CsvError): CsvProblem {
  const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {}
  return { ...line, ...csvFault('quote') }
}

function tableOf(records: readonly CsvRow[]): CsvTable {
  const [first, ...others] = records
  if (first === undefined) return unreadable(csvFault('empty'))
  const header = first.cells
  const fits = ({ cells }: CsvRow): boolean => cells.length === header.length
  const lengthProblems = others
    .filter((row) => !fits(row))
    .map(({ line, cells }) => ({ line, ...csvFault('cells', { cells: cells.length, expected: header.length }) }))
  const noRows = others.length > 0 ? [] : [{ line: first.line, ...csvFault('noRows') }]
  return { header, rows: others.filter(fits), problems: [...lengthProblems, ...noRows] }
}

/** The table in these bytes: `,`, `;` or tabs, with or without a byte order mark, blank lines left out, cells trimmed. Never throws on content. */
export function readCsvTable(bytes: Uint8Array): CsvTable {
  const text = decoded(bytes)
  if (text === undefined || text.includes('\0')) return unreadable(csvFault('notUtf8'))
  try {
    return tableOf(recordsOf(text))
  } catch (error) {
    if (error instanceof CsvError) return unreadable(quoteProblem(error))
    throw error
  }
}

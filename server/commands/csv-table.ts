/**
 * A CSV file of responses as rows of cells: encoding and row lengths. Separators and quotes are left to `csvRows`, what the cells
 * mean to `responses-csv`.
 *
 * Called by `readResponsesCsv`. Another encoding than UTF-8 is refused: a command line shows nobody how it was read.
 */
import type { CsvRow } from '../web/csv-rows.ts'
import { csvRows } from '../web/csv-rows.ts'
import type { CsvFault } from './csv-fault.ts'
import { csvFault } from './csv-fault.ts'

/** `line`: 1 is the first line; for a record that spans several, its last. `column`: name as in the first line. */
export interface CsvProblem extends CsvFault {
  readonly line?: number
  readonly column?: string
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
  if (text === undefined) return unreadable(csvFault('notUtf8'))
  const { rows, problem } = csvRows(text)
  if (problem === undefined || problem.code === 'empty') return tableOf(rows)
  if (problem.code === 'notText') return unreadable(csvFault('notUtf8'))
  return unreadable({ ...(problem.line === undefined ? {} : { line: problem.line }), ...csvFault('quote') })
}

/**
 * The rows of a CSV text: finds out whether `;`, `,` or tabs stand between the cells, and reads quotes and any line ends.
 *
 * Called by those who read a table that was uploaded or pasted; `textOfBytes` gives them the text. What the cells mean is theirs.
 */
import { CsvError, parse } from 'csv-parse/sync'

/** `line`: 1 is the first line of the text; for a row that spans several lines, its last. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** `quote`: a quotation mark is not closed or stands where none may. `notText`: a workbook or another file that is no text. */
export interface CsvRowsProblem {
  readonly code: 'empty' | 'quote' | 'notText'
  readonly line?: number
}

/** With a problem there are no rows. */
export interface CsvRows {
  readonly rows: readonly CsvRow[]
  readonly problem?: CsvRowsProblem
}

/** The first line of a file for Excel may name the separator. */
const named = /^\ufeff?sep=([;,\t])(?=\r|\n|$)/u

/** The separator that stands most often in the first line that holds anything, outside quotes. */
function delimiterOf(text: string): string {
  const firstLine = /\S[^\r\n]*/u.exec(text)?.[0] ?? ''
  const bare = firstLine.replaceAll(/"[^"]*"/gu, '')
  const often = (delimiter: string): number => bare.split(delimiter).length
  return [';', '\t'].reduce((best, delimiter) => (often(delimiter) > often(best) ? delimiter : best), ',')
}

function recordsOf(text: string): readonly CsvRow[] {
  const separator = named.exec(text)?.[1]
  const lines: number[] = []
  const records = parse(text, {
    bom: true,
    delimiter: separator ?? delimiterOf(text),
    from_line: separator === undefined ? 1 : 2,
    record_delimiter: ['\r\n', '\n', '\r'],
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

/** All rows, also the first, of any length; cells trimmed. Rows without a word are left out. Never throws on content. */
export function csvRows(text: string): CsvRows {
  if (text.includes('\0') || text.startsWith('PK\u0003\u0004')) return { rows: [], problem: { code: 'notText' } }
  try {
    const rows = recordsOf(text)
    return rows.length === 0 ? { rows, problem: { code: 'empty' } } : { rows }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {}
    return { rows: [], problem: { code: 'quote', ...line } }
  }
}

/**
 * An uploaded file at a glance: its columns, and how often each value stands in them. Rows are counted, never kept.
 *
 * Called once per file (job `profileImport`). Encoding is `textOfBytes`'s, separators and quotes are `csvRows`'s.
 */
import type { CsvRow, CsvRowsProblem } from '../../web/csv-rows.ts'
import { csvRows } from '../../web/csv-rows.ts'
import { readText } from '../../web/formula-text.ts'
import type { FileColumn, FileProfile } from '../../../views/manage/imports/import-file.ts'
import { folded } from '../folded.ts'

export const mostRows = 50_000
export const mostColumns = 400
export const longestHeading = 2000

/** Beyond these a column is no choice among values. */
const [mostValues, longestValue] = [300, 200]

export type FileFault = CsvRowsProblem['code'] | 'onlyHeadings' | 'tooManyRows' | 'tooManyColumns' | 'headingTooLong'

export type FileReading =
  | { readonly ok: true; readonly profile: FileProfile }
  | { readonly ok: false; readonly fault: FileFault; readonly line?: number; readonly found?: number }

/** The first row, with the place of each heading among those that are the same. */
export function headingsOf({ cells }: CsvRow): readonly Pick<FileColumn, 'heading' | 'place'>[] {
  const seen = new Map<string, number>()
  return cells.map((cell) => {
    const heading = readText(cell).normalize('NFC')
    const place = seen.get(heading) ?? 0
    seen.set(heading, place + 1)
    return { heading, place }
  })
}

function columnOf(own: Pick<FileColumn, 'heading' | 'place'>, rows: readonly CsvRow[], at: number): FileColumn {
  const counts = new Map<string, { readonly value: string; count: number }>()
  let filled = 0
  for (const { cells } of rows) {
    const value = readText(cells[at] ?? '')
    if (value === '') continue
    filled += 1
    const known = counts.get(folded(value))
    if (known === undefined) counts.set(folded(value), { value, count: 1 })
    else known.count += 1
  }
  const all = [...counts.values()]
  const isChoice = all.length <= mostValues && all.every(({ value }) => value.length <= longestValue)
  const byCount = all.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return { ...own, filled, different: all.length, values: isChoice ? byCount : [] }
}

export function profileOf(text: string): FileReading {
  const { rows, problem } = csvRows(text)
  if (problem !== undefined) return { ok: false, fault: problem.code, ...(problem.line === undefined ? {} : { line: problem.line }) }
  const [first, ...others] = rows
  if (first === undefined) return { ok: false, fault: 'empty' }
  if (first.cells.length > mostColumns) return { ok: false, fault: 'tooManyColumns', found: first.cells.length }
  const long = first.cells.findIndex((cell) => cell.length > longestHeading)
  if (long >= 0) return { ok: false, fault: 'headingTooLong', found: long + 1 }
  if (others.length === 0) return { ok: false, fault: 'onlyHeadings' }
  if (others.length > mostRows) return { ok: false, fault: 'tooManyRows', found: others.length }
  return { ok: true, profile: { rows: others.length, columns: headingsOf(first).map((own, at) => columnOf(own, others, at)) } }
}

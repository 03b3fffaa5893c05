/**
 * A pasted table of published values: every problem at once, each with its line; either all lines can be kept or none is.
 *
 * Called by the page of published values. Encoding, separators and quotes are the table reader's.
 */
import type { ReferenceField, ReferenceProblem, ReferencePurpose, TypedReference } from '../../../views/manage/reference-input.ts'
import { fieldsFor, neededColumns, referenceFields } from '../../../views/manage/reference-input.ts'
import type { CsvProblem } from '../../commands/csv-table.ts'
import { readCsvTable } from '../../commands/csv-table.ts'
import type { ReadReference, ReferenceRules } from './check-reference-value.ts'
import { checkReferenceValue } from './check-reference-value.ts'

/** `read` is empty where there are problems. */
export interface ReferenceCsvReading {
  readonly problems: readonly ReferenceProblem[]
  readonly read: readonly ReadReference[]
}

const mostLines = 2000

const tableProblem = ({ line, code, values }: CsvProblem): ReferenceProblem => ({
  field: 'csv',
  problem: `table.${code}`,
  values,
  ...(line === undefined ? {} : { line }),
})

const nameOf = (cell: string): string => cell.trim().toLowerCase()

/** Names that are missing, not known, or there twice. */
function headerProblems(header: readonly string[], purpose: ReferencePurpose): readonly ReferenceProblem[] {
  const names = header.map(nameOf)
  const fields = fieldsFor(purpose)
  const missing = neededColumns(purpose).filter((name) => !names.includes(name))
  const unknown = names.filter((name) => !fields.some((field) => field === name))
  const doubled = fields.filter((field) => names.filter((name) => name === field).length > 1)
  const found = header.join(', ').slice(0, 200)
  const known = fields.join(', ')
  return [
    ...(missing.length > 0
      ? [{ field: 'csv', line: 1, problem: 'columnsMissing', values: { missing: missing.join(', '), found } } as const]
      : []),
    ...(unknown.length > 0
      ? [{ field: 'csv', line: 1, problem: 'columnsUnknown', values: { unknown: unknown.join(', ').slice(0, 200), known } } as const]
      : []),
    ...(doubled.length > 0 ? [{ field: 'csv', line: 1, problem: 'columnsTwice', values: { names: doubled.join(', ') } } as const] : []),
  ]
}

function typedRow(header: readonly string[], cells: readonly string[]): TypedReference {
  const names = header.map(nameOf)
  const cell = (field: ReferenceField): readonly [ReferenceField, string] => [field, (cells[names.indexOf(field)] ?? '').trim()]
  return Object.fromEntries(referenceFields.map(cell)) as TypedReference
}

/** What makes two values the same: a second one would stand on top of the first. */
export const identityOf = ({ group, kind, measure, year, label }: ReadReference): string =>
  JSON.stringify([group, kind, measure, year, label])

/** `kept`: identities of the values that are there already. */
export function readReferenceCsv(text: string, rules: ReferenceRules, kept: ReadonlySet<string>): ReferenceCsvReading {
  const { header, rows, problems } = readCsvTable(new TextEncoder().encode(text))
  const columns = header.length === 0 ? [] : headerProblems(header, rules.purpose)
  const ofTable = problems.map(tableProblem)
  // Cells under wrong names would only give further complaints that end with the first.
  if (columns.length > 0 || header.length === 0) return { problems: [...columns, ...ofTable], read: [] }
  if (rows.length > mostLines)
    return { problems: [{ field: 'csv', problem: 'tooMany', values: { found: rows.length, most: mostLines } }], read: [] }
  const seen = new Map<string, number>()
  const readings = rows.map(({ line, cells }) => {
    const reading = checkReferenceValue(typedRow(header, cells), rules)
    const identity = reading.read === undefined ? undefined : identityOf(reading.read)
    const twin = identity === undefined ? undefined : seen.get(identity)
    if (identity !== undefined && twin === undefined) seen.set(identity, line)
    const repeated: readonly ReferenceProblem[] =
      twin !== undefined
        ? [{ field: 'csv', problem: 'twice', values: { first: twin } }]
        : identity !== undefined && kept.has(identity)
          ? [{ field: 'csv', problem: 'kept' }]
          : []
    return {
      read: reading.read,
      problems: [...reading.problems, ...repeated].map((problem) => ({ ...problem, field: 'csv' as const, line })),
    }
  })
  const all = [...ofTable, ...readings.flatMap((reading) => reading.problems)].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { problems: all, read: all.length > 0 ? [] : readings.flatMap(({ read }) => read ?? []) }
}

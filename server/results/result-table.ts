/**
 * A table of a result as a file that spreadsheets of the language open right: a job of the workshop.
 */
import type { ResultContext } from '../../views/results/result-context.ts'
import { resultTables } from '../../views/tables/result-tables.ts'
import { toCsv } from '../../views/tables/to-csv.ts'

/** The file's text; null where the result has no such table. */
export function resultTable({ context, id }: { readonly context: ResultContext; readonly id: string }): string | null {
  const table = resultTables(context).find((each) => each.id === id)
  return table === undefined ? null : toCsv(table, context.language)
}

/**
 * Texts in files that spreadsheets open: `toCsv` puts an apostrophe before what would run as a formula, and this takes it away again.
 *
 * Whoever writes a table that is to be read back wraps its texts in `writtenText`; whoever reads one unwraps them with `readText`.
 */
import { neutralised } from '../../views/tables/to-csv.ts'

/** Whether it is a formula behind one apostrophe or more. */
function isMarked(text: string): boolean {
  const rest = text.replace(/^'+/u, '')
  return rest !== text && neutralised(rest) !== rest
}

/** A text that already has the apostrophe gets one more, so that reading it back gives it as it was. */
export const writtenText = (text: string): string => (isMarked(text) ? `'${text}` : text)

/** The text that was written. */
export const readText = (cell: string): string => (isMarked(cell) ? cell.slice(1) : cell)

/**
 * One row of an imported file as an answer, or all that is wrong with it. Called by `readImport` for each row.
 *
 * What a cell may hold is said by the mapping first, then by the codebook, as `puntari analyse` says it.
 */
import { missingCodes } from '../../../questionnaires/columns.ts'
import type { ImportProblem } from '../../../views/manage/imports/import-file.ts'
import type { CellRule } from '../../commands/response-cells.ts'
import { cellRules, readCell, withNotAsked } from '../../commands/response-cells.ts'
import { wholeOf } from './guess-values.ts'
import type { ImportRules } from './import-rules.ts'
import { readListCell, readOptionCells } from './option-cells.ts'
import type { Place } from './place-reader.ts'
import { placeReader } from './place-reader.ts'
import type { ImportedText } from './text-cell.ts'
import { readTextCell } from './text-cell.ts'
import type { ColumnUse, CodeText, Heading, UsedColumn } from './used-columns.ts'
import { cellOf, codeText, usedColumns } from './used-columns.ts'

export interface ReadAnswer extends Place {
  readonly codes: Int16Array
  readonly texts: readonly ImportedText[]
}

/** leftOut: of a group that is left out. empty: without an answer. */
export type RowReading = 'leftOut' | 'empty' | ReadAnswer | readonly ImportProblem[]

/** `heading`: of the column of the file that problems name. */
interface CodeReader {
  readonly rule: CellRule
  readonly heading: string
  readonly read: ((cells: readonly string[]) => CodeText) | undefined
}

function numberText(column: UsedColumn, cell: string): CodeText {
  const whole = wholeOf(cell)
  return whole === undefined || column.meaning(cell) !== undefined ? codeText(column, cell) : String(whole)
}

/** Without `read` where the file has nothing for the column of the codebook. */
function codeReader(rule: CellRule, used: readonly ColumnUse[]): CodeReader {
  const { id, item, option } = rule.column
  const list = option === undefined ? undefined : used.find(({ use, target }) => use === item && target !== null)
  const found = list ?? used.find(({ use, target }) => use === id && target !== null)
  if (found === undefined || found.target === null) return { rule, heading: '', read: undefined }
  const { target, column } = found
  const own = { rule, heading: column.heading }
  if (option === undefined) {
    const read = target.kind === 'number' ? numberText : codeText
    return { ...own, read: (cells) => read(column, cellOf(column, cells)) }
  }
  if (list !== undefined) return { ...own, read: (cells) => readListCell(target, column, cellOf(column, cells), option) }
  const all = used.filter((each) => each.target?.kind === 'option' && each.target.item.id === item).map((each) => each.column)
  return { ...own, read: (cells) => readOptionCells(column, all, cells) }
}

/** What stands in the row for a column of the codebook; what is not in the file at all was not asked. */
function readCode({ rule, heading, read }: CodeReader, cells: readonly string[], group: string | undefined): number | ImportProblem {
  if (read === undefined) return missingCodes.notAsked
  const text = read(cells)
  if (text === null) return missingCodes.notAnswered
  if (typeof text === 'object') return text
  const code = readCell(text, rule, group)
  return typeof code === 'number' ? code : { problem: `late:problem.${code.code}`, column: heading, values: code.values }
}

const absent: ReadonlySet<number> = new Set([missingCodes.notAnswered, missingCodes.notAsked])

/** A cell with a list is read once for each of its options. */
const withoutDoubles = (problems: readonly ImportProblem[]): readonly ImportProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
]

/** A function that reads the cells of rows below these headings. */
export function rowReader(rules: ImportRules, headings: readonly Heading[]): (cells: readonly string[]) => RowReading {
  const used = usedColumns(rules.questionnaire, rules.mapping, headings)
  const codebook = cellRules(rules.questionnaire)
  const readers = codebook.map((rule) => codeReader(rule, used))
  const texts = used.filter(({ target }) => target?.kind === 'text')
  const placeOf = placeReader(rules, used)
  return (cells) => {
    if (cells.length !== headings.length)
      return [{ problem: 'late:problem.cells', values: { cells: cells.length, expected: headings.length } }]
    const place = placeOf(cells)
    if (place === 'leftOut') return place
    const group = 'group' in place ? place.group : undefined
    const codes = readers.map((reader) => readCode(reader, cells, group))
    const said = texts.map((column) => readTextCell(column, cells))
    const problems = [
      ...('group' in place ? [] : [place]),
      ...codes.filter((code) => typeof code === 'object'),
      ...said.flatMap(({ problem }) => problem ?? []),
    ]
    if (problems.length > 0 || !('group' in place)) return withoutDoubles(problems)
    const written = said.flatMap(({ text }) => text ?? [])
    if (written.length === 0 && codes.every((code) => typeof code === 'number' && absent.has(code))) return 'empty'
    return { ...place, codes: withNotAsked(Int16Array.from(codes, Number), codebook, place.group), texts: written }
  }
}

/**
 * What one cell of a responses file may hold, by the codebook: the codes of its item, a reason for absence, or nothing.
 *
 * Called by `readResponsesCsv`, which knows line and row. Messages are for a researcher who mends the file.
 */
import type { Answers } from '../../questionnaires/answers.ts'
import type { Column } from '../../questionnaires/columns.ts'
import { columnsOf, itemsOf, missingCodes, missingReasonOf } from '../../questionnaires/columns.ts'
import type { Item } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { isAsked, isForGroup } from '../../questionnaires/show-if.ts'
import type { CsvFault } from './csv-fault.ts'
import { csvFault } from './csv-fault.ts'

/** A column with the rule for its cells. `expected` says in words which numbers are substantive codes. */
export interface CellRule {
  readonly column: Column
  readonly item: Item
  readonly accepts: (code: number) => boolean
  readonly expected: string
}

const oneOf = (codes: readonly number[]): Pick<CellRule, 'accepts' | 'expected'> => ({
  accepts: (code) => codes.includes(code),
  expected: codes.join(', '),
})

function codesRule(questionnaire: Questionnaire, item: Item): Pick<CellRule, 'accepts' | 'expected'> {
  switch (item.kind) {
    case 'rating':
    case 'pair':
      return oneOf(questionnaire.scales.find(({ id }) => id === item.scale)?.options.map(({ code }) => code) ?? [])
    case 'singleChoice':
      return oneOf(item.options.map(({ code }) => code))
    case 'multipleChoice':
      return oneOf([0, 1])
    case 'number':
      return { accepts: (code) => code >= item.minimum && code <= item.maximum, expected: `${item.minimum} to ${item.maximum}` }
    case 'openText':
      return oneOf([])
  }
}

/** One rule per column, in the codebook's order. */
export function cellRules(questionnaire: Questionnaire): readonly CellRule[] {
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]))
  return columnsOf(questionnaire).flatMap((column) => {
    const item = items.get(column.item)
    return item === undefined ? [] : [{ column, item, ...codesRule(questionnaire, item) }]
  })
}

const reasonCodes = Object.entries(missingCodes)
  .map(([reason, code]) => `${code} (${reason})`)
  .join(', ')

/** The code in a cell (empty: `notAnswered`), or what is wrong with it for somebody of this group; without a group, for anybody. */
export function readCell(cell: string, rule: CellRule, group: string | undefined): number | CsvFault {
  if (cell === '') return missingCodes.notAnswered
  if (!/^[+-]?\d+$/u.test(cell)) return csvFault('notWhole', { cell, expected: rule.expected })
  const code = Number(cell)
  if (missingReasonOf(code) !== undefined) return code
  if (!rule.accepts(code)) return csvFault('notACode', { cell, expected: rule.expected, reasons: reasonCodes })
  return group === undefined || isForGroup(rule.item, group) ? code : csvFault('groupNotAsked', { group })
}

/**
 * The row's codes with `notAsked` in place of `notAnswered` where the group, or an earlier answer, kept the item from being asked.
 *
 * `codes` are in the order of `rules`.
 */
export function withNotAsked(codes: Int16Array, rules: readonly CellRule[], group: string): Int16Array {
  const answers: Answers = Object.fromEntries(
    rules.map(({ column, item }, index) => [item.id, column.option === undefined ? (codes[index] ?? 0) : []]),
  )
  return codes.map((code, index) => {
    const item = rules[index]?.item
    const wasAsked = item === undefined || isAsked(item, group, answers)
    return code === missingCodes.notAnswered && !wasAsked ? missingCodes.notAsked : code
  })
}

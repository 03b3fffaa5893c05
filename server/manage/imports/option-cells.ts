/**
 * Multiple choices in a file: one cell with a list of options, or a column for each option with 0 and 1. Called by the row reader.
 */
import { missingReasonOf } from '../../../questionnaires/columns.ts'
import type { CodeText, UsedColumn } from './used-columns.ts'
import { cellOf, codeText } from './used-columns.ts'
import type { ImportTarget } from './targets.ts'

/** Between the options of a list; a comma only where none of these is there. */
const separators = /[;|\n]/u

/** The values in a cell with a list. `isValue`: whether the cell as a whole is one. */
export function partsOf(cell: string, isValue: (value: string) => boolean): readonly string[] {
  if (isValue(cell)) return [cell]
  const parts = cell.split(separators.test(cell) ? separators : ',')
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const isReason = (text: CodeText): boolean => typeof text === 'string' && missingReasonOf(Number(text)) !== undefined

/** 1 or 0 for the option of this code, by a cell that lists what was chosen. */
export function readListCell({ item }: ImportTarget, column: UsedColumn, cell: string, option: number): CodeText {
  if (cell === '') return null
  const parts = partsOf(cell, (value) => column.meaning(value) !== undefined).map((part) => codeText(column, part))
  const wrong = parts.find((part) => typeof part === 'object')
  if (wrong !== undefined) return wrong
  const reason = parts.find(isReason)
  if (reason !== undefined) return parts.length === 1 ? reason : { problem: 'reasonAndOptions', column: column.heading }
  const chosen = new Set(parts)
  const most = item.kind === 'multipleChoice' ? (item.atMost ?? item.options.length) : Infinity
  if (chosen.size > most) return { problem: 'tooManyOptions', column: column.heading, values: { most, found: chosen.size } }
  return chosen.has(String(option)) ? '1' : '0'
}

/** An empty cell means that the option was not chosen where another one was. `all`: the columns of all options. */
export function readOptionCells(column: UsedColumn, all: readonly UsedColumn[], cells: readonly string[]): CodeText {
  const text = codeText(column, cellOf(column, cells))
  if (text !== null) return text
  const others = all.map((each) => codeText(each, cellOf(each, cells)))
  const reason = others.find(isReason)
  if (reason !== undefined) return reason
  return others.some((other) => other === '1') ? '0' : null
}

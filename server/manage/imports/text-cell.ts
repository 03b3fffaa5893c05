/**
 * An open text in a cell: read as the form of respondents reads it. Called by the row reader.
 */
import { readOpenText } from '../../../questionnaires/item-kinds/read-open-text.ts'
import type { ImportProblem } from '../../../views/manage/imports/import-file.ts'
import type { ColumnUse } from './used-columns.ts'
import { cellOf } from './used-columns.ts'

export interface ImportedText {
  readonly item: string
  readonly text: string
}

export interface TextReading {
  readonly text?: ImportedText
  readonly problem?: ImportProblem
}

export function readTextCell({ target, column }: ColumnUse, cells: readonly string[]): TextReading {
  if (target?.item.kind !== 'openText') return {}
  const { item } = target
  const cell = cellOf(column, cells)
  const reading = readOpenText(item, { [item.id]: cell })
  if ('problem' in reading)
    return { problem: { problem: 'textTooLong', column: column.heading, values: { most: item.maximumLength, found: cell.length } } }
  return typeof reading.answer === 'string' ? { text: { item: item.id, text: reading.answer } } : {}
}

/**
 * The columns of a file that a mapping uses: where each stands, what it is for, and what its values stand for.
 *
 * Called by the readers of rows and cells. A value is known by its words, whatever their case and blanks.
 */
import { missingCodes } from '../../../questionnaires/columns.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { FileColumn, ImportProblem } from '../../../views/manage/imports/import-file.ts'
import type { ImportMapping } from '../../../views/manage/imports/import-mapping.ts'
import { absenceReasons } from '../../../views/manage/imports/import-mapping.ts'
import { readText } from '../../web/formula-text.ts'
import { folded } from '../folded.ts'
import { entryOf } from './own-entry.ts'
import type { ImportTarget } from './targets.ts'
import { domainOf, targetsOf } from './targets.ts'

/** `meaning`: what a value stands for, undefined where nothing was said of it. */
export interface UsedColumn {
  readonly at: number
  readonly heading: string
  readonly meaning: (cell: string) => string | undefined
}

/** `target`: null where the column says the group or the unit, as `use` tells. */
export interface ColumnUse {
  readonly use: string
  readonly target: ImportTarget | null
  readonly column: UsedColumn
}

export type Heading = Pick<FileColumn, 'heading' | 'place'>

/** In the file's order; what is not used, or stands for nothing that this questionnaire has, is left out. */
export function usedColumns(questionnaire: Questionnaire, mapping: ImportMapping, headings: readonly Heading[]): readonly ColumnUse[] {
  const targets = new Map(targetsOf(questionnaire).map((target) => [target.id, target]))
  const saidOf = new Map(mapping.columns.map((column) => [`${column.place} ${column.heading}`, column]))
  return headings.flatMap(({ heading, place }, at) => {
    const said = saidOf.get(`${place} ${heading}`)
    if (said === undefined || said.target === '') return []
    const target = targets.get(said.target) ?? null
    const values = entryOf(mapping.values, target === null ? said.target : domainOf(said, target)) ?? {}
    const meaning = (cell: string): string | undefined => entryOf(values, folded(cell)) || undefined
    return [{ use: said.target, target, column: { at, heading, meaning } }]
  })
}

export const cellOf = ({ at }: UsedColumn, cells: readonly string[]): string => readText(cells[at] ?? '')

/** The text of a code as the codebook has it, null where nothing stands in the cell, or what is wrong. */
export type CodeText = string | null | ImportProblem

/** A value of which nothing was said. */
export const valueProblem = ({ heading }: UsedColumn, cell: string): ImportProblem => ({
  problem: 'valueUnknown',
  column: heading,
  values: { cell: cell.length > 60 ? `${cell.slice(0, 60)}…` : cell },
})

/** The code that a cell's value stands for. */
export function codeText(column: UsedColumn, cell: string): CodeText {
  if (cell === '') return null
  const said = column.meaning(cell)
  if (said === undefined) return valueProblem(column, cell)
  const reason = absenceReasons.find((each) => each === said)
  return reason === undefined ? said : String(missingCodes[reason])
}

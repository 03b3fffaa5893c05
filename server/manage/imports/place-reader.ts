/**
 * The group and unit of a row. Called by the row reader.
 */
import type { ImportProblem } from '../../../views/manage/imports/import-file.ts'
import { leftOut, noUnit } from '../../../views/manage/imports/import-mapping.ts'
import type { ImportRules } from './import-rules.ts'
import type { ColumnUse, UsedColumn } from './used-columns.ts'
import { cellOf, valueProblem } from './used-columns.ts'
import { groupDomain, unitDomain } from './targets.ts'

export interface Place {
  readonly group: string
  readonly unit: string | null
}

export type PlaceReading = Place | 'leftOut' | ImportProblem

/** An empty cell is of no unit: older files often keep it out. */
function unitReader({ units }: ImportRules, column: UsedColumn | undefined): (cells: readonly string[]) => string | null | ImportProblem {
  return (cells) => {
    const cell = column === undefined ? '' : cellOf(column, cells)
    if (column === undefined || cell === '') return null
    const said = column.meaning(cell)
    if (said === noUnit) return null
    return said !== undefined && units.includes(said) ? said : valueProblem(column, cell)
  }
}

/** A function from the cells of a row to its place. The unit of a group that does not answer by unit is not kept. */
export function placeReader(rules: ImportRules, used: readonly ColumnUse[]): (cells: readonly string[]) => PlaceReading {
  const columnOf = (name: string) => used.find(({ use }) => use === name)?.column
  const [groupColumn, readUnit] = [columnOf(groupDomain), unitReader(rules, columnOf(unitDomain))]
  const { groups, byUnit, mapping } = rules
  return (cells) => {
    const cell = groupColumn === undefined ? '' : cellOf(groupColumn, cells)
    const group = groupColumn === undefined ? (mapping.group ?? '') : (groupColumn.meaning(cell) ?? '')
    if (group === leftOut) return 'leftOut'
    if (groupColumn !== undefined && cell === '') return { problem: 'groupMissing', column: groupColumn.heading }
    if (!groups.includes(group)) return groupColumn === undefined ? { problem: 'groupMissing' } : valueProblem(groupColumn, cell)
    const unit = group === byUnit ? readUnit(cells) : null
    return typeof unit === 'object' && unit !== null ? unit : { group, unit }
  }
}

/**
 * The columns of a response that could tell who somebody is: the unit and the background items, with their values and classes.
 *
 * Called by `mergeGroup`, for the rows of one group. Where a response comes to hold more of that kind (its language, or whether it
 * came on paper), it belongs here.
 */
import type { Column } from '../../questionnaires/columns.ts'
import { columnsOf, itemsOf } from '../../questionnaires/columns.ts'
import type { Item } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Response } from '../response-matrix.ts'
import type { ColumnClass, StartValue } from './column-class.ts'
import { codeClass, noneLabel, unitClass, wholeClass } from './column-class.ts'
import type { MergeColumn } from './merge-column.ts'
import { orderedColumn, treeColumn } from './merge-column.ts'

/** A unit as it was when the round was opened. */
export interface UnitPlace {
  readonly unit: string
  readonly parent: string | null
}

/** `read`: what stands in a response; `values` numbers what occurs, and `classOf` names some of these numbers together. */
export interface IdentifyingColumn {
  readonly id: string
  readonly read: (response: Response) => StartValue
}

export interface ColumnOfGroup extends IdentifyingColumn {
  readonly numberOf: (response: Response) => number
  readonly merging: MergeColumn
  readonly classOf: (members: readonly number[]) => ColumnClass
}

const mostBands = 10

/** Bands of 1, 2, 5, 10 … numbers: the narrowest of which ten cover the item. */
function bandWidth(minimum: number, maximum: number): number {
  const widths = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  return widths.find((width) => Math.floor(maximum / width) - Math.floor(minimum / width) < mostBands) ?? 1000
}

function bandOf(code: number, item: Item): StartValue {
  if (code < 0) return { kind: 'none' }
  if (item.kind !== 'number') return { kind: 'codes', low: code, high: code }
  const width = bandWidth(item.minimum, item.maximum)
  const low = Math.floor(code / width) * width
  return { kind: 'codes', low: Math.max(low, item.minimum), high: Math.min(low + width - 1, item.maximum) }
}

/** Id of the column that holds the unit. */
export const unitColumn = 'unit'

/** The background items' columns in the codebook's order, then the unit. */
export function identifyingColumns(questionnaire: Questionnaire): readonly IdentifyingColumn[] {
  const items = new Map(itemsOf(questionnaire).map((item) => [item.id, item]))
  const backgrounds = columnsOf(questionnaire).flatMap((column: Column, at): readonly IdentifyingColumn[] => {
    const item = items.get(column.item)
    return item?.background === true ? [{ id: column.id, read: ({ codes }) => bandOf(codes[at] ?? -1, item) }] : []
  })
  const unit: IdentifyingColumn = {
    id: unitColumn,
    read: (response) => (response.unit === null ? { kind: 'none' } : { kind: 'unit', unit: response.unit }),
  }
  return [...backgrounds, unit]
}

const keyOf = (value: StartValue): string =>
  value.kind === 'unit' ? `unit ${value.unit}` : value.kind === 'none' ? noneLabel : `${value.low}`

/** Codes by size, units by id, no answer last. */
function compareValues(a: StartValue, b: StartValue): number {
  if (a.kind === 'codes' && b.kind === 'codes') return a.low - b.low
  if (a.kind === 'unit' && b.kind === 'unit') return a.unit < b.unit ? -1 : 1
  return a.kind === 'none' ? 1 : -1
}

/** The unit and every unit above it, nearest first. A unit that is not in the tree stands alone. */
function unitsAbove(unit: string, parents: ReadonlyMap<string, string | null>): readonly string[] {
  const path = [unit]
  for (let above = parents.get(unit); above !== undefined && above !== null && !path.includes(above); above = parents.get(above))
    path.push(above)
  return path
}

/** The values in a tree of units: as a column to merge, and how a class of them is named. */
function unitMerging(values: readonly StartValue[], units: readonly UnitPlace[]): Pick<ColumnOfGroup, 'merging' | 'classOf'> {
  const parents = new Map(units.map(({ unit, parent }) => [unit, parent]))
  const paths = values.map((value) => (value.kind === 'unit' ? unitsAbove(value.unit, parents) : []))
  const everything = values.map((_, number) => number)
  const within = (top: string): readonly number[] => everything.filter((number) => paths[number]?.includes(top))
  const chains = paths.map((path) => [...path.map(within), everything])
  const classOf = (members: readonly number[]): ColumnClass => {
    const [first = []] = members.map((number) => paths[number] ?? [])
    const meeting = first.find((top) => members.every((number) => paths[number]?.includes(top)))
    return meeting === undefined ? codeClass([{ kind: 'none' }]) : unitClass(meeting, members.length > 1)
  }
  return { merging: treeColumn(chains), classOf }
}

function orderedMerging(values: readonly StartValue[]): Pick<ColumnOfGroup, 'merging' | 'classOf'> {
  return {
    merging: orderedColumn(values.length, values.at(-1)?.kind === 'none'),
    classOf: (members) => codeClass(members.flatMap((number) => values[number] ?? [])),
  }
}

/** The column with the values that these responses of one group have. */
export function columnOfGroup(column: IdentifyingColumn, responses: readonly Response[], units: readonly UnitPlace[]): ColumnOfGroup {
  const found = new Map(responses.map(column.read).map((value) => [keyOf(value), value]))
  const values = [...found.values()].toSorted(compareValues)
  const numbers = new Map(values.map((value, number) => [keyOf(value), number]))
  const { merging, classOf } = column.id === unitColumn ? unitMerging(values, units) : orderedMerging(values)
  return {
    ...column,
    merging,
    numberOf: (response) => numbers.get(keyOf(column.read(response))) ?? 0,
    classOf: (members) => (members.length > 1 && members.length === values.length ? wholeClass : classOf(members)),
  }
}

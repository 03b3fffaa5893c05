/**
 * The rows of one respondent group with what could tell who somebody is merged until nobody stands out.
 *
 * Called by `microdata` for each group that has enough answers. Groups are solved apart: what one group needs costs another nothing.
 */
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Response } from '../response-matrix.ts'
import type { ColumnClass } from './column-class.ts'
import type { UnitPlace } from './identifying-columns.ts'
import { columnOfGroup, identifyingColumns } from './identifying-columns.ts'
import type { Combination } from './merge-until.ts'
import { mergeUntil } from './merge-until.ts'

/** kept: as it was answered; merged: in coarser classes; dropped: everything in one class. Bands of numbers are `kept`. */
export type ColumnFate = 'kept' | 'merged' | 'dropped'

/** A column in one group: its classes, in order. */
export interface MergedColumn {
  readonly id: string
  readonly fate: ColumnFate
  readonly classes: readonly ColumnClass[]
}

/** `labels`: for each response, in its order, the class of each column. */
export interface MergedGroup {
  readonly group: string
  readonly columns: readonly MergedColumn[]
  readonly labels: readonly (readonly string[])[]
}

function combinationsOf(numbers: readonly (readonly number[])[]): readonly Combination[] {
  const same = Map.groupBy(numbers, (values) => values.join(' '))
  return [...same.values()].flatMap((alike) => (alike[0] === undefined ? [] : [{ values: alike[0], rows: alike.length }]))
}

const fateOf = (values: number, classes: number): ColumnFate => {
  if (classes === values) return 'kept'
  return classes === 1 ? 'dropped' : 'merged'
}

/** Every combination of classes that occurs has at least `smallestCell` rows; `responses` must be at least so many. */
export function mergeGroup(
  group: string,
  responses: readonly Response[],
  {
    questionnaire,
    units,
    smallestCell,
  }: { readonly questionnaire: Questionnaire; readonly units: readonly UnitPlace[]; readonly smallestCell: number },
): MergedGroup {
  const columns = identifyingColumns(questionnaire).map((column) => columnOfGroup(column, responses, units))
  const numbers = responses.map((response) => columns.map(({ numberOf }) => numberOf(response)))
  const partitions = mergeUntil(
    columns.map(({ merging }) => merging),
    combinationsOf(numbers),
    smallestCell,
  )
  const classes = columns.map(({ classOf }, at) => (partitions[at] ?? []).map(classOf))
  const labelOf = columns.map((_, at) => {
    const named = (partitions[at] ?? []).flatMap((members, place) =>
      members.map((value): [number, string] => [value, classes[at]?.[place]?.label ?? '']),
    )
    return new Map(named)
  })
  return {
    group,
    columns: columns.map(({ id, merging }, at) => ({
      id,
      fate: fateOf(merging.values, classes[at]?.length ?? 1),
      classes: classes[at] ?? [],
    })),
    labels: numbers.map((values) => values.map((value, at) => labelOf[at]?.get(value) ?? '')),
  }
}

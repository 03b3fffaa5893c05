/**
 * Microdata: one row an answer, for research, with all that could tell who somebody is merged or dropped until nobody stands out.
 *
 * Called by the page of microdata; its files and its codebook can only be made from what this gives. Tables are the other
 * product (`releaseResult`). What this does not promise: that those who look alike have not all answered alike.
 */
import { columnsOf, itemsOf } from '../../questionnaires/columns.ts'
import type { Item } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { unitColumn } from '../microdata/identifying-columns.ts'
import type { UnitPlace } from '../microdata/identifying-columns.ts'
import type { MergedColumn, MergedGroup } from '../microdata/merge-group.ts'
import { mergeGroup } from '../microdata/merge-group.ts'
import type { FreedText, WrittenText } from '../microdata/microdata-texts.ts'
import { freedTexts } from '../microdata/microdata-texts.ts'
import type { Response } from '../response-matrix.ts'

const lowestSmallestCell = 3

// Not exported: nobody else can make one.
const brand: unique symbol = Symbol('microdata')

/** `units` as they were at opening. `smallestCell`: at least 3. `seed`: of the order of the texts. */
export interface MicrodataInput {
  readonly questionnaire: Questionnaire
  readonly responses: readonly Response[]
  readonly texts: readonly WrittenText[]
  readonly units: readonly UnitPlace[]
  readonly smallestCell: number
  readonly seed: number
}

/** What became of the columns in one group. */
export interface GroupReport {
  readonly group: string
  readonly columns: readonly MergedColumn[]
}

/**
 * `columns`: `group`, then those that could tell who somebody is (only where they still say something), then the answers.
 * Labels of classes are text, answers are the codebook's integers.
 */
export interface Microdata {
  readonly [brand]: true
  readonly smallestCell: number
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
  readonly texts: readonly FreedText[]
  readonly report: readonly GroupReport[]
  /** Groups of the questionnaire that have too few rows. */
  readonly groupsLeftOut: readonly string[]
  /** Items that were asked only after an answer that is merged: being asked would tell the answer. */
  readonly itemsLeftOut: readonly string[]
}

/** The items whose being asked hangs, by one step or several, on one of these. Items stand after those that their rules name. */
function hangingOn(items: readonly Item[], merged: ReadonlySet<string>): readonly string[] {
  const telling = new Set(merged)
  return items.flatMap(({ id, showIf, background }) => {
    if (showIf === undefined || !telling.has(showIf.item)) return []
    telling.add(id)
    return background === true ? [] : [id]
  })
}

/** Ids of the items that were merged or dropped in some group. */
function mergedItems(questionnaire: Questionnaire, groups: readonly MergedGroup[]): ReadonlySet<string> {
  const merged = new Set(groups.flatMap(({ columns }) => columns.filter(({ fate }) => fate !== 'kept').map(({ id }) => id)))
  return new Set(
    columnsOf(questionnaire)
      .filter(({ id }) => merged.has(id))
      .map(({ item }) => item),
  )
}

/** Whether the column says something of somebody. */
const saysSomething = ({ id, fate, classes }: MergedColumn): boolean =>
  fate !== 'dropped' && !(id === unitColumn && classes.every(({ kind }) => kind !== 'unit'))

function compareRows(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const at = a.findIndex((cell, place) => cell !== b[place])
  const [left = 0, right = 0] = [a[at], b[at]]
  if (at < 0) return 0
  return left < right ? -1 : 1
}

/** The same bytes whatever order the responses come in. Throws a RangeError where `smallestCell` is below 3. */
export function microdata({ questionnaire, responses, texts, units, smallestCell, seed }: MicrodataInput): Microdata {
  if (smallestCell < lowestSmallestCell) throw new RangeError(`No cell may be smaller than ${lowestSmallestCell}`)
  const byGroup = Map.groupBy(responses, ({ group }) => group)
  const enough = questionnaire.groups.filter(({ id }) => (byGroup.get(id)?.length ?? 0) >= smallestCell)
  const merged = enough.map(({ id }) => mergeGroup(id, byGroup.get(id) ?? [], { questionnaire, units, smallestCell }))
  const items = itemsOf(questionnaire)
  const itemsLeftOut = hangingOn(items, mergedItems(questionnaire, merged))
  const [first] = merged
  const kept = (first?.columns ?? []).flatMap(({ id }, at) =>
    merged.some(({ columns }) => columns[at] !== undefined && saysSomething(columns[at])) ? [{ id, at }] : [],
  )
  const hidden = new Set([...itemsLeftOut, ...items.filter(({ background }) => background === true).map(({ id }) => id)])
  const answers = columnsOf(questionnaire).flatMap(({ id, item }, at) => (hidden.has(item) ? [] : [{ id, at }]))
  const rows = merged.flatMap(({ group, labels }) =>
    (byGroup.get(group) ?? []).map(({ codes }, row) => [
      group,
      ...kept.map(({ at }) => labels[row]?.[at] ?? ''),
      ...answers.map(({ at }) => codes[at] ?? 0),
    ]),
  )
  const inFile = enough.map(({ id }) => id)
  const openItems = items.filter(({ kind }) => kind === 'openText').map(({ id }) => id)
  return {
    [brand]: true,
    smallestCell,
    columns: ['group', ...kept.map(({ id }) => id), ...answers.map(({ id }) => id)],
    rows: rows.toSorted(compareRows),
    texts: freedTexts(texts, { items: openItems.filter((id) => !hidden.has(id)), groups: inFile, smallestCell, seed }),
    report: merged.map(({ group, columns }) => ({ group, columns })),
    groupsLeftOut: questionnaire.groups.map(({ id }) => id).filter((id) => !inFile.includes(id)),
    itemsLeftOut,
  }
}

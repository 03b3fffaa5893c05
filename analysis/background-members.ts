/**
 * Groups by one background item at a time, such as residents by age: the parts that may be compared within a group.
 *
 * Called by `roundMembers`. Two background items are never crossed. Only single choices; a number would be one person's.
 */
import { itemsOf } from '../questionnaires/columns.ts'
import type { SingleChoiceItem } from '../questionnaires/item.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { basisFor } from './group-basis.ts'
import { rowsWhere } from './response-matrix.ts'
import type { Backgrounds } from './result.ts'
import type { Member } from './member.ts'

/** The part of those who gave no answer to the background item. */
export const noBackground = 'none'

type Entries<Value> = Readonly<Record<string, Value>>

/** Background items with classes, that this group is asked. */
export function backgroundItems(questionnaire: Questionnaire, group: string): readonly SingleChoiceItem[] {
  const asked = itemsOf(questionnaire).filter(({ background, groups }) => background && (groups === undefined || groups.includes(group)))
  return asked.filter((item): item is SingleChoiceItem => item.kind === 'singleChoice')
}

/** How many persons a class has is not known: it has no finite population correction and no response rate. */
function classOf({ plan, matrix, basis }: Member, item: string, isIn: (code: number) => boolean): Member {
  const column = matrix.columns.get(item) ?? new Int16Array()
  const rows = rowsWhere(matrix, (row) => isIn(column[row] ?? -1))
  const dimensionsOnly = { ...plan, scored: [], ratings: [], compared: [], ownRatings: [], choices: [], axes: [] }
  return { plan: dimensionsOnly, matrix: rows, basis: basisFor(rows.size, { ...basis, populationSize: null, invited: null }) }
}

function classesOf(member: Member, item: SingleChoiceItem): Entries<Member> {
  const codes = item.options.map(({ code }) => code)
  const classes = codes.map((code) => [String(code), classOf(member, item.id, (given) => given === code)])
  return Object.fromEntries([...classes, [noBackground, classOf(member, item.id, (given) => !codes.includes(given))]])
}

/** The same tree with something else in each place. */
export function mapBackgrounds<From, To>(
  backgrounds: Backgrounds<From>,
  change: (from: From, group: string, item: string, code: string) => To,
): Backgrounds<To> {
  const mapped = <In, Out>(entries: Entries<In>, inner: (value: In, id: string) => Out): Entries<Out> =>
    Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, inner(value, id)]))
  return mapped(backgrounds, (items, group) =>
    mapped(items, (classes, item) => mapped(classes, (value, code) => change(value, group, item, code))),
  )
}

/** Groups without background items are left out. */
export function backgroundMembers(questionnaire: Questionnaire, groups: ReadonlyMap<string, Member>): Backgrounds<Member> {
  const entries = [...groups].map(([group, member]): [string, Entries<Entries<Member>>] => {
    const items = backgroundItems(questionnaire, group)
    return [group, Object.fromEntries(items.map((item) => [item.id, classesOf(member, item)]))]
  })
  return Object.fromEntries(entries.filter(([, items]) => Object.keys(items).length > 0))
}

/**
 * What a mapping leaves half: a criterion or direction of which the file has some items only, a multiple choice without all its options.
 *
 * A mean over other items is another measure: comparing it over the years would show a change that nobody made. So a measure is
 * whole or absent.
 */
import { itemsOf } from '../../../questionnaires/columns.ts'
import type { Item } from '../../../questionnaires/item.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { isForGroup } from '../../../questionnaires/show-if.ts'
import type { ImportProblem } from '../../../views/manage/imports/import-file.ts'

/** Texts of the questionnaire in the page's language. */
export interface MeasureNames {
  readonly item: (item: Item) => string
  readonly measure: (id: string) => string
}

const measureOf = (item: Item): string | undefined =>
  item.kind === 'rating' ? item.dimension : item.kind === 'pair' ? item.axis : undefined

const isMapped = (item: Item, used: ReadonlySet<string>): boolean => used.has(item.id)

function optionProblems(item: Item, used: ReadonlySet<string>, { item: nameOf }: MeasureNames): readonly ImportProblem[] {
  if (item.kind !== 'multipleChoice' || used.has(item.id)) return []
  const missing = item.options.filter(({ code }) => !used.has(`${item.id}__${code}`))
  if (missing.length === 0 || missing.length === item.options.length) return []
  return [{ problem: 'optionsMissing', values: { item: nameOf(item), missing: missing.map(({ code }) => code).join(', ') } }]
}

/** `used`: targets of the mapping. `groups`: those of the import. */
export function halfMeasures(
  questionnaire: Questionnaire,
  groups: readonly string[],
  used: ReadonlySet<string>,
  names: MeasureNames,
): readonly ImportProblem[] {
  const asked = itemsOf(questionnaire).filter((item) => groups.some((group) => isForGroup(item, group)))
  const ofMeasures = Map.groupBy(asked, measureOf)
  const half = [...ofMeasures].flatMap(([id, items]): readonly ImportProblem[] => {
    const missing = items.filter((item) => !isMapped(item, used))
    if (id === undefined || missing.length === 0 || missing.length === items.length) return []
    const values = { measure: names.measure(id), count: missing.length, missing: missing.map(names.item).join('; ') }
    return [{ problem: 'measureHalf', values }]
  })
  return [...half, ...asked.flatMap((item) => optionProblems(item, used, names))]
}

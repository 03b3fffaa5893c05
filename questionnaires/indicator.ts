/**
 * An indicator: which figure of a result a finding or a planned action is about, as a plain key such as `item:residents:promises_kept`.
 *
 * Used by the development plan, its pages and whoever names a finding. It names a figure and holds none: what may be told of it is
 * the released result's to say.
 */
import { itemsOf } from './columns.ts'
import type { Item } from './item.ts'
import { isOwnQuestion } from './own-questions.ts'
import type { Questionnaire } from './questionnaire.ts'

/** A score 0–100 of a statement or criterion, or a position −100…+100, of a respondent group or of an organisational unit. */
export type Indicator =
  | { readonly kind: 'item' | 'dimension'; readonly group: string; readonly id: string }
  | { readonly kind: 'position'; readonly group: string; readonly axis: string }
  | { readonly kind: 'unitPosition'; readonly unit: string; readonly axis: string }
  | { readonly kind: 'unitDimension'; readonly unit: string; readonly id: string }

/** Longer keys are nobody's: ids are short, only units that are compared together have long ones. */
const longest = 1000

/** Ids of definitions and of units, those of units that are compared together joined by "+". */
const part = /^[\w+-]+$/u

/** The key as one word, for addresses, forms and the store. */
export function indicatorKey(indicator: Indicator): string {
  const of = 'group' in indicator ? indicator.group : indicator.unit
  return `${indicator.kind}:${of}:${'axis' in indicator ? indicator.axis : indicator.id}`
}

/** What such a word names; null where it is none. Whether there is such a figure is another question (`hasIndicator`). */
export function parseIndicator(key: string): Indicator | null {
  const [kind, of = '', id = '', ...rest] = key.length > longest ? [] : key.split(':')
  if (rest.length > 0 || !part.test(of) || !part.test(id)) return null
  if (kind === 'item' || kind === 'dimension') return { kind, group: of, id }
  if (kind === 'position') return { kind, group: of, axis: id }
  if (kind === 'unitPosition') return { kind, unit: of, axis: id }
  return kind === 'unitDimension' ? { kind, unit: of, id } : null
}

const isAsked = ({ groups }: Item, group: string): boolean => groups === undefined || groups.includes(group)

/** Statements and pairs that are scored, background and an organisation's own questions aside, as this group is asked them. */
const scoredFor = (questionnaire: Questionnaire, group: string): readonly Item[] =>
  itemsOf(questionnaire).filter((item) => item.background !== true && !isOwnQuestion(item.id) && isAsked(item, group))

/** The group whose answers make up the indicator; undefined for a unit where no group answers by unit. */
const groupOf = ({ groups }: Questionnaire, indicator: Indicator): string | undefined =>
  'group' in indicator ? groups.find(({ id }) => id === indicator.group)?.id : groups.find(({ byUnit }) => byUnit === true)?.id

/** Whether the questionnaire has such a figure. Which units there are it does not know. */
export function hasIndicator(questionnaire: Questionnaire, indicator: Indicator): boolean {
  const group = groupOf(questionnaire, indicator)
  if (group === undefined) return false
  const items = scoredFor(questionnaire, group)
  if ('axis' in indicator) return items.some((item) => item.kind === 'pair' && item.axis === indicator.axis)
  const named = indicator.kind === 'item' ? (item: Item) => item.id : (item: Item) => ('dimension' in item ? item.dimension : undefined)
  return items.some((item) => item.kind === 'rating' && named(item) === indicator.id)
}

/**
 * A skip rule asks for codes of a rating or single choice on an earlier page, put to everybody who could come to the item.
 *
 * An earlier page, not only an earlier item: without script a page can't change while it is being answered.
 */
import type { Definition } from '../definition.ts'
import type { Item, ShowIf } from '../item.ts'
import { located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import type { LocatedItem } from './located-items.ts'
import { groupsAsked, locatedItems } from './located-items.ts'

/** The codes an item can be answered with; undefined where its scale is broken or unknown, and reported as such. */
function codesOf(item: Item, definition: Definition): readonly number[] | undefined {
  if (item.kind === 'singleChoice') return item.options.map((option) => option.code)
  if (item.kind !== 'rating') return undefined
  return definition.scales.find((scale) => scale.id === item.scale)?.options.map((option) => option.code)
}

function faultsOfTarget(item: LocatedItem, target: LocatedItem, rule: ShowIf, definition: Definition): readonly Problem[] {
  const at = `${item.at}/showIf`
  const values = { id: target.value.id }
  if (target.value.kind !== 'rating' && target.value.kind !== 'singleChoice') return [problemAt(`${at}/item`, 'showIfKind', values)]
  const codes = codesOf(target.value, definition)
  const unknown = codes === undefined ? [] : located(rule.codes, `${at}/codes`).filter((code) => !codes.includes(code.value))
  const asked = groupsAsked(target.value, definition)
  const unasked = groupsAsked(item.value, definition).filter((group) => !asked.includes(group))
  return [
    ...unknown.map((code) => problemAt(code.at, 'showIfCode', { ...values, code: code.value })),
    ...unasked.map((group) => problemAt(`${at}/item`, 'showIfGroup', { ...values, group })),
  ]
}

export const skipRules: Check = (definition, known) => {
  const items = locatedItems(definition)
  return items.flatMap((item, index): readonly Problem[] => {
    const rule = item.value.showIf
    if (rule === undefined) return []
    const at = `${item.at}/showIf/item`
    if (!known.items.has(rule.item)) return [problemAt(at, 'unknownItem', { id: rule.item })]
    if (rule.item === item.value.id) return [problemAt(at, 'showIfItself', { id: rule.item })]
    const place = items.findIndex(({ value }) => value.id === rule.item)
    const target = items[place]
    if (target === undefined) return []
    const code = place > index ? 'showIfLaterItem' : 'showIfSamePage'
    const order = target.page < item.page ? [] : [problemAt(at, code, { id: rule.item })]
    return [...order, ...faultsOfTarget(item, target, rule, definition)]
  })
}

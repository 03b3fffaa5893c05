/**
 * Codes of options rise and differ. They are stored for good: a code that stands twice could never be told apart again.
 */
import type { ResponseOption } from '../item.ts'
import type { Located } from '../json-pointer.ts'
import { located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { itemsOfKind, locatedItems } from './located-items.ts'

function faultsOf({ value: options, at }: Located<readonly ResponseOption[]>): readonly Problem[] {
  return located(options, at).flatMap((option, index): readonly Problem[] => {
    const code = option.value.code
    const earlier = options.slice(0, index).map((one) => one.code)
    if (earlier.includes(code)) return [problemAt(`${option.at}/code`, 'duplicateCode', { code })]
    const previous = earlier.at(-1)
    return previous === undefined || previous < code ? [] : [problemAt(`${option.at}/code`, 'codesNotRising', { code, previous })]
  })
}

function repeatedCodes({ value: codes, at }: Located<readonly number[]>): readonly Problem[] {
  return located(codes, at)
    .filter(({ value }, index) => codes.indexOf(value) < index)
    .map((code) => problemAt(code.at, 'duplicateCode', { code: code.value }))
}

export const optionCodes: Check = (definition) => {
  const choices = [...itemsOfKind(definition, 'singleChoice'), ...itemsOfKind(definition, 'multipleChoice')]
  const optionLists = [...located(definition.scales, '/scales'), ...choices].map(({ value, at }) => ({
    value: value.options,
    at: `${at}/options`,
  }))
  const shown = locatedItems(definition).flatMap(({ value, at }) =>
    value.showIf === undefined ? [] : [{ value: value.showIf.codes, at: `${at}/showIf/codes` }],
  )
  return [...optionLists.flatMap(faultsOf), ...shown.flatMap(repeatedCodes)]
}

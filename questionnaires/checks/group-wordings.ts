/**
 * A text that differs by group has words for every group that sees it, and names no group that does not exist.
 */
import { pointerStep } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { groupedTexts, isByGroup } from './located-texts.ts'

export const groupWordings: Check = (definition, { groups }) =>
  groupedTexts(definition).flatMap(({ value, at, readers }) => {
    if (!isByGroup(value)) return []
    const missing = readers.filter((group) => groups.has(group) && !Object.hasOwn(value.byGroup, group))
    const unknown = Object.keys(value.byGroup).filter((group) => !groups.has(group))
    return [
      ...missing.map((group) => problemAt(`${at}/byGroup`, 'missingGroupWording', { group })),
      ...unknown.map((group) => problemAt(pointerStep(`${at}/byGroup`, group), 'unknownGroup', { group })),
    ]
  })

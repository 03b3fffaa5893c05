/**
 * A text that differs by group has words for every group that sees it, and for nobody else.
 */
import { pointerStep } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { groupedTexts, isByGroup } from './located-texts.ts'

export const groupWordings: Check = (definition, known) =>
  groupedTexts(definition).flatMap(({ value, at, readers }) => {
    if (!isByGroup(value)) return []
    const codeOf = (group: string) => (known.groups.has(group) ? 'groupNotAsked' : 'unknownGroup')
    return [
      ...readers
        .filter((group) => known.groups.has(group) && !Object.hasOwn(value.byGroup, group))
        .map((group) => problemAt(`${at}/byGroup`, 'missingGroupWording', { group })),
      ...Object.keys(value.byGroup)
        .filter((group) => !readers.includes(group) || !known.groups.has(group))
        .map((group) => problemAt(pointerStep(`${at}/byGroup`, group), codeOf(group), { group })),
    ]
  })

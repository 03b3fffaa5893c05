/**
 * No text has words for a group that never sees them: whoever wrote them expected the group to be asked.
 */
import { pointerStep } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { groupedTexts, isByGroup } from './located-texts.ts'

export const unreadWordings: Check = (definition, { groups }) =>
  groupedTexts(definition).flatMap(({ value, at, readers }) => {
    const written = isByGroup(value) ? Object.keys(value.byGroup) : []
    return written
      .filter((group) => groups.has(group) && !readers.includes(group))
      .map((group) => problemAt(pointerStep(`${at}/byGroup`, group), 'groupNotAsked', { group }))
  })

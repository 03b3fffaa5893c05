/**
 * Checks that need every part: they run once all parts have their shape, as what they miss might be in the broken one.
 */
import { askedGroups } from './asked-groups.ts'
import { axisKeys } from './axis-keys.ts'
import type { Check } from './check.ts'
import { gapItems } from './gap-items.ts'
import { measuredDimensions } from './measured-dimensions.ts'
import { resultNeeds } from './result-needs.ts'
import { typeLetters } from './type-letters.ts'
import { unreadWordings } from './unread-wordings.ts'

export const wholeChecks: readonly Check[] = [askedGroups, gapItems, measuredDimensions, axisKeys, typeLetters, unreadWordings, resultNeeds]

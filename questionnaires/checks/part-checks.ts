/**
 * Checks whose findings stay true whatever else is mended: they run also while some other part of the definition is broken.
 */
import { backgroundItems } from './background-items.ts'
import { bounds } from './bounds.ts'
import type { Check } from './check.ts'
import { columnIds } from './column-ids.ts'
import { declaredLanguages } from './declared-languages.ts'
import { evidenceSamples } from './evidence-samples.ts'
import { facetRows } from './facet-rows.ts'
import { gapGroups } from './gap-groups.ts'
import { groupWordings } from './group-wordings.ts'
import { itemReferences } from './item-references.ts'
import { nowAndWanted } from './now-and-wanted.ts'
import { optionCodes } from './option-codes.ts'
import { overallItem } from './overall-item.ts'
import { pairScales } from './pair-scales.ts'
import { reverseKeys } from './reverse-keys.ts'
import { rulesOrder } from './rules-order.ts'
import { skipRules } from './skip-rules.ts'
import { terms } from './terms.ts'
import { textCharacters } from './text-characters.ts'
import { translations } from './translations.ts'
import { uniqueIds } from './unique-ids.ts'
import { unitGroup } from './unit-group.ts'
import { versions } from './versions.ts'
import { wordingVariants } from './wording-variants.ts'

export const partChecks: readonly Check[] = [
  declaredLanguages,
  translations,
  wordingVariants,
  groupWordings,
  textCharacters,
  uniqueIds,
  columnIds,
  itemReferences,
  facetRows,
  optionCodes,
  bounds,
  skipRules,
  pairScales,
  reverseKeys,
  backgroundItems,
  versions,
  evidenceSamples,
  rulesOrder,
  unitGroup,
  terms,
  gapGroups,
  overallItem,
  nowAndWanted,
]

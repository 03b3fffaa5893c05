/**
 * The note above a unit's result that says where it came from, with the way to where the years before are compared.
 *
 * Called by the pages of units and their printed pages. Whether a comparison is shown is the released result's to say.
 */
import { unitHistorySentence } from '../sentences/unit-history-sentence.ts'
import { translatorFor } from '../translate.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { currentRound } from './result-context.ts'
import type { UnitHistoryNote } from './unit-part.ts'

/** Null for a group, and for a unit that has always been what it is. In a context that is narrowed to a unit the group is the unit. */
export function unitHistoryNote(context: ResultContext, scope: ResultScope): UnitHistoryNote | null {
  if ('group' in scope) return context.ofUnit?.history ?? null
  const history = context.unitHistory?.[scope.unit]
  if (history === undefined) return null
  const text = unitHistorySentence(context.language, history)
  const { comparedAs } = history
  const shown = comparedAs === undefined ? undefined : currentRound(context).released.units[comparedAs]
  if (comparedAs === undefined || shown === undefined || shown.tier === 'hidden') return { text }
  const label = translatorFor(context.language)('units:history.link', { name: context.unitNames[comparedAs] ?? '' })
  return { text, link: { href: `${context.address}/units/${encodeURIComponent(comparedAs)}`, label } }
}

/**
 * The note above a unit's result that says where it came from, with the way to where the years before are compared.
 *
 * Called by the page of a dialogue type. Whether a comparison is shown is the released result's to say.
 */
import { unitHistorySentence } from '../sentences/unit-history-sentence.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { currentRound } from './result-context.ts'

/** What is said of a unit's history, and where the years before are compared where that is another page. */
export interface UnitHistoryNote {
  readonly text: string
  readonly link?: LinkView
}

/** Null for a group, and for a unit that has always been what it is. */
export function unitHistoryNote(context: ResultContext, scope: ResultScope): UnitHistoryNote | null {
  const history = 'unit' in scope ? context.unitHistory?.[scope.unit] : undefined
  if (history === undefined) return null
  const text = unitHistorySentence(context.language, history)
  const { comparedAs } = history
  const shown = comparedAs === undefined ? undefined : currentRound(context).released.units[comparedAs]
  if (comparedAs === undefined || shown === undefined || shown.tier === 'hidden') return { text }
  const label = translatorFor(context.language)('units:history.link', { name: context.unitNames[comparedAs] ?? '' })
  return { text, link: { href: `${context.address}/units/${encodeURIComponent(comparedAs)}`, label } }
}

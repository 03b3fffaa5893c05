/**
 * The sentence that the units below a unit are part of its result. Called by the result pages of units and their printed pages.
 */
import { unitsBelowSentence } from '../sentences/who-is-missing.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, scopeName } from './result-context.ts'
import { unitsBelow } from './units-in-order.ts'

/** Null for a group, and for a unit without units below it. */
export function unitsBelowNote(context: ResultContext, scope: ResultScope): string | null {
  if ('group' in scope) return context.ofUnit?.below ?? null
  const names = unitsBelow(currentRound(context).released, scope.unit).map((unit) => scopeName(context, { unit }))
  return unitsBelowSentence(contextVoice(context), names)
}

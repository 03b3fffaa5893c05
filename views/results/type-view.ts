/**
 * What the sections of a dialogue-type page are made from: one scope whose figures may be shown in full.
 */
import type { GroupResult, TypeResult } from '../../analysis/result.ts'
import type { Voice } from '../sentences/voice.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, scopedGroup, scopeName } from './result-context.ts'

export interface TypeView {
  readonly context: ResultContext
  readonly voice: Voice
  readonly scope: ResultScope
  readonly name: string
  readonly figures: GroupResult
  readonly type: TypeResult
}

/** Null where the scope may not be shown in full, or has no type. */
export function typeView(context: ResultContext, scope: ResultScope): TypeView | null {
  const group = scopedGroup(currentRound(context), scope)
  if (group?.tier !== 'full' || group.figures.type === null) return null
  return { context, voice: contextVoice(context), scope, name: scopeName(context, scope), figures: group.figures, type: group.figures.type }
}

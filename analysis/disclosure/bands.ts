/**
 * The one word that 5–9 answers allow.
 *
 * Called by `releaseResult`. The words come from the verdict and the clearness, so the bounds are the definition's.
 */
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import type { PositionBand, ScoreBand } from '../released-result.ts'
import type { AxisResult, ScoreResult } from '../result.ts'

/**
 * Undefined where nothing may be said: self-selected, or all said the same (the band would tell everybody's answer).
 * A leaning is in the middle: its interval does not bear a stronger word, least of all with few answers.
 */
export function scoreBand({ verdict }: Pick<ScoreResult, 'verdict'>): ScoreBand | undefined {
  if (verdict === 'none') return undefined
  if (verdict === 'strength') return 'high'
  return verdict === 'needsWork' ? 'low' : 'middle'
}

/** A pole only where its letter is sure. Undefined where the position has no interval. */
export function positionBand(position: Estimate, { clearness, sure }: Pick<AxisResult, 'clearness' | 'sure'>): PositionBand | undefined {
  if (!hasInterval(position)) return undefined
  if (clearness === 'balanced') return 'balanced'
  if (!sure) return 'open'
  return position.value < 0 ? 'first' : 'second'
}

/** The entries for which there is a word. */
export function wordsOf<Value, Word>(
  entries: Readonly<Record<string, Value>>,
  word: (value: Value, id: string) => Word | undefined,
): Readonly<Record<string, Word>> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([id, value]) => {
      const said = word(value, id)
      return said === undefined ? [] : [[id, said]]
    }),
  )
}

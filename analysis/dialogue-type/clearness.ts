/**
 * How far a position is from the midpoint, and to which side.
 */
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { boundTolerance, isAtLeast } from '../bound-tolerance.ts'
import type { Clearness } from '../result.ts'

/** −1: the first pole's side, 1: the second's, 0: exactly the midpoint (thirds that cancel out may leave 1e-14), which belongs to neither. */
export function sideOf(position: number): -1 | 0 | 1 {
  if (position <= -boundTolerance) return -1
  return position >= boundTolerance ? 1 : 0
}

/** The letter of the pole that a position leans to; `-` at exactly 0. */
export function letterOf(position: number, { poles }: Pick<Axis, 'poles'>): string {
  const side = sideOf(position)
  if (side === 0) return '-'
  return poles[side < 0 ? 0 : 1].letter
}

/** |position| below the bounds of the definition: balanced, slight, clear; else very clear. */
export function clearnessOf(position: number, rules: Pick<Rules, 'balancedBelow' | 'slightBelow' | 'clearBelow'>): Clearness {
  const distance = Math.abs(position)
  if (!isAtLeast(distance, rules.balancedBelow)) return 'balanced'
  if (!isAtLeast(distance, rules.slightBelow)) return 'slight'
  return isAtLeast(distance, rules.clearBelow) ? 'veryClear' : 'clear'
}

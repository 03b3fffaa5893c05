/**
 * The types that axes can form, and which of them a set of positions is.
 */
import type { Axis } from '../../questionnaires/meaning.ts'
import { letterOf } from './clearness.ts'

/** Name of what is no type: a person or a draw at a midpoint, or a person with an axis left out. */
export const undecided = 'undecided'

/** All combinations of letters, the first poles first. */
export function allTypes(axes: readonly Pick<Axis, 'poles'>[]): readonly string[] {
  return axes.reduce<readonly string[]>((types, { poles }) => types.flatMap((type) => poles.map((pole) => type + pole.letter)), [''])
}

/** The type's letters, or `undecided` where a position is absent (NaN) or exactly 0. */
export function typeOf(axes: readonly Pick<Axis, 'poles'>[], positions: ArrayLike<number>): string {
  let letters = ''
  for (const [index, axis] of axes.entries()) {
    const position = positions[index] ?? NaN
    const letter = Number.isNaN(position) ? '-' : letterOf(position, axis)
    if (letter === '-') return undecided
    letters += letter
  }
  return letters
}

/**
 * The types that axes can form, and which of them a set of positions is.
 */
import type { Axis } from '../../questionnaires/meaning.ts'
import { sideOf } from './clearness.ts'

/** Name of what is no type: a person or a draw at a midpoint, or a person with an axis left out. */
export const undecided = 'undecided'

/** All combinations of letters, the first poles first. */
export function allTypes(axes: readonly Pick<Axis, 'poles'>[]): readonly string[] {
  return axes.reduce<readonly string[]>((types, { poles }) => types.flatMap((type) => poles.map((pole) => type + pole.letter)), [''])
}

/**
 * Which of `allTypes` the positions in this row are, by its place there; the place behind them (`undecided`) where one is absent (NaN) or
 * exactly 0. Null where all are absent. `positions`: a column an axis.
 */
export function typeNumber(positions: readonly Float64Array[], row: number): number | null {
  let [type, present, decided] = [0, 0, 0]
  for (const column of positions) {
    const position = column[row] ?? NaN
    if (Number.isNaN(position)) continue
    present++
    const side = sideOf(position)
    if (side === 0) continue
    decided++
    type = 2 * type + (side > 0 ? 1 : 0)
  }
  if (present === 0) return null
  return decided === positions.length ? type : 2 ** positions.length
}

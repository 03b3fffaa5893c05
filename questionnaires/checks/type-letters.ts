/**
 * Dialogue types are all combinations of the axes' letters, one letter from each axis in order. (Twice the same: see unique-ids.)
 */
import { located } from '../json-pointer.ts'
import { problemAt } from '../problem.ts'
import { mostAxes } from '../structure/meaning-structure.ts'
import type { Check } from './check.ts'

export const typeLetters: Check = ({ axes, types }) => {
  if (types.length === 0 || axes.length > mostAxes) return []
  const combinations = axes.reduce<readonly string[]>(
    (starts, axis) => starts.flatMap((start) => axis.poles.map((pole) => start + pole.letter)),
    [''],
  )
  const possible = new Set(axes.length === 0 ? [] : combinations)
  const present = new Set(types.map((type) => type.letters))
  return [
    ...located(types, '/types')
      .filter(({ value }) => !possible.has(value.letters))
      .map(({ value, at }) => problemAt(`${at}/letters`, 'typeLetters', { letters: value.letters })),
    ...[...possible].filter((letters) => !present.has(letters)).map((letters) => problemAt('/types', 'typeMissing', { letters })),
  ]
}

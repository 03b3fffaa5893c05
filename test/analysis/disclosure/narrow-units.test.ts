/** Hiding units from a reader takes away, and changes nothing else. */
import { describe, expect, it } from '@jest/globals'
import { narrowUnits } from '../../../analysis/disclosure/narrow-units.ts'
import type { ReleasedResult } from '../../../analysis/released-result.ts'
import { demoContext } from '../../views/results/demo-contexts.ts'

const rounds = ['2024', '2025', '2026']
const all = new Map(rounds.map((round) => [round, () => true]))
const nobody = new Map(rounds.map((round) => [round, () => false]))

const unitsIn = ({ units, unitParents, unitUnions, changes, slopes }: ReleasedResult): readonly string[] =>
  [units, unitParents, unitUnions, ...Object.values(changes).map((change) => change.units), slopes.units].flatMap(Object.keys)

const withoutUnits = ({ units, unitParents, unitUnions, changes, slopes, ...rest }: ReleasedResult): object => ({
  ...rest,
  slopes: slopes.groups,
  changes: Object.entries(changes).map(([key, { groups }]) => [key, groups]),
  hadUnits: [units, unitParents, unitUnions].length,
})

describe('A result narrowed to the units of a reader', () => {
  const { released } = demoContext('home care', 2026, 'en').rounds.at(-1) ?? { released: undefined }
  if (released === undefined) throw new Error('The demo has no rounds')
  const [unit = ''] = Object.keys(released.slopes.units)

  it('is the same where all are seen', () => {
    expect(narrowUnits(released, '2026', all)).toEqual(released)
  })

  it('has no unit anywhere where none is seen, and the rest as it was', () => {
    const narrowed = narrowUnits(released, '2026', nobody)
    expect(unitsIn(released).length).toBeGreaterThan(0)
    expect(unitsIn(narrowed)).toEqual([])
    expect(withoutUnits(narrowed)).toEqual(withoutUnits(released))
  })

  it('tells of one unit exactly what it told before', () => {
    const one = new Map(rounds.map((round) => [round, (id: string) => id === unit]))
    const narrowed = narrowUnits(released, '2026', one)
    expect([...new Set(unitsIn(narrowed))]).toEqual([unit])
    expect(narrowed.units[unit]).toEqual(released.units[unit])
    expect(narrowed.changes['2025→2026']?.units[unit]).toEqual(released.changes['2025→2026']?.units[unit])
    expect(narrowed.slopes.units[unit]).toEqual(released.slopes.units[unit])
  })

  it('tells no change from a round in which the unit is not seen, and no slope through it', () => {
    const not2025 = new Map([...all, ['2025', () => false]])
    const narrowed = narrowUnits(released, '2026', not2025)
    expect(narrowed.units).toEqual(released.units)
    expect(narrowed.changes['2025→2026']?.units).toEqual({})
    expect(narrowed.changes['2024→2026']).toEqual(released.changes['2024→2026'])
    expect(narrowed.slopes.units).toEqual({})
  })
})

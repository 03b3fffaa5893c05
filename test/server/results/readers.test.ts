import { describe, expect, it } from '@jest/globals'
import type { RoundState, RoundUnit } from '../../../data/round.ts'
import type { UnitAudience } from '../../../data/round-terms.ts'
import { unitAudiences, defaultTerms } from '../../../data/round-terms.ts'
import type { Reader } from '../../../server/results/readers.ts'
import { seesResult, seesUnitIn, unitSight } from '../../../server/results/readers.ts'

const unitViewer: Reader = { as: 'unitViewer', unit: 'schools' }
const readers: readonly Reader[] = [{ as: 'public' }, { as: 'viewer' }, unitViewer, { as: 'manager' }]
const round = (state: RoundState, unitAudience: UnitAudience = 'managers') => ({ state, terms: { ...defaultTerms, unitAudience } })

const unit = (id: string, parent: string | null = null): RoundUnit => ({ unit: id, parent, name: id, persons: 10, depth: 0 })
const units = [unit('schools'), unit('north', 'schools'), unit('north-1', 'north'), unit('libraries')]

describe('The result of a round', () => {
  it.each([
    ['draft', []],
    ['open', []],
    ['closed', ['viewer', 'unitViewer', 'manager']],
    ['released', ['public', 'viewer', 'unitViewer', 'manager']],
  ] as const)('that is %s is seen by: %s', (state, seenBy) => {
    expect(readers.filter((reader) => seesResult(reader, round(state))).map(({ as }) => as)).toEqual(seenBy)
  })
})

describe('The results of units', () => {
  const own = { below: 'schools' }
  it.each([
    ['closed', 'managers', ['none', 'none', 'none', 'all']],
    ['closed', 'ownUnit', ['none', 'none', own, 'all']],
    ['closed', 'allUnits', ['all', 'all', own, 'all']],
    ['released', 'managers', ['none', 'none', 'none', 'all']],
    ['released', 'ownUnit', ['none', 'none', own, 'all']],
    ['released', 'allUnits', ['all', 'all', 'all', 'all']],
  ] as const)('of a %s round for %s are seen by everybody, a reader, a unit’s reader, a manager as said', (state, audience, sights) => {
    expect(readers.map((reader) => unitSight(reader, round(state, audience)))).toEqual(sights)
  })

  it('are never seen by the public where a reader of all results does not see them', () => {
    for (const audience of unitAudiences)
      if (unitSight({ as: 'viewer' }, round('released', audience)) === 'none')
        expect(unitSight({ as: 'public' }, round('released', audience))).toBe('none')
  })

  it('below one’s own unit are seen, those beside it and above it are not', () => {
    const sees = seesUnitIn({ below: 'north' }, units, units)
    expect(['schools', 'north', 'north-1', 'libraries'].filter(sees)).toEqual(['north', 'north-1'])
  })

  it('of another year are seen as the unit of this year, not as what others were made of', () => {
    const before = [unit('east'), unit('west'), unit('libraries')]
    const sees = seesUnitIn({ below: 'schools' }, before, units)
    expect(['schools', 'north', 'north+north-1', 'east', 'north+libraries', 'libraries'].filter(sees)).toEqual([
      'schools',
      'north',
      'north+north-1',
    ])
  })

  it('are not seen at all where the round does not have one’s unit', () => {
    const sees = seesUnitIn({ below: 'gone' }, units, units)
    expect(units.filter((each) => sees(each.unit))).toEqual([])
  })
})

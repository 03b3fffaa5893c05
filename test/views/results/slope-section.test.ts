import { describe, expect, it } from '@jest/globals'
import type { Slopes } from '../../../analysis/result.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { slopeSection } from '../../../views/results/slope-section.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { cooking, fair } from './made-questionnaires.ts'
import { contextOf, full, released, round, slope } from './made-results.ts'

const residents: Slopes['groups'][string] = {
  dimensions: {
    food: slope(5, 'risen', 2, { rounds: ['2023', '2025', '2026'], from: '2023', leftOut: { 2024: 'selfSelected' } }),
    music: slope(1, 'cantTell', 4, { leftOut: { 2023: 'break' } }),
  },
  items: { buns: slope(-4, 'fallen'), band: slope(0, 'none', 0, { perYear: { notEstimable: 'tooFewRounds', n: 12 }, rounds: ['2026'] }) },
  positions: {},
}

function contextWith(slopes: Slopes): ResultContext {
  const groups = { residents: full({}), councillors: { tier: 'hidden' as const } }
  const [first, ...others] = ['2023', '2024', '2025', '2026'].map((label) => round(label, released(fair, { groups, slopes })))
  if (!first) throw new Error('No round')
  return contextOf(fair, [first, ...others])
}

const context = contextWith({ groups: { residents }, units: {} })
const scopes = [
  { scope: { group: 'residents' }, name: 'Residents' },
  { scope: { group: 'councillors' }, name: 'Councillors' },
]

describe('a steady change over the years', () => {
  const section = slopeSection(context, scopes)

  it('is told in a sentence for each criterion, what is sure first', () => {
    expect(section?.told).toEqual(['Residents · Name of food, 2023–2026: risen by about 3–7 points a year on average.'])
    expect(section?.others).toEqual([
      'Residents · Name of music, 2024–2026: it can’t be told whether there is a change on average. A rise or fall of less than 4 points a year could have gone unseen.',
    ])
  })

  it('says which surveys have no part in it, and why', () => {
    expect(section?.notes).toEqual([
      'For some groups, a survey that anyone could answer is left out: 2024.',
      'For some figures, surveys before the questions changed are left out: 2023.',
      'Fewer than three surveys can be compared, so no change per year is computed: Councillors.',
    ])
  })

  it('has every figure in a table of its own, items too, where there is one', () => {
    const table = resultTables(context).find(({ id }) => id === 'slopes')
    expect(table?.rows).toEqual([
      ['Name of food', 'Residents', '2023, 2025, 2026', 5, 3, 7, 120, '', 0.001, 'risen', 3.2],
      ['Name of music', 'Residents', '2024, 2025, 2026', 1, -3, 5, 120, '', 0.4, 'can’t tell', 3.2],
      ['Label buns', 'Residents', '2024, 2025, 2026', -4, -6, -2, 120, '', 0.001, 'fallen', 3.2],
    ])
    expect(table?.columns).toHaveLength(11)
    expect(table && toCsv(table, 'en').split('\r\n')[1]).toBe(
      '"Name of food","Residents","2023, 2025, 2026",5,3,7,120,"",0.001,"risen",3.2',
    )
    expect(section?.download.href).toBe('/results/r1/tables/slopes.csv')
  })

  it('is not said to be there where nothing could be computed', () => {
    expect(slopeSection(contextWith({ groups: {}, units: {} }), scopes)).toBeNull()
    const none = { dimensions: {}, items: residents.items, positions: {} }
    expect(slopeSection(contextWith({ groups: { residents: none }, units: {} }), scopes)).toBeNull()
  })

  it('is told of a unit without its name in every line, and by the pole', () => {
    const north = { dimensions: {}, items: {}, positions: { way: slope(-14, 'fallen', 6) } }
    const type = contextOf(cooking, [round('2026', released(cooking, { slopes: { groups: {}, units: { north } } }))])
    const told = slopeSection(type, [{ scope: { unit: 'north' }, name: 'North team', isAlone: true }])?.told
    expect(told).toEqual(['Name of way, 2024–2026: moved on average about 8–20 points a year towards ‘Left of way’.'])
  })
})

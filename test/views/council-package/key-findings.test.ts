import { describe, expect, it } from '@jest/globals'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import { indicatorTable } from '../../../views/council-package/indicator-table.ts'
import { keyFindings } from '../../../views/council-package/key-findings.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, change, contextOf, described, full, gap, item, released, round, score, typeWith } from '../results/made-results.ts'

const group = { group: '' }
type Parts = Parameters<typeof released>[1]

const fairOf = (parts: Parts): ResultContext => contextOf(fair, [round('2026', released(fair, parts))])

const judged = (food: 'strength' | 'needsWork' | 'inBetween', music: 'strength' | 'needsWork' | 'inBetween'): ReleasedGroup =>
  full({ dimensions: { food: score(around(70), food), music: score(around(30), music) }, items: { buns: item(around(70), food) } })

describe('The main points of a barometer', () => {
  it('are the clearest strength and what needs work most, and then the widest gap that is sure', () => {
    const gaps = { 'residents-councillors': { dimensions: { food: gap(-12, 'secondHigher'), music: gap(-3, 'cantTell') }, items: {} } }
    const found = keyFindings(
      fairOf({ groups: { residents: judged('strength', 'needsWork'), councillors: judged('inBetween', 'inBetween') }, gaps }),
      group,
    )
    expect(found).toEqual([
      'Residents · Name of food: this is a strength. The score is 65–75 out of 100.',
      'Residents · Name of music: this needs work. The score is 25–35 out of 100.',
      'Name of food: residents give lower scores than councillors. The difference is 7–17 points.',
    ])
  })

  it('tell a change that is sure before a gap', () => {
    const changes = {
      '2024→2026': {
        groups: {
          residents: {
            dimensions: { food: change(9, 'risen'), music: change(1, 'cantTell') },
            items: {},
            positions: {},
            changedLetters: [],
          },
        },
        units: {},
      },
    }
    const earlier = round('2024', released(fair, { groups: { residents: judged('inBetween', 'inBetween') } }))
    const now = round('2026', released(fair, { groups: { residents: judged('inBetween', 'inBetween') }, changes }))
    expect(keyFindings(contextOf(fair, [earlier, now]), group)).toEqual([
      'Residents – no criterion is a clear strength or clearly needs work.',
      'Residents · Name of food: the score has risen since 2024. The change is 4–14 points.',
    ])
  })

  it('describe a group that chose to answer, and judge the one beside it', () => {
    const open = full({
      recruitment: 'selfSelected',
      n: 412,
      populationSize: null,
      responseRate: null,
      dimensions: { food: score(described(81), 'none') },
    })
    const found = keyFindings(fairOf({ groups: { residents: open, councillors: judged('strength', 'inBetween') } }), group)
    expect(found[0]).toBe('412 people chose to answer. The result does not describe all residents.')
    expect(found[1]).toBe('Councillors · Name of food: this is a strength. The score is 65–75 out of 100.')
  })

  it('are a word each where answers are few, and say why where there are none', () => {
    const few: ReleasedGroup = { tier: 'bands', dimensions: { food: 'low', music: 'middle' }, positions: {} }
    expect(keyFindings(fairOf({ groups: { residents: few } }), group)).toEqual([
      'Residents · Name of food: the score is low. The result is told in words only.',
    ])
    expect(keyFindings(fairOf({ groups: { residents: { tier: 'hidden' } } }), group)).toHaveLength(1)
    expect(keyFindings(fairOf({ groups: { residents: { tier: 'hidden' } } }), group)[0]).toMatch(/at least 5 answers/)
  })
})

describe('The main points of a dialogue type', () => {
  const staffWith = (staff: ReleasedGroup): ResultContext => contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))])

  it('are the landscape and the clearest directions, at most three', () => {
    const found = keyFindings(staffWith(full({ type: typeWith(1) })), { group: 'staff' })
    expect(found).toHaveLength(3)
    expect(found[0]).toMatch(/land 0.*land/)
    expect(found[1]).toBe('Name of direction: clearly towards ‘Left of direction’. The distance from the middle is 32–48 points.')
  })

  it('name no landscape and no side of those who chose to answer', () => {
    const type = {
      ...typeWith(4),
      statement: 'none' as const,
      positions: Object.fromEntries(cooking.axes.map(({ id }) => [id, described(-40)])),
    }
    const found = keyFindings(staffWith(full({ recruitment: 'selfSelected', type })), { group: 'staff' })
    expect(found).toEqual(['Anyone could answer. No landscape is named.'])
  })
})

describe('The indicators', () => {
  it('have a row for each criterion with its word and change, a word where answers are few, and nothing of who is hidden', () => {
    const few: ReleasedGroup = { tier: 'bands', dimensions: { food: 'low' }, positions: {} }
    const table = indicatorTable(fairOf({ groups: { residents: judged('strength', 'inBetween'), councillors: few } }))
    expect(table.rows).toEqual([
      ['Name of food', 'Residents', '2026', 70, 65, 75, 40, '', 'strength', null, null],
      ['Name of music', 'Residents', '2026', 30, 25, 35, 40, '', 'in between', null, null],
      ['Name of food', 'Councillors', '2026', null, null, null, null, 'few answers: result in words only', 'low', null, null],
    ])
    expect(indicatorTable(fairOf({ groups: { residents: { tier: 'hidden' } } })).rows).toEqual([])
  })
})

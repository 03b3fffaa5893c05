/**
 * Criteria by a background question: which of them are shown at all.
 */
import { describe, expect, it } from '@jest/globals'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import type { Item } from '../../../questionnaires/item.ts'
import { backgroundClasses } from '../../../views/results/background-classes.ts'
import { seriesGroups } from '../../../views/results/criteria-overview.ts'
import { fair, same } from './made-questionnaires.ts'
import { around, contextOf, full, released, round, score } from './made-results.ts'

const age: Item = {
  kind: 'singleChoice',
  id: 'age',
  wording: same('How old?'),
  shortLabel: same('Age'),
  background: true,
  options: [1, 2, 3].map((code) => ({ code, label: same(`Age ${code}`) })),
}
const asked = { ...fair, pages: [...fair.pages, { id: 'two', items: [age] }] }
const food = { food: score(around(60)) }

const figureWith = (classes: Readonly<Record<string, ReleasedGroup>>) => {
  const groups = { residents: full({ dimensions: food }) }
  const context = contextOf(asked, [round('2026', released(asked, { groups, backgrounds: { residents: { age: classes } } }))])
  return backgroundClasses(context, seriesGroups(context))[0]?.figure
}

describe('criteria by background', () => {
  it('leave out a criterion that the group was not asked of, in picture and table', () => {
    const figure = figureWith({ 1: full({ dimensions: food }), 2: { tier: 'hidden' } })
    expect(figure?.svg).toContain('Name of food')
    expect(figure?.svg).not.toContain('Name of music')
    expect(figure?.table.rows.map((row) => [row[2], row[3]])).toEqual([
      ['Age 1', 'Name of food'],
      ['Age 2', 'Name of food'],
    ])
  })

  it('keep one of which a class has only a word', () => {
    const figure = figureWith({ 1: full({ dimensions: food }), 2: { tier: 'bands', dimensions: { music: 'low' }, positions: {} } })
    expect(figure?.svg).toContain('Name of music')
  })

  it('leave out one of which no class has a figure', () => {
    const music = score({ notEstimable: 'noAnswers', n: 0 }, 'none')
    expect(figureWith({ 1: full({ dimensions: { ...food, music } }) })?.svg).not.toContain('Name of music')
  })
})

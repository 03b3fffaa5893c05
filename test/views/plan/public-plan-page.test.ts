import { describe, expect, it } from '@jest/globals'
import type { PublishedAction } from '../../../views/plan/public-plan-page.ts'
import { publicPlanPage } from '../../../views/plan/public-plan-page.ts'
import { fair } from '../results/made-questionnaires.ts'
import { around, change, contextOf, full, item, released, round } from '../results/made-results.ts'

const buns = (value: number) => full({ items: { buns: item(around(value), 'needsWork') } })
const moved = { dimensions: {}, items: { buns: change(20, 'risen') }, positions: {}, changedLetters: [] }
const context = contextOf(fair, [
  round('2025', released(fair, { groups: { residents: buns(20) } })),
  round('2026', released(fair, { groups: { residents: buns(40) }, changes: { '2025→2026': { groups: { residents: moved }, units: {} } } })),
])

const action = (parts: Partial<PublishedAction> = {}): PublishedAction => ({
  id: 'a1',
  round: 'r1',
  label: '2025',
  indicator: { kind: 'item', group: 'residents', id: 'buns' },
  dueOn: '2026-12-31',
  state: 'underway',
  publicWords: { fi: { heard: 'Kuulimme', doing: 'Teemme' }, sv: { heard: 'Hörde', doing: 'Gör' } },
  ...parts,
})

describe('What we heard, what we do', () => {
  it('has the finding of its round, and whether it has moved since', () => {
    const page = publicPlanPage(context, [action()])
    expect(page.actions[0]).toMatchObject({
      finding: { sentence: 'Residents · Label buns: this needs work. The score is 15–25 out of 100.' },
      movement: { word: 'risen' },
      details: ['Survey 2025', 'Due: 31 December 2026'],
    })
    expect(page.caution).toContain('does not prove')
  })

  it('says of an action of this round what was found, and nothing of a change', () => {
    const page = publicPlanPage(context, [action({ label: '2026' })])
    expect([page.actions[0]?.movement, page.caution, page.actions[0]?.details]).toEqual([null, null, ['Due: 31 December 2026']])
  })

  it('is in the page’s language where there are words, else says in which language it is', () => {
    const [swedish, english] = (['sv', 'en'] as const).map((language) => publicPlanPage({ ...context, language }, [action()]).actions[0])
    expect([swedish?.heard, swedish?.only]).toEqual(['Hörde', null])
    expect([english?.heard, english?.language, english?.only]).toEqual(['Kuulimme', 'fi', 'This text is in Finnish only.'])
  })

  it('keeps its words where the results of the part are not public, or there is no indicator', () => {
    const bare = publicPlanPage(context, [
      action({ indicator: null }),
      action({ indicator: { kind: 'unitDimension', unit: 'x', id: 'food' } }),
    ])
    expect(bare.actions.map(({ heard, finding, movement }) => [heard, finding, movement])).toEqual([
      ['Kuulimme', null, null],
      ['Kuulimme', null, null],
    ])
  })

  it('explains itself where nothing is public', () => {
    for (const page of [publicPlanPage(context, []), publicPlanPage(context, [action({ publicWords: {} })])])
      expect([page.actions, page.empty?.title]).toEqual([[], 'No actions have been published yet'])
  })
})

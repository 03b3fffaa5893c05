import { describe, expect, it } from '@jest/globals'
import type { ItemResult } from '../../../analysis/result.ts'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import { withOwnQuestions } from '../../../questionnaires/own-questions.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../../views/results/dialogue-type-result-page.ts'
import { ownQuestionsSection } from '../../../views/results/own-questions-section.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { cooking, fair } from './made-questionnaires.ts'
import { around, contextOf, full, item, released, round, score, typeWith } from './made-results.ts'

const questions = [
  { kind: 'agreement', wording: { fi: 'Tori on hyvä.', en: 'The square is good.' }, options: [] },
  { kind: 'choice', wording: { fi: 'Mikä silta?', en: 'Which bridge?' }, options: [{ en: 'New' }, { en: '=Old' }, { en: 'None' }] },
  { kind: 'text', wording: { en: 'Anything else?' }, options: [] },
] as const
const [ownFair, ownCooking] = [withOwnQuestions(fair, questions), withOwnQuestions(cooking, questions)]

const rating: ItemResult = { ...item(around(80), 'none'), answered: 46 }
const choice = item({ notEstimable: 'notComparable', n: 40 }, 'none', [0.25, 0.6, 0.15])
const hidden: ItemResult = {
  ...choice,
  answered: null,
  distribution: { 1: { suppressed: 'complementary' }, 2: { suppressed: 'complementary' }, 3: { suppressed: 'complementary' } },
}
const food = { dimensions: { food: score(around(50)) } }
const residents = full({ ...food, items: { buns: item(around(60)), own_1: rating, own_2: choice } })
const councillors = full({ ...food, items: { buns: item(around(40)), own_1: rating, own_2: hidden } })

const fairWith = (groups: Readonly<Record<string, ReleasedGroup>>) =>
  contextOf(ownFair, [round('2026', released(ownFair, { groups }))], { language: 'en' })
const context = fairWith({ residents, councillors })

describe('The section of own questions', () => {
  it('asks each in full and tells every group, with picture, table and file', () => {
    const [first, second, ...others] = criteriaResultPage(context).ownQuestions ?? []
    expect(others).toEqual([])
    expect(first?.wording).toBe('The square is good.')
    expect(first?.sentences).toHaveLength(2)
    expect(first?.figure?.scale?.map(({ label }) => label)).toEqual([
      'Strongly disagree',
      'Tend to disagree',
      'Tend to agree',
      'Strongly agree',
    ])
    expect(first?.figure?.table.caption).toBe('The square is good. The most common answer is the same in every group: ‘Strongly agree’')
    expect(first?.figure?.table.rows.map(([group]) => group)).toEqual([...Array(5).fill('Residents'), ...Array(5).fill('Councillors')])
    expect(second?.sentences).toEqual([
      'Residents: of those who answered, 60% chose ‘=Old’. There are 40 answers.',
      'Councillors: the figures are not shown, so that nobody’s answer can be worked out.',
    ])
    expect(second?.figure?.svg.match(/<svg/g)).toHaveLength(2)
    expect(second?.figure?.downloads.map(({ href }) => href)).toEqual([
      '/results/r1/charts/own-2.svg',
      '/results/r1/charts/own-2.png',
      '/results/r1/tables/own-questions.csv',
    ])
  })

  it('keeps own questions out of everything else on the page and out of the other tables', () => {
    const rest = { ...criteriaResultPage(context), ownQuestions: null }
    const tables = resultTables(context)
    const others = JSON.stringify([rest, tables.filter(({ id }) => id !== 'own-questions')])
    expect(others).not.toMatch(/own_|Own question|The square is good|Which bridge|Tend to agree/)
    expect(others).toContain('Label buns')
    const own = tables.find(({ id }) => id === 'own-questions')
    expect(own?.rows[5]).toEqual(['The square is good.', 'Councillors', 1, 'Strongly disagree', 0.1, 40, ''])
    expect(own?.rows.filter(([question]) => question === 'Which bridge?')).toHaveLength(6)
    expect(JSON.stringify(own)).not.toContain('Anything else?')
  })

  it('on the page of a dialogue type is about the group or the unit of the page', () => {
    const unit = full({ type: typeWith(1), items: { own_1: rating, own_2: choice } })
    const parts = { groups: { staff: full({ type: typeWith(0), items: { own_1: rating, own_2: hidden } }) }, units: { north: unit } }
    const page = (scope: { readonly group: string } | { readonly unit: string }) =>
      dialogueTypeResultPage(contextOf(ownCooking, [round('2026', released(ownCooking, parts))]), scope).ownQuestions
    expect(page({ unit: 'north' })?.map(({ figure }) => figure?.sentence.split(':')[0])).toEqual(['North team', 'North team'])
    expect(page({ group: 'staff' })?.map(({ figure, sentences }) => [figure === null, sentences.length])).toEqual([
      [false, 0],
      [true, 1],
    ])
  })

  it('is not there without own questions, nor where nothing may be shown in figures', () => {
    const plain = contextOf(fair, [round('2026', released(fair, { groups: { residents } }))])
    expect(criteriaResultPage(plain).ownQuestions).toBeNull()
    const few = fairWith({ residents: { tier: 'bands', dimensions: {}, positions: {} }, councillors: { tier: 'hidden' } })
    expect(ownQuestionsSection(few, [{ group: 'residents' }, { group: 'councillors' }])).toBeNull()
    const openOnly = withOwnQuestions(fair, questions.slice(2))
    const open = contextOf(openOnly, [round('2026', released(openOnly, { groups: { residents } }))])
    expect(criteriaResultPage(open).ownQuestions).toBeNull()
  })
})

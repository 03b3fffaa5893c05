/**
 * Between two rounds of a chart: a new council, or a question that has changed. No line, no word of a change, and it is said why.
 */
import { describe, expect, it } from '@jest/globals'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import { linePoints } from '../../../views/results/criteria-years.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { councilNotes, marksBetween } from '../../../views/results/rounds-between.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { fair } from './made-questionnaires.ts'
import { around, change, contextOf, full, released, round, score } from './made-results.ts'

const terms = [
  { from: '2021-08-01', to: '2025-05-31' },
  { from: '2025-06-01', to: '2029-05-31' },
]
const withTerms: Questionnaire = {
  ...fair,
  groups: fair.groups.map((group) => (group.id === 'councillors' ? { ...group, terms } : group)),
}
const figures = (value: number) => full({ dimensions: { food: score(around(value)), music: score(around(60)) } })
const noChange = { items: {}, positions: {}, changedLetters: [] }
const words = (food: 'break' | 'risen') => ({ dimensions: { food: change(8, food), music: change(8, 'risen') }, ...noChange })

/** Three rounds in which residents and councillors answered; the later step has this word for `food`. */
function story(
  food: 'break' | 'risen',
  parts: Partial<ResultContext> = {},
  days = ['2024-04-30', '2025-04-30', '2026-04-30'],
): ResultContext {
  const groups = { residents: figures(50), councillors: figures(52) }
  const changes = (key: string, word: 'break' | 'risen') => ({
    [key]: { groups: { residents: words(word), councillors: words(word) }, units: {} },
  })
  const dayOf = (index: number) => (days[index] === undefined ? {} : { day: days[index] })
  return contextOf(
    withTerms,
    [
      { ...round('2024', released(withTerms, { groups })), ...dayOf(0) },
      { ...round('2025', released(withTerms, { groups, changes: changes('2024→2025', 'risen') })), ...dayOf(1) },
      { ...round('2026', released(withTerms, { groups, changes: changes('2025→2026', food) })), ...dayOf(2) },
    ],
    parts,
  )
}

describe('A trend over a question that has changed', () => {
  const context = story('break')

  it('has no line there, but before it', () => {
    expect(linePoints(context, 'residents', 'food').map(({ joined }) => joined)).toEqual([false, true, false])
    expect(linePoints(context, 'residents', 'music').map(({ joined }) => joined)).toEqual([false, true, true])
  })

  it('has a mark in the gap of that criterion alone', () => {
    expect(marksBetween(context, ['residents'], 'food')).toEqual([{ at: 2025.5, kind: 'question', label: 'question changed' }])
    expect(marksBetween(context, ['residents'], 'music')).toEqual([])
  })

  it('has no word of a change across it, and says why', () => {
    const years = criteriaResultPage(context).years
    const told = years?.changes.map(({ label, chip }) => `${label} ${chip.text}`).filter((line) => line.includes('food')) ?? []
    expect(told).toHaveLength(2)
    for (const line of told) expect(line).not.toMatch(/risen|fallen|higher|lower|points/)
    expect(years?.notes.join(' ')).toContain('no change is computed across the break')
    expect(years?.figure.svg).toContain('>changed</text>')
  })

  it('joins and marks nothing where the question is the same', () => {
    expect(linePoints(story('risen'), 'residents', 'food').map(({ joined }) => joined)).toEqual([false, true, true])
    expect(marksBetween(story('risen'), ['residents'], 'food')).toEqual([])
  })
})

describe('A new council', () => {
  it('is marked between the last round before it and the first one after', () => {
    expect(marksBetween(story('risen'), ['residents', 'councillors'], 'food')).toEqual([
      { at: 2025.5, kind: 'people', label: 'new council' },
    ])
  })

  it('is marked beside a question that changed at the same time, its label above the other', () => {
    expect(marksBetween(story('break'), ['councillors'], 'food').map(({ kind }) => kind)).toEqual(['people', 'question'])
    const svg = criteriaResultPage(story('break')).years?.figure.svg ?? ''
    const heightOf = (text: string) => Number(new RegExp(`y="([\\d.]+)"[^>]*>${text}</text>`).exec(svg)?.[1])
    expect(heightOf('council')).toBeLessThan(heightOf('question'))
  })

  it('is nothing to other groups, in one term, or where the days of the rounds are not known', () => {
    expect(marksBetween(story('risen'), ['residents'], 'food')).toEqual([])
    expect(marksBetween(story('risen', {}, ['2024-04-30', '2025-04-30', '2025-05-31']), ['councillors'], 'food')).toEqual([])
    expect(marksBetween(story('risen', {}, []), ['councillors'], 'food')).toEqual([])
  })

  it.each([
    ['municipality', 'fi', 'Uusi valtuusto aloitti 1. kesäkuuta 2025. Kyselyjen 2025 ja 2026 valtuutetut ovat osin eri ihmisiä.'],
    ['county', 'fi', 'Uusi aluevaltuusto aloitti 1. kesäkuuta 2025. Kyselyjen 2025 ja 2026 valtuutetut ovat osin eri ihmisiä.'],
    [
      'county',
      'sv',
      'Ett nytt välfärdsområdesfullmäktige tillträdde den 1 juni 2025. Ledamöterna i enkäterna 2025 och 2026 är delvis olika personer.',
    ],
    ['municipality', 'en', 'A new council began on 1 June 2025. The councillors in the 2025 and 2026 surveys are not all the same people.'],
  ] as const)('of a %s is said in a note in %s', (organisationKind, language, note) => {
    const context = story('risen', { organisationKind, language })
    expect(councilNotes(context, ['residents', 'councillors'])).toEqual([note])
    expect(criteriaResultPage(context).years?.notes).toEqual([note])
  })

  it.each(screenLanguages)('whose first day is not known is said without it in %s', (language) => {
    const context = story('risen', { language })
    const questionnaire = { ...withTerms, groups: withTerms.groups.map((group) => ({ ...group, terms: terms.slice(0, 1) })) }
    const [note = ''] = councilNotes({ ...context, questionnaire }, ['councillors'])
    expect(note).toContain('2025')
    expect(note).toContain('2026')
    expect(note).not.toContain('undefined')
  })
})

import { describe, expect, it } from '@jest/globals'
import { frames } from '../../../views/charts/chart-frame.ts'
import { lookAt } from '../../../views/charts/group-look.ts'
import { linesChart } from '../../../views/charts/lines-chart.ts'
import { placeYears } from '../../../views/charts/year-labels.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import type { PublishedValue } from '../../../views/results/reference-context.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { elsewhereNote, elsewhereOf, elsewherePoints, elsewhereRows, elsewhereYears } from '../../../views/results/years-elsewhere.ts'
import { yearsTable } from '../../../views/tables/years-table.ts'
import { cooking, fair } from './made-questionnaires.ts'
import { around, change, contextOf, full, released, round, score } from './made-results.ts'

const value = (parts: Partial<PublishedValue> = {}): PublishedValue => ({
  group: 'residents',
  kind: 'dimensions',
  measure: 'food',
  value: 48.4,
  lower: 45,
  upper: 51,
  n: 312,
  year: 2021,
  label: '',
  source: 'Report 2021, p. 8',
  address: null,
  ...parts,
})
const elsewhere = [
  value(),
  value({ year: 2019, value: 40, lower: null, upper: null, n: null, source: 'Report 2019' }),
  value({ measure: 'music', year: 2025 }),
]

const residents = (food: number) => full({ dimensions: { food: score(around(food)), music: score(around(30)) } })
const compared = {
  '2024→2026': {
    groups: { residents: { dimensions: { food: change(12, 'risen') }, items: {}, positions: {}, changedLetters: [] } },
    units: {},
  },
}
const [then, now] = [
  released(fair, { groups: { residents: residents(58) } }),
  released(fair, { groups: { residents: residents(70) }, changes: compared }),
]
const rounds = [round('2024', then), round('2026', now)] as const
const withTwo = (parts: Partial<ResultContext> = {}) => contextOf(fair, rounds, { elsewhere, ...parts })

describe('Values that were published elsewhere', () => {
  it('are hollow points that no line joins, in the order of their years', () => {
    expect(
      elsewherePoints(withTwo(), 'residents', 'food').map(({ at, hollow, joined, lower, text }) => [at, hollow, joined, lower, text]),
    ).toEqual([
      [2019, true, false, undefined, '40'],
      [2021, true, false, 45, '48'],
    ])
    expect(elsewherePoints(withTwo(), 'councillors', 'food')).toEqual([])
    expect(elsewhereYears(elsewherePoints(withTwo(), 'residents', 'food'), [2021, 2026])).toEqual([{ at: 2019, label: '2019' }])
  })

  it('leave the line between rounds whole, also where their year lies between', () => {
    const points = [2024, 2026].map((at) => ({ at, value: 50, hollow: false, joined: at === 2026, text: '50', tip: '' }))
    const apart = [{ at: 2025, value: 60, hollow: true, joined: false, text: '60', tip: '' }]
    const chart = linesChart({
      rounds: [2024, 2025, 2026].map((at) => ({ at, label: String(at) })),
      series: [{ label: 'Residents', look: lookAt(0), points, apart }],
      thresholds: [],
      locale: 'en-GB',
    })
    const { datasets } = chart.narrow.configuration.data
    expect(datasets.map(({ data }) => (data as readonly { readonly x: number }[]).map(({ x }) => x))).toEqual([[2025], [2024, 2026]])
  })

  it('stand in table and file as published elsewhere with their source, and in the notes, but in no sentence about change', () => {
    const rows = yearsTable(withTwo()).rows.filter(([, , label]) => String(label).includes('elsewhere'))
    expect(rows[0]).toEqual([
      'Name of food',
      'Residents',
      '2019 (published elsewhere)',
      40,
      null,
      null,
      null,
      'Published elsewhere: Report 2019',
    ])
    const { years } = criteriaResultPage(withTwo())
    expect(years?.notes.at(-1)).toContain('not compared and not part of changes. Sources: Report 2019 and Report 2021, p. 8.')
    expect(years?.changes).toEqual(criteriaResultPage(contextOf(fair, rounds)).years?.changes)
    expect(years?.slopes).toEqual(criteriaResultPage(contextOf(fair, rounds)).years?.slopes)
  })

  it('make a picture of the years even beside a single round, and none where there is neither', () => {
    const alone = (parts: Partial<ResultContext>) =>
      criteriaResultPage(contextOf(fair, [round('2026', released(fair, { groups: { residents: residents(70) } }))], parts))
    expect(alone({ elsewhere }).years?.figure.sentence).toBe('Earlier years exist only as figures published elsewhere.')
    expect(alone({}).years).toBeNull()
    expect(elsewhereNote(withTwo(), [])).toBeNull()
  })

  it('tell of a direction how far from the middle it was, for the group and not for its units', () => {
    const context = contextOf(cooking, [round('2026', released(cooking, {}))], {
      elsewhere: [value({ group: 'staff', kind: 'positions', measure: cooking.axes[0]?.id ?? '', value: -20.4 })],
    })
    const axis = cooking.axes[0]?.id ?? ''
    expect(elsewhereRows(context, { group: 'staff' }, axis)).toEqual([
      {
        label: '2021 (published elsewhere)',
        dots: [{ value: -20.4, text: '20', tip: '2021: −20, published elsewhere (Report 2021, p. 8)' }],
      },
    ])
    expect(elsewhereRows(context, { unit: 'north' }, axis)).toEqual([])
    expect(elsewhereOf(context, 'staff', 'dimensions')).toEqual([])
  })
})

describe('A round whose answers were imported', () => {
  it('says so above its figures and where their quality is told, and an earlier one where the years are', () => {
    const [first, last] = rounds
    const imported = contextOf(fair, [
      { ...first, imported: 'LimeSurvey 2024' },
      { ...last, imported: 'Webropol 2026' },
    ])
    const page = criteriaResultPage(imported)
    const current = 'The answers of this survey were imported from another system. Source: Webropol 2026.'
    expect(page.lead.at(-1)).toBe(current)
    expect(page.caution.slice(0, 2)).toEqual([current, 'The answers of 2024 were imported from another system. Source: LimeSurvey 2024.'])
  })
})

describe('The years below a chart', () => {
  it('stand in one line where they fit, and the one that would touch a line lower', () => {
    const years = [2021, 2024, 2025, 2026].map((at) => ({ at, label: String(at) }))
    expect(placeYears(years, 60, frames.narrow).map(({ row }) => row)).toEqual([0, 0, 0, 0])
    expect(placeYears(years, 30, frames.narrow).map(({ row }) => row)).toEqual([0, 0, 1, 0])
  })
})

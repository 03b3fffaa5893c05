/** "What matters most" on the page of a barometer. */
import { describe, expect, it } from '@jest/globals'
import { correlationInterval } from '../../../analysis/estimates/correlation-interval.ts'
import type { CorrelationResult } from '../../../analysis/relation-result.ts'
import type { GroupResult, ItemResult } from '../../../analysis/result.ts'
import { seriesGroups } from '../../../views/results/criteria-overview.ts'
import { prioritySection } from '../../../views/results/priority-section.ts'
import { priorityTable } from '../../../views/tables/priority-table.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { fair } from './made-questionnaires.ts'
import { around, contextOf, described, full, item, released, round } from './made-results.ts'

const told = (value: number, n: number): CorrelationResult => ({ correlation: correlationInterval(value, n, 0.95), isOpen: true })
const rated = (value: number, relative: ItemResult['relative']): ItemResult => ({ ...item(around(value)), relative })
const items = { buns: rated(30, 'below'), queues: rated(70, 'above'), band: rated(60, 'notDifferent') }
const importance = (n: number) => ({ buns: told(0.8, n), queues: told(0.3, n), band: told(0.2, n) })

function sectionOf(parts: Partial<GroupResult>, language: ScreenLanguage = 'en') {
  const context = contextOf(fair, [round('2026', released(fair, { groups: { residents: full({ n: 412, items, ...parts }) } }))], {
    language,
  })
  return { context, section: prioritySection(context, seriesGroups(context)) }
}

describe('what matters most', () => {
  it('is said in the title of the picture where the intervals bear it', () => {
    const { section } = sectionOf({ importance: importance(410) })
    expect(section?.groups[0]?.figure.sentence).toBe('Residents – matters most and works least: ‘Label buns’.')
    expect(section?.groups[0]?.figure.id).toBe('priority-residents')
    expect(section?.groups[0]?.notes).toEqual([])
  })

  it('can’t be told where they do not, and it is said why', () => {
    const { section } = sectionOf({ importance: { ...importance(30), buns: told(0.45, 30) } })
    expect(section?.groups[0]?.figure.sentence).toBe('Residents – it cannot be told what matters most and works least.')
    expect(section?.groups[0]?.notes).toEqual(['The margins of error are too wide to be sure of the places in the picture.'])
  })

  it('only describes those who answered an open link', () => {
    const description = Object.fromEntries(
      Object.keys(items).map((id, index) => [id, { correlation: described(index / 4, 410), isOpen: true }]),
    )
    const { section } = sectionOf({ importance: description, recruitment: 'selfSelected' })
    expect(section?.groups[0]?.figure.sentence).toBe('Residents – what goes together with satisfaction among those who answered.')
  })

  it('explains every number of the picture once, by quadrant', () => {
    const { section } = sectionOf({ importance: importance(410) })
    const lines = section?.groups[0]?.quadrants.map(({ name, lines: of }) => [name, of.map(({ number, label }) => `${number} ${label}`)])
    expect(lines).toEqual([
      ['Improve first', ['1 Label buns']],
      ['No hurry', ['2 =No queues', '3 Label band']],
    ])
  })

  it('has a table with both intervals, and a file', () => {
    const { context } = sectionOf({ importance: importance(410) })
    const table = priorityTable(context)
    const { lower, upper } = correlationInterval(0.8, 410, 0.95)
    expect(table.rows[0]).toEqual(['Label buns', 'Residents', 0.8, lower, upper, 410, 30, 25, 35, 'Improve first', 'yes'])
    expect(toCsv(table, 'en')).toContain('Label buns')
  })

  it('says that it is not shown where all of it is hidden, and nothing where nothing is told of it', () => {
    const hidden: CorrelationResult = { correlation: { suppressed: 'tooFewAnswers' }, isOpen: false }
    expect(sectionOf({ importance: { buns: hidden, queues: hidden } }).section).toEqual({
      groups: [],
      notShown: ['Residents: this is not shown. It needs at least 30 answers, and single answers must stay hidden.'],
    })
    expect(sectionOf({}).section).toBeNull()
    expect(sectionOf({ importance: {} }).section).toBeNull()
  })

  it('names what is left out', () => {
    const hidden: CorrelationResult = { correlation: { suppressed: 'complementary' }, isOpen: false }
    const { section } = sectionOf({ importance: { ...importance(410), band: hidden } })
    expect(section?.groups[0]?.notes).toContain('Some statements are left out, so that single answers stay hidden.')
  })

  it.each(screenLanguages)('is drawn in %s', (language) => {
    const { section } = sectionOf({ importance: importance(410) }, language)
    expect(section?.groups[0]?.figure.svg).toContain('<svg')
  })
})

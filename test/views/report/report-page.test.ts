import { describe, expect, it } from '@jest/globals'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import { reportHtml } from '../../../server/results/report/report-jobs.ts'
import { discussionPage } from '../../../views/report/discussion-page.ts'
import type { ReportBlock } from '../../../views/report/report-block.ts'
import { reportPage } from '../../../views/report/report-page.ts'
import { mostSections, runningWords, shortened } from '../../../views/report/running-words.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { demoContext, wordsOf } from '../results/demo-contexts.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, contextOf, full, item, released, round, score, typeWith } from '../results/made-results.ts'
import { facts } from './made-facts.ts'

const whole = { group: 'residents' }

const fairWith = (groups: Readonly<Record<string, ReleasedGroup>>): ResultContext =>
  contextOf(fair, [round('2026', released(fair, { groups }))])
const residents = full({
  dimensions: { food: score(around(75), 'strength'), music: score(around(30), 'needsWork') },
  items: { buns: item(around(75), 'strength'), queues: item(around(50)), band: item(around(30), 'needsWork') },
})

const talksOf = (blocks: readonly ReportBlock[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'talk' ? [block.name] : []))

describe('The report of a barometer', () => {
  it('goes from who answered to method, numbered, and leaves out what has nothing to say', () => {
    const { sections } = reportPage(fairWith({ residents }), whole, facts)
    expect(sections.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 who',
      '2 finding',
      '3 overview',
      '4 strengths',
      '5 distributions',
      '6 sure',
      '7 discussion',
      '8 figures',
      '9 method',
    ])
  })

  it('has the criteria to discuss that need work first, then the strengths', () => {
    const { sections } = reportPage(fairWith({ residents }), whole, facts)
    expect(talksOf(sections.find(({ id }) => id === 'discussion')?.blocks ?? [])).toEqual(['Name of music', 'Name of food'])
  })

  it('of which nothing may be shown says why on its cover, and has no figures', () => {
    const { sections, finding, picture } = reportPage(fairWith({ residents: { tier: 'hidden' } }), whole, facts)
    expect(finding).toMatch(/at least 5 answers/)
    expect(picture).toEqual({ landscapes: [], overview: null })
    expect(sections.map(({ id }) => id)).toEqual(['who', 'finding', 'sure', 'method'])
  })

  it('says that it is not released, and of a released one the day and the licence', () => {
    const closed = JSON.stringify(reportPage(fairWith({ residents }), whole, facts))
    expect(closed).toContain('have not been released yet')
    expect(closed).not.toContain('CC BY')
    const open = JSON.stringify(reportPage(fairWith({ residents }), whole, { ...facts, released: { on: '2026-05-20' } }))
    expect(open).toContain('released on 20 May 2026')
    expect(open).toContain('CC BY 4.0')
  })

  it('needs no script and carries none', async () => {
    const html = (await reportHtml({ context: fairWith({ residents }), facts, unit: null })) ?? ''
    expect(html).not.toContain('<script')
    expect(html).toContain('<svg')
    expect(html).not.toMatch(/\sstyle=/)
  })
})

describe('The report of a dialogue type', () => {
  const unit = full({ type: typeWith(0), dimensions: { taste: score(around(70), 'strength') } })
  const context = contextOf(cooking, [
    round('2026', released(cooking, { groups: { staff: unit }, units: { north: unit, south: { tier: 'hidden' } } })),
  ])

  it('of a unit tells its own, and there is none of a unit that the result has not', async () => {
    const html = (await reportHtml({ context, facts, unit: 'north' })) ?? ''
    expect(html).toContain('North team')
    expect(html).toContain('https://kunta.example/results/r1/units/north')
    expect(await reportHtml({ context, facts, unit: 'west' })).toBeNull()
    expect(await reportHtml({ context: fairWith({ residents }), facts, unit: 'north' })).toBeNull()
  })

  it('is discussed with its axes, and without a result with the same questions', () => {
    const shown = discussionPage(context, { unit: 'north' }, facts)
    const hidden = discussionPage(context, { unit: 'south' }, facts)
    const questionsOf = ({ sections }: typeof shown) => talksOf(sections.find(({ id }) => id === 'questions')?.blocks ?? [])
    expect(questionsOf(shown)).toEqual(questionsOf(hidden))
    expect(hidden.finding).toBeNull()
    const agenda = shown.sections.find(({ id }) => id === 'agenda')?.blocks[0]
    const minutes = agenda?.kind === 'table' ? agenda.table.rows.map((row) => Number(row[1])) : []
    expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(45)
  })
})

describe('The words in the margins', () => {
  it('are cut by letters as they are seen, never within an emoji', () => {
    expect(shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…')
    expect(shortened('short', 5)).toBe('short')
  })

  it('leave no dot of a list hanging, and have the whole margin where no section stands beside them', () => {
    expect(shortened('Staff · Town hall', 8)).toBe('Staff…')
    const long = 'School '.repeat(12).trim()
    expect(runningWords(long, [])).toEqual({ 'running-title': long })
    expect(runningWords(long, [{ number: 1, pages: 1, title: 'Who' }])['running-title']).toMatch(/…$/)
  })

  it('have one line, whatever was typed, and name sections that share their pages together', () => {
    const words = runningWords('Town\n\u2028hall', [
      { number: 1, pages: 1, title: 'Who' },
      { number: 2, pages: 1, title: 'What' },
      { number: 3, pages: 3, title: 'How' },
    ])
    expect(words).toEqual({ 'running-title': 'Town hall', 'running-1': '1 Who · 2 What', 'running-3': '3 How' })
  })
})

describe.each(screenLanguages)('The reports of the demo in %s', (language) => {
  it('leave no placeholder, name no key and fit the pages that the style sheet has', async () => {
    for (const [series, unit] of [
      ['democracy', null],
      ['dialogue', null],
      ['dialogue', 'early'],
      ['dialogue', 'youth'],
    ] as const) {
      const context = demoContext(series, 2026, language)
      const html = (await reportHtml({ context, facts, unit })) ?? ''
      expect(wordsOf(html)).not.toMatch(/{{|undefined|NaN|\.\.(?!\.)|report:|: :/)
      expect(html.match(/report-section--\d+/g)?.length).toBeLessThanOrEqual(mostSections * 2)
    }
  }, 60_000)
})

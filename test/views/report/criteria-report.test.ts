/** The report of a barometer and of its units: what matters most, quality of the measure, and a unit's own pages. */
import { describe, expect, it } from '@jest/globals'
import { correlationInterval } from '../../../analysis/estimates/correlation-interval.ts'
import type { GroupResult, ItemResult } from '../../../analysis/result.ts'
import { discussionHtml, reportHtml } from '../../../server/results/report/report-jobs.ts'
import { printLinks } from '../../../views/results/print-links.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import type { ReportBlock } from '../../../views/report/report-block.ts'
import { reportPage } from '../../../views/report/report-page.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { wordsOf } from '../results/demo-contexts.ts'
import { fair } from '../results/made-questionnaires.ts'
import { around, contextOf, full, item, released, round, score } from '../results/made-results.ts'
import { facts } from './made-facts.ts'

const rated = (value: number, relative: ItemResult['relative']): ItemResult => ({ ...item(around(value)), relative })
const told = (value: number) => ({ correlation: correlationInterval(value, 410, 0.95), isOpen: true })
const measured = (items: readonly string[]) => ({
  alpha: around(0.85, 0.05),
  omega: around(0.8, 0.05),
  items: Object.fromEntries(items.map((id) => [id, { restCorrelation: around(0.5), alphaWithout: around(0.7) }])),
  told: 'items' as const,
})
const parts: Partial<GroupResult> = {
  dimensions: { food: score(around(75), 'strength'), music: score(around(30), 'needsWork') },
  items: { buns: rated(30, 'below'), queues: rated(70, 'above'), band: rated(60, 'notDifferent') },
}
const related = full({
  ...parts,
  importance: { buns: told(0.8), queues: told(0.3), band: told(0.2) },
  quality: { food: measured(['buns', 'queues', 'band']) },
})

/** A barometer that the councillors answer by unit: of `south` few answers, of `west` too few. */
function fairOfUnits(language: ResultContext['language'] = 'en'): ResultContext {
  const groups = fair.groups.map((group) => (group.id === 'residents' ? group : { ...group, byUnit: true as const }))
  const units = {
    north: full(parts),
    south: { tier: 'bands' as const, dimensions: { food: 'high' as const, music: 'low' as const }, positions: {} },
    west: { tier: 'hidden' as const },
  }
  const result = released(fair, { groups: { residents: related, councillors: full(parts) }, units })
  return contextOf({ ...fair, groups }, [round('2026', result)], { language })
}

const report = reportPage(fairOfUnits(), { group: 'residents' }, facts)
const blocksOf = (id: string): readonly ReportBlock[] => report.sections.find((section) => section.id === id)?.blocks ?? []
const html = async (unit: string, language: ResultContext['language'] = 'en'): Promise<string> =>
  (await reportHtml({ context: fairOfUnits(language), facts, unit })) ?? ''

describe('What matters most in a report', () => {
  it('stands before the gaps, with its picture without data for a script and all its numbers', () => {
    const ids = report.sections.map(({ id }) => id)
    expect(ids.indexOf('priority')).toBe(ids.indexOf('distributions') + 1)
    const blocks = blocksOf('priority')
    const [figure] = blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []))
    expect(figure?.sentence).toBe('Residents – matters most and works least: ‘Label buns’.')
    expect(figure?.svg).toContain('<svg')
    expect(figure?.svg).not.toContain('<script')
    const quadrants = blocks.flatMap((block) => (block.kind === 'quadrants' ? block.quadrants : []))
    expect(quadrants.flatMap(({ lines }) => lines.map(({ number }) => number))).toEqual([1, 2, 3])
  })
})

describe('Quality of the measure in a report', () => {
  it('joins the section before it, in sentences and in tables that do not say again whose they are', () => {
    const ids = report.sections.map(({ id }) => id)
    expect(ids.indexOf('quality')).toBe(ids.indexOf('sure') + 1)
    expect(report.sections.find(({ id }) => id === 'quality')?.joins).toBe(true)
    const [findings] = blocksOf('quality').filter(({ kind }) => kind === 'findings')
    expect(JSON.stringify(findings)).toContain('Name of food: the statements go together well')
    const [table] = blocksOf('quality').flatMap((block) => (block.kind === 'table' ? [block.table] : []))
    expect(table?.columns.map(({ label }) => label)).not.toContain('Group')
    expect(table?.rows).toHaveLength(1)
  })

  it('is computed as the last section explains', () => {
    const method = JSON.stringify(blocksOf('method'))
    expect(method).toContain('omega')
    expect(method).not.toContain('A change is')
  })
})

describe('The printed pages of a unit where the result is criteria', () => {
  it('bear its name and its address, and lead back to its page', async () => {
    const page = await html('north')
    expect(page).toContain('<h1>Test round 2026 · North team</h1>')
    expect(page).toContain('https://kunta.example/results/r1/units/north')
    expect(page).toContain('<a href="/results/r1/units/north">')
    expect(page).toContain('data-running-title="North team · ')
    for (const other of ['Residents', 'South team', 'Councillors']) expect(wordsOf(page)).not.toContain(other)
  })

  it.each(screenLanguages)('say in %s why there are few words or none, and leave the questions', async (language) => {
    for (const [unit, figures] of [
      ['north', true],
      ['south', false],
      ['west', false],
    ] as const) {
      const pages = [await html(unit, language), (await discussionHtml({ context: fairOfUnits(language), facts, unit })) ?? '']
      for (const page of pages) {
        expect(wordsOf(page)).not.toMatch(/{{|undefined|NaN|\.\.(?!\.)|report:|: :/)
        expect(page.includes('report-figure')).toBe(figures)
        // How ranges are to be read is said where there are any.
        expect(page.includes('51–56')).toBe(figures)
      }
      expect(pages[1]).toContain('Why music?')
    }
  })

  it('are none of a unit that the result has not, and where nobody answers by unit', async () => {
    expect(await reportHtml({ context: fairOfUnits(), facts, unit: 'east' })).toBeNull()
    expect(await discussionHtml({ context: fairOfUnits(), facts, unit: 'east' })).toBeNull()
    const withoutUnits = contextOf(fair, [round('2026', released(fair, { groups: { residents: related }, units: { north: related } }))])
    expect(await discussionHtml({ context: withoutUnits, facts, unit: 'north' })).toBeNull()
  })

  it('are linked from its page, without the summary, which is of the whole', () => {
    const links = printLinks(fairOfUnits(), { unit: 'north' }).map(({ href }) => href)
    expect(links).toEqual(['/results/r1/units/north/report', '/results/r1/units/north/discussion'])
  })
})

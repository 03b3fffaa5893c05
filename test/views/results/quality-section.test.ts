/** Quality of the measure, for the workbench and under "how sure is this?". */
import { describe, expect, it } from '@jest/globals'
import type { Estimate } from '../../../analysis/estimate.ts'
import { feldtInterval } from '../../../analysis/quality/cronbach-alpha.ts'
import type { QualityResult } from '../../../analysis/relation-result.ts'
import type { GroupResult } from '../../../analysis/result.ts'
import { render } from '../../../views/render.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import { seriesGroups } from '../../../views/results/criteria-overview.ts'
import { qualitySection } from '../../../views/results/quality-section.ts'
import { itemQualityTable, qualityTable } from '../../../views/tables/quality-tables.ts'
import { screenLanguages } from '../../../views/translate.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { fair } from './made-questionnaires.ts'
import { contextOf, described, full, item, around, released, round } from './made-results.ts'

const untold: Estimate = { suppressed: 'tooFewAnswers' }

function measured(alpha: Estimate, told: QualityResult['told'] = 'items'): QualityResult {
  const isTold = told === 'items'
  const figure = (value: number): Estimate => (isTold ? described(value, 200) : { suppressed: 'complementary' })
  return { alpha, omega: described(0.75, 200), items: { buns: { restCorrelation: figure(0.5), alphaWithout: figure(0.6) } }, told }
}

function sectionOf(parts: Partial<GroupResult>, language: ScreenLanguage = 'en') {
  const context = contextOf(fair, [round('2026', released(fair, { groups: { residents: full(parts) } }))], { language })
  return { context, section: qualitySection(context, seriesGroups(context)) }
}

const sentence = (alpha: Estimate) => sectionOf({ quality: { food: measured(alpha) } }).section?.groups[0]?.measures[0]?.sentence

describe('quality in words', () => {
  it('says that statements go together only where the whole interval bears it', () => {
    expect(sentence(feldtInterval(0.85, 300, 4, 0.95))).toBe(
      'Name of food: the statements go together well, so the score can be read as one.',
    )
    expect(sentence(feldtInterval(0.72, 40, 4, 0.95))).toBe('Name of food: it cannot be told whether the statements go together well.')
    expect(sentence(feldtInterval(0.4, 300, 4, 0.95))).toBe('Name of food: the statements do not go together well. Read them one by one.')
    expect(sentence(described(0.8, 300))).toBe('Name of food: the figures describe only those who answered.')
  })

  it('says what must not be read, and where there are too few statements', () => {
    const { section } = sectionOf({
      quality: { food: measured(untold, 'nothing'), music: measured({ notEstimable: 'tooFewItems', n: 0 }, 'nothing') },
    })
    expect(section?.groups[0]?.measures).toEqual([])
    expect(section?.groups[0]?.notes).toEqual([
      'Do not read: fewer than 30 complete answers, or too little to keep single answers hidden: Name of food.',
      'With fewer than three statements this cannot be told: Name of music.',
    ])
    expect(section?.groups[0]?.tables).toEqual([])
  })

  it('says who ticked the same everywhere, also where that is nobody or hidden', () => {
    const said = (count: number, of: number) => sectionOf({ straightLiners: { count, of } }).section?.groups[0]?.straightLiners
    expect(said(2, 40)).toContain('2 of 40')
    expect(said(0, 40)).toBe('Nobody gave the same answer everywhere.')
    expect(said(0, 0)).toBe('How many gave the same answer everywhere is not shown.')
  })

  it('names the items that many skipped, and that the questionnaire is not validated', () => {
    const { section } = sectionOf({ items: { buns: item(around(60)) } })
    expect(section?.groups[0]?.leftOut[0]?.items).toEqual(['Label buns 20%'])
    expect(section?.notes[0]).toBe('This questionnaire has not been validated yet. Take the figures as a basis for discussion.')
  })

  it('has its figures one click below and in files, rounded as they are told', () => {
    const alpha = feldtInterval(0.8, 200, 4, 0.95)
    const { context, section } = sectionOf({ quality: { food: measured(alpha), music: measured(alpha, 'whole') } })
    expect(section?.groups[0]?.tables.map(({ rows }) => rows.length)).toEqual([2, 1])
    expect(qualityTable(context).rows[0]).toEqual(['Name of food', 'Residents', 0.8, alpha.lower, alpha.upper, 0.75, 200, ''])
    expect(itemQualityTable(context).rows).toEqual([['Label buns', 'Name of food', 'Residents', 0.5, 0.6, 200]])
    expect(section?.downloads.map(({ href }) => href)).toEqual(['/results/r1/tables/quality.csv', '/results/r1/tables/item-quality.csv'])
  })

  it.each(screenLanguages)('stands on the page in %s', async (language) => {
    const quality = { food: measured(feldtInterval(0.8, 200, 4, 0.95)) }
    const { context, section } = sectionOf({ quality, items: { buns: item(around(60)) } }, language)
    const html = await render('results/criteria-sections', language, criteriaResultPage(context))
    expect(html).toContain(section?.groups[0]?.measures[0]?.sentence ?? 'nothing')
    expect(html).toContain('/method/quality')
  })

  it('is not on the page of a group of whose measures nothing is told, only in the workbench', () => {
    const { context, section } = sectionOf({ items: { buns: item(around(60)) } })
    expect(section?.groups.map(({ measures, notes, tables }) => [measures, notes, tables])).toEqual([[[], [], []]])
    expect(criteriaResultPage(context).quality).toBeNull()
  })

  it('is none where no group has figures', () => {
    const context = contextOf(fair, [round('2026', released(fair, { groups: { residents: { tier: 'hidden' } } }))])
    expect(qualitySection(context, seriesGroups(context))).toBeNull()
  })
})

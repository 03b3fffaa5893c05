/** Every figure of the demo's result pages, in three languages: what stands with it, and that its file can be found. */
import { describe, expect, it } from '@jest/globals'
import { pageFigures } from '../../../server/results/result-chart.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { demoContext } from './demo-contexts.ts'

const pages = [
  ['democracy', 2026, null],
  ['dialogue', 2026, null],
  ['home care', 2025, null],
] as const

describe.each(screenLanguages)('Figures in %s', (language) => {
  it.each(pages)(
    'of %s %i have an id of their own, a finding as title, a base with numbers, a source and three files',
    (name, year, unit) => {
      const context = demoContext(name, year, language)
      const figures = pageFigures(context, unit)
      const tables = resultTables(context).map(({ id }) => `${context.address}/tables/${id}.csv`)
      expect(figures.length).toBeGreaterThan(6)
      expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
      for (const { id, sentence, base, source, downloads, table } of figures) {
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        expect(sentence.length).toBeGreaterThan(10)
        expect(base.join()).toMatch(/\d/)
        expect(source).toBe(`${context.organisationName} · ${context.roundTitle} · ${year}`)
        const [svg, png, csv] = downloads.map(({ href }) => href)
        expect([svg, png]).toEqual(['svg', 'png'].map((ending) => `${context.address}/charts/${id}.${ending}`))
        expect(tables).toContain(csv)
        expect(table.rows.length).toBeGreaterThan(0)
      }
    },
  )
})

/**
 * That a group that chose itself is described and never judged, on every page, table, file and chart; and beside it the others as they are.
 */
import { describe, expect, it } from '@jest/globals'
import { currentRound } from '../../../views/results/result-context.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { screenLanguages, translatorFor } from '../../../views/translate.ts'
import { cooking } from './made-questionnaires.ts'
import { contextOf, described, full, released, round, score, typeWith } from './made-results.ts'
import { demoContext, resultPages, wordsOf } from './demo-contexts.ts'

/** Residents answered an open link, all councillors were asked. */
const mixed = (language: 'fi' | 'sv' | 'en'): ResultContext => demoContext('democracy', 2025, language)
const residents = { fi: 'Asukkaat', sv: 'Invånare', en: 'Residents' }
const councillors = { fi: 'Valtuutetut', sv: 'Fullmäktigeledamöter', en: 'Councillors' }

interface Dataset {
  readonly label: string
  readonly data: readonly Readonly<Record<string, unknown>>[]
}

const charts = (html: string): readonly Dataset[] =>
  [...html.matchAll(/class="chart-data">(.*?)<\/script>/g)].flatMap(([, json]) => {
    const { configuration } = JSON.parse(json ?? '{}') as {
      readonly configuration: { readonly data: { readonly datasets: readonly Dataset[] } }
    }
    return configuration.data.datasets
  })

const hasWhisker = (point: Readonly<Record<string, unknown>>): boolean => ['xMin', 'xMax', 'yMin', 'yMax'].some((key) => key in point)

/** The points of this year: in pictures over the years the earlier ones stand apart. */
const ofThisYear = ({ data }: Dataset): readonly Readonly<Record<string, unknown>>[] =>
  data.filter(({ tip }) => !String(tip).startsWith('2024'))

describe.each(screenLanguages)('a round with an open link beside a census, in %s', (language) => {
  const context = mixed(language)
  const t = translatorFor(language)
  const verdicts = ['strength', 'leaningStrength', 'inBetween', 'leaningNeedsWork', 'needsWork'].map((word) => t(`results:verdict.${word}`))

  it('is really mixed', () => {
    const { groups } = currentRound(context).released
    const how = Object.fromEntries(
      Object.entries(groups).map(([id, group]) => [id, group.tier === 'full' ? group.figures.recruitment : group.tier]),
    )
    expect(how).toEqual({ residents: 'selfSelected', councillors: 'census' })
  })

  it('has no whiskers for the open link in any chart, and whiskers for the census', async () => {
    const [html = ''] = await resultPages(context)
    const sets = charts(html)
    const open = sets.filter(({ label }) => label === residents[language]).flatMap(ofThisYear)
    const census = sets.filter(({ label }) => label === councillors[language]).flatMap(ofThisYear)
    expect(open.length).toBeGreaterThan(4)
    expect(open.filter(hasWhisker)).toEqual([])
    expect(census.filter((point) => 'tip' in point && hasWhisker(point)).length).toBeGreaterThan(4)
  })

  it('has no interval, verdict, place or change for the open link in any table or file', () => {
    for (const table of resultTables(context)) {
      const rows = table.rows.filter((row) => row.includes(residents[language]) && !row.includes('2024'))
      const at = (key: string): number => table.columns.findIndex(({ label }) => label === t(`results:column.${key}`))
      for (const key of ['lower', 'upper', 'place_from', 'place_to', 'hedges_g', 'adjusted_p'])
        expect({ table: table.id, key, cells: rows.map((row) => row[at(key)] ?? null).filter((cell) => cell !== null) }).toEqual({
          table: table.id,
          key,
          cells: [],
        })
      const words = rows.flat().map(String)
      expect(words.filter((word) => verdicts.includes(word))).toEqual([])
      const said = rows.flatMap((row) => ['note', 'verdict', 'finding'].map((key) => String(row[at(key)] ?? '')))
      expect(toCsv({ ...table, rows: said.map((cell) => [cell]) }, language)).not.toMatch(/\d\s?–\s?\d/)
    }
  })

  it('says of the open link that others may think otherwise, and gives the census its verdicts', async () => {
    const [html = ''] = await resultPages(context)
    const cards = html.split('<section class="card">')
    const open = wordsOf(cards.find((card) => card.includes(`${residents[language]}</h2>`)) ?? '')
    const census = wordsOf(cards.find((card) => card.includes(`${councillors[language]}</h2>`)) ?? '')
    expect(open).toContain(t('sentences:missing_people.self_selected'))
    expect(open.replaceAll('0–100', '')).not.toMatch(/\d–\d/)
    expect(verdicts.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(open.toLowerCase()))).toEqual([])
    expect(census).toContain(t('results:verdict.strength'))
    expect(census).toMatch(/\d–\d/)
  })

  it('compares the two nowhere, and the years only for the census', async () => {
    const [html = ''] = await resultPages(context)
    const words = wordsOf(html)
    expect(words).toContain(t('sentences:gap.reason.selfSelected'))
    expect(words).toContain(t('sentences:change.nothing_comparable', { name: residents[language] }))
    expect(words).not.toMatch(new RegExp(`${residents[language]} · [^:\n]*: [^\n]*2024`))
  })
})

describe('a dialogue type from an open link', () => {
  const position = described(-40)
  const type = {
    ...typeWith(0),
    statement: 'none' as const,
    named: null,
    candidates: [],
    probabilities: null,
    positions: Object.fromEntries(cooking.axes.map(({ id }) => [id, position])),
    letterProbability: Object.fromEntries(cooking.axes.map(({ id }) => [id, null])),
    axes: Object.fromEntries(Object.entries(typeWith(0).axes).map(([id, axis]) => [id, { ...axis, sure: false }])),
    openAxes: cooking.axes.map(({ id }) => id),
    facets: { inside: Object.fromEntries(cooking.axes.map(({ id }) => [id, position])) },
  }
  const figures = { n: 412, recruitment: 'selfSelected' as const, populationSize: null, responseRate: null, type }
  const staff = full({ ...figures, dimensions: { taste: score(described(66), 'none') } })

  it.each(screenLanguages)('names no landscape, no side and no interval in %s', async (language) => {
    const context = contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))], { language })
    const [html = ''] = await resultPages(context)
    const t = translatorFor(language)
    const words = wordsOf(html)
    expect(words).toContain(t('sentences:type.self_selected'))
    expect(words.replaceAll(/0–100|−100…\+100/g, '')).not.toMatch(/\d–\d/)
    for (const word of ['slight', 'clear', 'veryClear'])
      expect(words).not.toContain(t(`results:axis.${word}`, { pole: 'Left of direction' }))
    expect(
      charts(html)
        .flatMap(({ data }) => data)
        .filter(hasWhisker),
    ).toEqual([])
    for (const table of resultTables(context))
      expect(toCsv(table, language)).not.toContain(t('results:axis.not_sure', { words: '' }).trim())
  })
})

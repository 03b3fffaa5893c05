/** Open data as a researcher has them: two files, from which the page's figures can be made again. */
import { describe, expect, it } from '@jest/globals'
import { canonicalJson } from '../../../questionnaires/canonical-json.ts'
import { textHash } from '../../../questionnaires/text-hash.ts'
import { codebookFile } from '../../../views/open-data/codebook-file.ts'
import { shapes } from '../../../views/open-data/codebook-paths.ts'
import type { Field, ShapeName } from '../../../views/open-data/codebook-paths.ts'
import { openDataFile } from '../../../views/open-data/data-file.ts'
import { openDataPage } from '../../../views/open-data/open-data-page.ts'
import type { OpenDataSource } from '../../../views/open-data/open-data-source.ts'
import { inEveryLanguage } from '../../../views/open-data/open-data-source.ts'
import { criteriaOverview } from '../../../views/results/criteria-overview.ts'
import { resultHeadline } from '../../../views/results/result-headline.ts'
import { translatorFor } from '../../../views/translate.ts'
import { demoContext } from '../results/demo-contexts.ts'

type Series = Parameters<typeof demoContext>[0]

const sourceOf = (series: Series, language: 'fi' | 'sv' | 'en' = 'en'): OpenDataSource => ({
  context: demoContext(series, 2026, language),
  title: inEveryLanguage((each) => `Survey in ${each}`),
  units: {},
  opensOn: '2026-02-01',
  closesOn: '2026-03-01',
  version: '0.1.0',
})

// What a researcher's program takes from the files, and nothing else.
interface Named {
  readonly id: string
  readonly name: { readonly en: string }
}
interface Figures {
  readonly tier: string
  readonly dimensions: Readonly<
    Record<
      string,
      {
        readonly inference: { readonly value?: number; readonly lower?: number; readonly upper?: number; readonly n?: number }
        readonly verdict: string
      }
    >
  >
}
interface Data {
  readonly about: { readonly hash: { readonly result: string }; readonly licence: object }
  readonly result: { readonly groups: Readonly<Record<string, Figures>> }
}
interface Codebook {
  readonly groups: readonly Named[]
  readonly dimensions: readonly Named[]
  readonly items: readonly { readonly id: string; readonly wording: Readonly<Record<string, object>> }[]
}

const files = (source: OpenDataSource) => ({
  data: JSON.parse(openDataFile(source)) as Data,
  codebook: JSON.parse(codebookFile(source)) as Codebook,
})

describe('From data.json and codebook.json alone', () => {
  const source = sourceOf('democracy')
  const { data, codebook } = files(source)

  it('a researcher makes the table under the first picture again', () => {
    const one = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(1))
    const rows = codebook.groups.flatMap(({ id: group, name }) => {
      const figures = data.result.groups[group]
      return figures?.tier !== 'full'
        ? []
        : codebook.dimensions.flatMap(({ id, name: dimension }) => {
            const found = figures.dimensions[id]?.inference
            return found ? [[dimension.en, name.en, one(found.value), one(found.lower), one(found.upper), String(found.n)]] : []
          })
    })
    const shown = criteriaOverview(source.context)?.table.rows.map((row) => row.slice(0, 6)) ?? []
    expect(shown.length).toBeGreaterThan(4)
    expect(rows.toSorted()).toEqual(shown.map((row) => row.map((cell) => cell.replace('−', '-'))).toSorted())
  })

  it('and the heading of the page', () => {
    const leading = codebook.groups.find(({ id }) => data.result.groups[id]?.tier !== 'hidden')
    const dimensions = data.result.groups[leading?.id ?? '']?.dimensions ?? {}
    const named = (verdict: string): string =>
      new Intl.ListFormat('en-GB').format(
        codebook.dimensions.filter(({ id }) => dimensions[id]?.verdict === verdict).map(({ name }) => name.en),
      )
    const values = { strengths: named('strength'), needs: named('needsWork') }
    const t = translatorFor('en')
    const headings = [t('results:finding.both', values), t('results:finding.strengths', { ...values, count: 1 }), t('results:finding.needs', { ...values, count: 1 }), t('results:finding.in_between')] // prettier-ignore
    expect(headings).toContain(resultHeadline(source.context))
  })
})

type Json = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Paths of plain values that no field of the shape explains. */
function unexplained(value: Json, shape: ShapeName, at: string): readonly string[] {
  const fits = (field: Field, path: readonly string[]): boolean => {
    const parts = field.path.split('.')
    return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index])
  }
  const walk = (here: unknown, path: readonly string[]): readonly string[] => {
    const field = shapes[shape].find((each) => fits(each, path))
    if (field?.holds !== undefined) return isObject(here) ? unexplained(here, field.holds, `${at}.${path.join('.')}`) : []
    if (field !== undefined) return []
    if (!isObject(here)) return [`${at}.${path.join('.')}`]
    return Object.entries(here).flatMap(([key, part]) => walk(part, [...path, key]))
  }
  return Object.entries(value).flatMap(([key, part]) => walk(part, [key]))
}

describe.each(['democracy', 'dialogue'] as const)('The data of %s', (series) => {
  const source = sourceOf(series)

  it('hold nothing that the codebook does not explain', () => {
    const { result } = JSON.parse(openDataFile(source)) as { readonly result: Json }
    expect([...new Set(unexplained(result, 'result', 'result'))]).toEqual([])
  })

  it('are the same bytes again, in every language, with the hash that they name', () => {
    const text = openDataFile(source)
    expect(openDataFile(sourceOf(series))).toBe(text)
    expect(codebookFile(sourceOf(series))).toBe(codebookFile(source))
    const { about, result } = JSON.parse(text) as Data
    expect(textHash(canonicalJson(result))).toBe(about.hash.result)
    expect(about.licence).toEqual({ id: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' })
  })

  it('say in three languages what was asked', () => {
    const { items } = JSON.parse(codebookFile(source)) as Codebook
    expect(items.length).toBeGreaterThan(10)
    for (const { wording } of items) for (const text of Object.values(wording)) expect(Object.keys(text)).toEqual(['en', 'fi', 'sv'])
    for (const text of [openDataFile(source), codebookFile(source)]) expect(text).not.toMatch(/"(?:undefined|NaN)"|:null,"null"/)
  })

  it.each(['fi', 'sv', 'en'] as const)('are listed with every table in %s', (language) => {
    const page = openDataPage(sourceOf(series, language))
    // The names of groups and criteria are in every language, so that the files are the same whatever the page's language is.
    expect(page.machine.map(({ hash }) => hash)).toEqual([textHash(openDataFile(source)), textHash(codebookFile(source))])
    expect(page.tables.length).toBeGreaterThan(3)
    for (const { href, size } of [...page.machine, ...page.tables]) expect([href, size]).toEqual([expect.stringMatching(/^\/results\/r1\//), expect.stringMatching(/\d.*k/)]) // prettier-ignore
  })
})

import { describe, expect, it } from '@jest/globals'
import type { StaticPage, StaticScope } from '../../../server/static-site/static-address.ts'
import { fileOf, linkTarget, listPage, wayBetween } from '../../../server/static-site/static-address.ts'

const all: StaticScope = { rounds: new Set(['abc']), organisation: null }
const page: StaticPage = { language: 'sv', address: '/results/abc' }

describe('A link of a published page', () => {
  it.each([
    ['/results/abc/units/u1#axes', 'sv', '/results/abc/units/u1', '#axes'],
    ['abc?lang=fi', 'fi', '/results/abc', ''],
    ['/results/abc/compare?year=2025&lang=en', 'en', '/results/abc/compare?year=2025', ''],
    ['/organisations/o/look.css?v=1', null, '/organisations/o/look.css', ''],
    ['/results/abc/data.json', null, '/results/abc/data.json', ''],
    ['/method/scores', 'sv', '/method/scores', ''],
    ['/guide/methods/eratauko', 'sv', '/guide/methods/eratauko', ''],
    ['/', 'sv', '/results/list', ''],
    ['/results?q=x', 'sv', '/results/list', ''],
  ] as const)('%s leads to the page in %s at %s', (href, language, address, fragment) => {
    expect(linkTarget(href, page, all)).toEqual({ page: { language, address }, fragment })
  })

  it.each([
    ['https://example.org/', 'outside'],
    ['//example.org/results/abc', 'outside'],
    ['mailto:a@b.example', 'outside'],
    ['http://[', 'outside'],
    ['/manage/rounds/abc', 'gone'],
    ['/guide?influence=open', 'gone'],
    ['/results/abc/units/u1/team', 'gone'],
    ['/results/other', 'serverOnly'],
    ['/a/secret', 'serverOnly'],
    ['/try/odi', 'serverOnly'],
    ['/results/abc/../../manage', 'gone'],
  ] as const)('%s is %s', (href, fate) => {
    expect(linkTarget(href, page, all)).toBe(fate)
  })

  it('to the search goes from the list, which stands in its place', () => {
    expect(linkTarget('/results', listPage('fi', all), all)).toBe('gone')
  })

  it('leads to the list of one organisation where only this one is published', () => {
    const one = { ...all, organisation: 'o' }
    expect(linkTarget('/', page, one)).toMatchObject({ page: { address: '/results/list?organisation=o' } })
    expect(fileOf(listPage('fi', one), 'text/html')).toBe('fi/index.html')
  })
})

describe('The file of a page', () => {
  it.each([
    ['fi', '/results/abc', 'text/html', 'fi/results/abc/index.html'],
    ['fi', '/results/list', 'text/html', 'fi/index.html'],
    ['sv', '/results/abc/tables/items.csv', 'text/csv', 'sv/results/abc/tables/items.csv'],
    ['en', '/results/abc/charts/years.png', 'image/png', 'en/results/abc/charts/years.png'],
    [null, '/organisations/o/logo', 'image/png', 'organisations/o/logo.png'],
    [null, '/assets/style-1.css', 'text/css', 'assets/style-1.css'],
  ] as const)('in %s at %s lies where a plain server finds it', (language, address, mediaType, file) => {
    expect(fileOf({ language, address }, mediaType)).toBe(file)
  })

  it('never leaves the folder, however its address is written', () => {
    for (const address of [
      '/results/abc/%2e%2e/%2e%2e/x',
      '/results/abc/..%2f..%2fx',
      '/results/abc/units/a:b|c',
      `/results/abc/${'x'.repeat(300)}`,
    ]) {
      const file = fileOf({ language: 'fi', address }, 'text/html')
      expect(file).toMatch(/^fi\/(?:[\w+~-][\w.+~-]*\/)*index\.html$/)
      expect(file.split('/')).not.toContain('..')
    }
  })

  it('differs from view to view', () => {
    const files = ['?year=2024', '?year=2025', ''].map((query) =>
      fileOf({ language: 'fi', address: `/results/abc/compare${query}` }, 'text/html'),
    )
    expect(new Set(files).size).toBe(3)
  })
})

describe('The way from file to file', () => {
  it('goes up and down again, or from the base', () => {
    expect(wayBetween('fi/results/abc/index.html', 'sv/results/abc/index.html', null)).toBe('../../../sv/results/abc/index.html')
    expect(wayBetween('fi/index.html', 'fi/results/abc/index.html', null)).toBe('results/abc/index.html')
    expect(wayBetween('index.html', 'fi/index.html', null)).toBe('fi/index.html')
    expect(wayBetween('fi/a/index.html', 'fi/a/index.html', null)).toBe('index.html')
    expect(wayBetween('fi/a/index.html', 'assets/s.css', '/puntari')).toBe('/puntari/assets/s.css')
  })
})

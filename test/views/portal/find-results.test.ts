import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { PublishedResult } from '../../../views/portal/find-results.ts'
import { everything, findResults, pageOf } from '../../../views/portal/find-results.ts'
import { foldText } from '../../../views/portal/fold-text.ts'
import { portalAddress } from '../../../views/portal/portal-address.ts'

const result = (
  id: string,
  organisation: string,
  year: number,
  questionnaire = 'barometer',
  closedOn = `${year}-05-01`,
): PublishedResult => ({
  id,
  title: questionnaire === 'barometer' ? 'Demokratiabarometri' : 'Miten me toimimme?',
  questionnaire: { id: questionnaire, title: questionnaire },
  organisation: { id: organisation.toLowerCase(), name: organisation },
  year,
  closedOn,
})

const all = [
  result('a', 'Järvelä', 2024),
  result('b', 'Järvelä', 2026),
  result('c', 'Mustaluoto – Svartskär', 2025, 'odi'),
  result('d', 'Åbo', 2026, 'barometer', '2026-02-01'),
  result('e', 'Malmø', 2025),
]
const found = (search: Partial<typeof everything>): string =>
  findResults(all, { ...everything, ...search })
    .map(({ id }) => id)
    .join('')

describe('Published results', () => {
  it('come newest first: by year, then by their last day, then by name', () => {
    expect(found({})).toBe('bdeca')
  })

  it.each([
    ['jarvela', 'ba'],
    ['JÄRVELÄ 2026', 'b'],
    ['svartskar', 'c'],
    ['malmo', 'e'],
    ['demokratia abo', 'd'],
    ['  toimimme?  ', 'c'],
    ['järvelä åbo', ''],
    ['%', ''],
  ])('are found by the words “%s”, with or without dots and accents', (words, ids) => {
    expect(found({ words })).toBe(ids)
  })

  it('are narrowed by questionnaire, year and organisation together', () => {
    expect([found({ questionnaire: 'odi' }), found({ year: 2026 }), found({ organisation: 'järvelä', year: 2024 })]).toEqual([
      'c',
      'bd',
      'a',
    ])
  })

  it('are found by any part of what the card says, however it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(20), fc.nat(20), fc.boolean(), (one, from, length, shout) => {
        const text = `${one.title} ${one.organisation.name} ${one.year}`.slice(from, from + length)
        expect(findResults(all, { ...everything, words: shout ? text.toUpperCase() : text })).toContain(one)
      }),
    )
  })
})

describe('A text in a search', () => {
  it('is the same folded twice, and keeps letters that are no Latin ones', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(foldText(foldText(text))).toBe(foldText(text))))
    expect(foldText('Тампере  東京 😀')).toBe('тампере 東京 😀')
  })
})

describe('Pages of results', () => {
  it('stay within their bounds, whatever number is asked for, and hold everything once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { maxLength: 50 }),
        fc.integer({ min: -5, max: 100 }),
        fc.integer({ min: 1, max: 12 }),
        (items, wanted, per) => {
          const { page, pages, found: count, results } = pageOf(items, wanted, per)
          expect(page >= 1 && page <= pages).toBe(true)
          expect([count, results.length <= per]).toEqual([items.length, true])
          const together = Array.from({ length: pages }, (_, at) => pageOf(items, at + 1, per).results).flat()
          expect(together).toEqual(items)
        },
      ),
    )
  })

  it('have addresses that hold the search and what was chosen, and nothing that is empty', () => {
    expect(portalAddress(everything)).toBe('/results')
    expect(portalAddress({ words: 'å & b', questionnaire: null, year: 2025, organisation: null }, 2, ['x', 'y'])).toBe(
      '/results?q=%C3%A5+%26+b&year=2025&beside=x&beside=y&page=2',
    )
  })
})

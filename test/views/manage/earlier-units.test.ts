import { describe, expect, it } from '@jest/globals'
import { becameOf, earlierUnits } from '../../../views/manage/earlier-units.ts'

const today = '2026-11-21'
const merged = { id: 'a', name: 'Nuoriso', until: '2025-12-31', heirs: [{ name: 'Yhteinen', from: '2026-01-01' }] }
const split = { id: 'b', name: 'Koti', until: '2026-12-31', heirs: [{ name: 'Itä', from: '2027-01-01' }, { name: 'Länsi', from: '2027-01-01' }] } // prettier-ignore
const ended = { id: 'c', name: 'Kaava', until: '2026-03-31', heirs: [] }

describe('What became of a unit', () => {
  it.each([
    ['fi', merged, 'Yhdistyi 1. tammikuuta 2026 yksikköön ”Yhteinen”.'],
    ['sv', merged, 'Gick upp i ”Yhteinen” den 1 januari 2026.'],
    ['en', merged, 'Merged into ‘Yhteinen’ on 1 January 2026.'],
    ['fi', split, 'Jaetaan 1. tammikuuta 2027: ”Itä” ja ”Länsi”.'],
    ['sv', split, 'Delas den 1 januari 2027: ”Itä” och ”Länsi”.'],
    ['en', split, 'Will be split on 1 January 2027: ‘Itä’ and ‘Länsi’.'],
    ['fi', ended, 'Viimeinen päivä oli 31. maaliskuuta 2026.'],
    ['sv', ended, 'Sista dagen var den 31 mars 2026.'],
    ['en', ended, 'Its last day was 31 March 2026.'],
    ['en', { ...ended, until: today }, 'Its last day is 21 November 2026.'],
    [
      'en',
      { ...merged, until: '2026-12-31', heirs: [{ name: 'Yhteinen', from: '2027-01-01' }] },
      'Merges into ‘Yhteinen’ on 1 January 2027.',
    ],
    ['fi', { ...split, until: '2025-12-31' }, 'Jaettiin 1. tammikuuta 2027: ”Itä” ja ”Länsi”.'],
  ] as const)('is said in %s with the day, as past or still to come: %#', (language, unit, sentence) => {
    expect(becameOf(language, unit, today)).toBe(sentence)
  })

  it('stands newest first, and can be taken back where it is still to come or nothing came of the unit', () => {
    const views = earlierUnits('en', [merged, ended, split], today)
    expect(views.map(({ name, takeBack }) => [name, takeBack?.unit])).toEqual([
      ['Koti', 'b'],
      ['Kaava', 'c'],
      ['Nuoriso', undefined],
    ])
  })
})

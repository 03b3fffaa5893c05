/**
 * Council terms: who sat on a day, and whether others sat there on another.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { dayExists, termOn, termsBetween } from '../../questionnaires/council-terms.ts'

const before = { from: '2021-08-01', to: '2025-05-31' }
const present = { from: '2025-06-01', to: '2029-05-31' }
const councillors = { terms: [before, present] }

describe('A council term', () => {
  it.each([
    ['2021-07-31', undefined],
    ['2021-08-01', before],
    ['2025-05-31', before],
    ['2025-06-01', present],
    ['2029-05-31', present],
    ['2029-06-01', undefined],
  ])('holds its first and its last day: %s', (day, term) => {
    expect(termOn(councillors, day)).toEqual(term)
  })

  it('is nobody’s in a group without terms', () => {
    expect(termOn({}, '2026-01-01')).toBeUndefined()
    expect(termsBetween({}, '2020-01-01', '2030-01-01')).toBe(false)
  })

  it.each([
    ['2025-05-31', '2025-06-01', true],
    ['2024-11-01', '2026-11-01', true],
    ['2021-07-31', '2021-08-01', true],
    ['2029-05-31', '2029-06-01', true],
    ['2020-01-01', '2030-01-01', true],
    ['2025-06-01', '2029-05-31', false],
    ['2019-01-01', '2021-07-31', false],
    ['2029-06-01', '2033-01-01', false],
  ])('changes between %s and %s: %s', (day, other, isOther) => {
    expect(termsBetween(councillors, day, other)).toBe(isOther)
    expect(termsBetween(councillors, other, day)).toBe(isOther)
  })

  it('is the same for both days wherever one lies in it and no change lies between', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [first, second] = [one, other].map((date) => date.toISOString().slice(0, 10))
        const [a, b] = [termOn(councillors, first ?? ''), termOn(councillors, second ?? '')]
        if (a !== undefined || b !== undefined) expect(termsBetween(councillors, first ?? '', second ?? '')).toBe(a !== b)
      }),
    )
  })

  it('begins and ends on days that the calendar has', () => {
    expect(['2024-02-29', '2025-02-29', '2025-06-31', '2025-13-01', 'soon'].map(dayExists)).toEqual([true, false, false, false, false])
  })
})

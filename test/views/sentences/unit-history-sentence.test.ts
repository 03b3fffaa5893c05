import { describe, expect, it } from '@jest/globals'
import type { UnitHistory } from '../../../views/sentences/unit-history-sentence.ts'
import { unitHistorySentence } from '../../../views/sentences/unit-history-sentence.ts'

const merged: UnitHistory = { kind: 'merged', day: '2026-01-01', names: ['Nuoriso', 'Kaava'], earlierYears: 'compared' }
const part: UnitHistory = { kind: 'part', day: '2025-12-31', names: ['Koti'], earlierYears: 'compared', comparedAs: 'x' }
const crossed: UnitHistory = { kind: 'crossed', day: '2026-01-01', names: ['Koti'], earlierYears: 'compared', comparedAs: 'x+y' }

describe('Where a unit came from', () => {
  it.each([
    ['fi', merged, 'Yhdistyi 1. tammikuuta 2026: ”Nuoriso” ja ”Kaava”. Aiemmat vuodet on laskettu niistä yhdessä.'],
    ['sv', merged, 'Slogs ihop den 1 januari 2026: ”Nuoriso” och ”Kaava”. De tidigare åren är räknade för dem tillsammans.'],
    ['en', merged, 'Merged on 1 January 2026 from ‘Nuoriso’ and ‘Kaava’. Earlier years are computed for them together.'],
    ['en', { ...merged, earlierYears: 'none' }, 'Merged on 1 January 2026 from ‘Nuoriso’ and ‘Kaava’.'],
    [
      'en',
      { ...merged, earlierYears: 'notComparable' },
      'Merged on 1 January 2026 from ‘Nuoriso’ and ‘Kaava’. Earlier years cannot be compared: not all of them took part.',
    ],
    ['fi', part, 'Oli 31. joulukuuta 2025 asti osa toista yksikköä: ”Koti”. Aiempiin vuosiin verrataan koko entistä yksikköä.'],
    ['sv', part, 'Var en del av ”Koti” till och med den 31 december 2025. Jämförelsen med tidigare år gäller hela den tidigare enheten.'],
    ['en', part, 'Part of ‘Koti’ until 31 December 2025. Earlier years are compared for the former unit as a whole.'],
    ['en', { ...part, earlierYears: 'notComparable' }, 'Part of ‘Koti’ until 31 December 2025.'],
    [
      'fi',
      crossed,
      'Syntyi 1. tammikuuta 2026, kun yksiköitä jaettiin ja yhdistettiin. Aiempiin vuosiin sitä verrataan vain näiden kanssa: ”Koti”.',
    ],
    [
      'sv',
      crossed,
      'Bildades den 1 januari 2026, när enheter delades och slogs ihop. Den kan jämföras med tidigare år bara tillsammans med ”Koti”.',
    ],
    [
      'en',
      crossed,
      'Formed on 1 January 2026, when units were split and merged. It is compared with earlier years only together with ‘Koti’.',
    ],
  ] as const)('is said in %s with the day and the names: %#', (language, history, sentence) => {
    expect(unitHistorySentence(language, history)).toBe(sentence)
  })
})

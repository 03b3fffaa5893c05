import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CompareChoice, CompareOptions } from '../../../views/compare/compare-choice.ts'
import { organisationsAsked, queryOf, readChoice } from '../../../views/compare/compare-choice.ts'

const options: CompareOptions = {
  groups: ['residents', 'councillors'],
  units: ['north', 'south', 'öster+1'],
  rounds: ['2024', '2025', '2025 (2)'],
  organisations: ['a', 'b', 'c', 'd'],
  reference: true,
  measures: [
    { kind: 'dimensions', dimension: null },
    { kind: 'items', dimension: 'food' },
  ],
}

const some = (values: readonly string[]) => fc.subarray([...values])

const choices: fc.Arbitrary<CompareChoice> = fc.record({
  groups: some(options.groups),
  units: some(options.units),
  rounds: some(options.rounds),
  organisations: fc.subarray([...options.organisations], { maxLength: 3 }),
  reference: fc.boolean(),
  measure: fc.constantFrom(...options.measures),
  order: fc.constantFrom('size' as const, 'definition' as const),
})

describe('The address of a comparison', () => {
  it('holds the whole choice: written and read again it is the same, and nothing is left over', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(readChoice(queryOf(choice), options)).toEqual({ choice, ignored: 0 })
      }),
    )
  })

  it('may hold anything: what is not offered is left out and counted, and it never throws', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { choice, ignored } = readChoice(query, options)
        expect(options.measures).toContain(choice.measure)
        expect(ignored).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it.each([
    ['unit=nobody&unit=north&group=%F0%9F%92%A9', 2],
    ['unit=north&unit=north', 0],
    ['unit[0]=north&__proto__=x&lang=sv&utm_source=mail', 0],
    ['year=1999&measure=secrets&order=upside-down&reference=maybe', 4],
    ['organisation=&organisation=a&organisation=zz', 1],
    ['organisation=d&organisation=c&organisation=b&organisation=a', 1],
    ['measure=items.food&measure=dimensions', 1],
    ['%E0%A4%A', 0],
  ])('%s leaves out %i', (query, ignored) => {
    expect(readChoice(query, options).ignored).toBe(ignored)
  })

  it('keeps what is known in the order in which it is offered, whatever the order of the address', () => {
    expect(readChoice('year=2025&unit=south&year=2024&unit=north', options).choice).toMatchObject({
      units: ['north', 'south'],
      rounds: ['2024', '2025'],
    })
  })

  it('says which organisations it asks for, each once', () => {
    expect(organisationsAsked('organisation=b&organisation=a&organisation=b&organisation=')).toEqual(['b', 'a'])
  })
})

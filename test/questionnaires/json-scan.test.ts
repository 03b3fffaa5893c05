/**
 * The scan takes exactly what JSON.parse takes, and finds the keys that JSON.parse hides.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { scanJson } from '../../questionnaires/json-scan.ts'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const isTaken = (text: string) => scanJson(text).every((problem) => problem.code === 'duplicateKey')

describe('The scan of JSON', () => {
  it('takes every JSON text', () => {
    fc.assert(fc.property(fc.json(), (text) => isTaken(text)))
  })

  it('agrees with JSON.parse where one character of a JSON text was changed', () => {
    const changed = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', ']', '\\', '0', '.', '-', 'e', '\n', '\u0001', '\u2028', ' ', 't'),
    )
    fc.assert(
      fc.property(changed, ([text, place, character]) => {
        const at = place % text.length
        const other = text.slice(0, at) + character + text.slice(at + 1)
        expect([other, isTaken(other)]).toEqual([other, isJson(other)])
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    '01',
    '1.',
    '.5',
    '+1',
    '-',
    '1e',
    'tru',
    'nul',
    "'a'",
    '"\\x"',
    '"\\u12"',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    '[1 2]',
    '{"a" 1}',
    '"\n"',
    '1 1',
    '\u00a01',
  ])('refuses %j, which is no JSON', (text) => {
    expect(isTaken(text)).toBe(false)
    expect(isJson(text)).toBe(false)
  })

  it('says in which line and column the text stops being JSON', () => {
    expect(scanJson('{\n  "a": 1,\n  "b": ?\n}')).toEqual([{ pointer: '', code: 'jsonSyntax', values: { line: 3, column: 8 } }])
    expect(scanJson('{"a": [1, 2')).toEqual([{ pointer: '', code: 'jsonSyntax', values: { line: 1, column: 12 } }])
  })

  it('finds keys that stand twice at any depth, also where one is written with an escape', () => {
    const text = '{"a": 1,\n "b": [{"x/y": 1, "x\\/y": 2}],\n "a": 2}'
    expect(scanJson(text)).toEqual([
      { pointer: '/b/0/x~1y', code: 'duplicateKey', values: { key: 'x/y', line: 2, column: 19 } },
      { pointer: '/a', code: 'duplicateKey', values: { key: 'a', line: 3, column: 2 } },
    ])
  })

  it('reads a text of five million characters', () => {
    expect(scanJson(`{"a": "${'a'.repeat(5_000_000)}"}`)).toEqual([])
  })
})

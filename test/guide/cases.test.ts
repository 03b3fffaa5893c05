/**
 * Forty cases that people know, written before the ranking was tuned: what they would want to see first, and what not.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { suggestMethods } from '../../analysis/guide/suggest-methods.ts'
import { answersOfJson, guide } from './guide.ts'

interface Case {
  readonly id: string
  readonly story: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly acceptable: readonly string[]
  readonly unacceptable: readonly string[]
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8'))
const isDecided = ({ answers }: Case): boolean => answers['influence'] === 'decided'
const open = cases.filter((one) => !isDecided(one))

/** The first three of the suggestions. */
function firstThree({ answers }: Case): readonly string[] {
  const suggested = suggestMethods(guide, answersOfJson(answers).answers)
  return suggested.kind === 'inform' ? [] : suggested.suggestions.slice(0, 3).map(({ method }) => method.id)
}

describe('The forty cases', () => {
  it('are forty, with answers that the guide understands and methods that it has', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40)
    const known = new Set(guide.methods.map(({ id }) => id))
    for (const { id, answers, acceptable, unacceptable } of cases) {
      expect({ id, unread: answersOfJson(answers).unread }).toEqual({ id, unread: [] })
      expect({ id, unknown: [...acceptable, ...unacceptable].filter((method) => !known.has(method)) }).toEqual({ id, unknown: [] })
    }
    for (const { id, acceptable, unacceptable } of open)
      expect({ id, enough: acceptable.length >= 3 && unacceptable.length >= 3 }).toEqual({ id, enough: true })
  })
})

describe('In the case of', () => {
  it.each(open)('$id the first three hold two that are acceptable and none that is not', (one) => {
    const first = firstThree(one)
    expect({ first, wrong: first.filter((id) => one.unacceptable.includes(id)) }).toEqual({ first, wrong: [] })
    expect({ first, right: first.filter((id) => one.acceptable.includes(id)).length >= 2 }).toEqual({ first, right: true })
  })

  it.each(cases.filter(isDecided))('$id nothing is suggested: the matter is decided', ({ answers }) => {
    expect(suggestMethods(guide, answersOfJson(answers).answers)).toEqual({ kind: 'inform' })
  })
})

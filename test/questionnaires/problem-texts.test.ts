/**
 * The words for problems are complete in each language and use the same values.
 */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { describeProblem } from '../../questionnaires/describe-problem.ts'
import { problemAt, problemCodes } from '../../questionnaires/problem.ts'

const languages = ['en', 'fi', 'sv'] as const
const textsOf = (language: string): Record<string, { wrong: string; mend: string }> =>
  JSON.parse(readFileSync(new URL(`../../questionnaires/problem-texts/${language}.json`, import.meta.url), 'utf8'))
const placeholders = (text: string) => new Set(text.match(/\{\w+\}/g))

describe('The words for problems', () => {
  it.each(languages)('in %s are there for every code and for no other', (language) => {
    expect(Object.keys(textsOf(language)).toSorted()).toEqual([...problemCodes].toSorted())
  })

  it.each(problemCodes)('for %s say what is wrong with the same values in each language, and how to mend it', (code) => {
    const [en, ...others] = languages.map((language) => textsOf(language)[code])
    for (const text of [en, ...others]) {
      expect(placeholders(text?.wrong ?? '')).toEqual(placeholders(en?.wrong ?? ''))
      expect(text?.mend.length).toBeGreaterThan(5)
    }
  })

  it('put the values in, also where a value looks like a placeholder or a pattern', () => {
    const problem = problemAt('/title', 'unknownKey', { key: '$& {key}' })
    expect(describeProblem(problem, 'en').wrong).toBe('The key ‘$& {key}’ does not belong here.')
    expect(describeProblem(problem, 'fi').wrong).toBe('Avain ”$& {key}” ei kuulu tähän.')
  })
})

/**
 * Ten thousand random values: whatever it is given, the parser gives a questionnaire or problems, and never an exception.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stepsOf } from '../../questionnaires/json-pointer.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import type { ParsedQuestionnaire } from '../../questionnaires/parse-questionnaire.ts'
import { parseQuestionnaire } from '../../questionnaires/parse-questionnaire.ts'
import { problemCodes } from '../../questionnaires/problem.ts'
import { changedDefinition } from './changed-definition.ts'

function isThere(json: unknown, pointer: string): boolean {
  let here = json
  for (const step of stepsOf(pointer)) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return false
    here = Object.entries(here).find(([key]) => key === step)?.[1]
  }
  return true
}

/** A questionnaire; or problems, each with a known code and a pointer to something that is there. */
function expectAnOutcome(json: unknown, parsed: ParsedQuestionnaire): void {
  if (parsed.ok) {
    expect(parsed.questionnaire.hash).toMatch(/^[0-9a-f]{64}$/)
    return
  }
  const lost = parsed.problems.filter(({ code, pointer }) => !problemCodes.includes(code) || !isThere(json, pointer))
  expect({ lost, found: parsed.problems.length > 0 }).toEqual({ lost: [], found: true })
}

describe('Any JSON', () => {
  it('gives problems that can be pointed at, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => expectAnOutcome(json, parseQuestionnaire(json))),
      { numRuns: 4000 },
    )
  }, 120_000)

  it('near the smallest definition gives a questionnaire or problems', () => {
    fc.assert(
      fc.property(changedDefinition('smallest'), (json) => expectAnOutcome(json, parseQuestionnaire(json))),
      { numRuns: 4000 },
    )
  }, 120_000)

  it('near a definition that uses everything gives a questionnaire or problems', () => {
    fc.assert(
      fc.property(changedDefinition('tiny'), (json) => expectAnOutcome(json, parseQuestionnaire(json))),
      { numRuns: 2000 },
    )
  }, 120_000)

  it('as text gives what the same JSON gives as a value', () => {
    fc.assert(
      fc.property(changedDefinition('smallest'), (json) => {
        expect(parseQuestionnaireText(JSON.stringify(json))).toEqual(parseQuestionnaire(JSON.parse(JSON.stringify(json))))
      }),
      { numRuns: 300 },
    )
  }, 60_000)

  it('that is nested a hundred thousand times does not exhaust the stack', () => {
    let nested: unknown = 'deep'
    for (let level = 0; level < 100_000; level += 1) nested = level % 2 === 0 ? [nested] : { byGroup: nested }
    const wrapped = [nested, { title: nested }, { pages: [{ items: [nested] }] }, { introduction: nested }]
    for (const json of wrapped) expect(parseQuestionnaire(json).ok).toBe(false)
  })

  it('that is no text of JSON at all is refused without an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => expect(parseQuestionnaireText(text).ok).toBe(false)),
      { numRuns: 1000 },
    )
  })
})

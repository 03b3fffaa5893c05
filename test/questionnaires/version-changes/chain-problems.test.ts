/**
 * The versions of a questionnaire follow each other without a hole, and each says what it changed.
 */
import { describe, expect, it } from '@jest/globals'
import { parseQuestionnaire } from '../../../questionnaires/parse-questionnaire.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { chainProblems } from '../../../questionnaires/version-changes/chain-problems.ts'
import { validDefinition } from '../read-fixture.ts'

function version(number: number, previous?: number, words = 'Wording'): Questionnaire {
  const json = JSON.stringify({ ...validDefinition('smallest'), version: number, previousVersion: previous })
  const parsed = parseQuestionnaire(JSON.parse(json.replaceAll('"Wording"', JSON.stringify(words))))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.questionnaire
}

const told = (...versions: readonly Questionnaire[]) =>
  chainProblems(versions).map(({ version: { version: number }, problem: { code, pointer } }) => [number, code, pointer])

describe('Versions of a questionnaire', () => {
  it('have no problem alone, or one after the other in any order', () => {
    expect(told(version(1))).toEqual([])
    expect(told(version(5, 2), version(1), version(2, 1))).toEqual([])
  })

  it('need the version that they name', () => {
    expect(told(version(2, 1))).toEqual([[2, 'previousVersionGone', '/previousVersion']])
    expect(told(version(1), version(3, 2))).toEqual([[3, 'previousVersionGone', '/previousVersion']])
  })

  it('name the version that stands before them', () => {
    expect(told(version(1), version(2))).toEqual([[2, 'previousVersionMissing', '']])
    expect(told(version(1), version(2, 1), version(3, 1))).toEqual([[3, 'previousVersionOther', '/previousVersion']])
  })

  it('stand once each', () => {
    expect(told(version(1), version(1, undefined, 'Other words'))).toEqual([[1, 'versionTwice', '/version']])
  })

  it('say what they changed, each from the one before it', () => {
    expect(told(version(1), version(2, 1, 'Other words'), version(3, 2, 'Other words'))).toEqual([
      [2, 'undeclaredWording', '/pages/0/items/0'],
    ])
  })
})

/** One person's own result. */
import { describe, expect, it } from '@jest/globals'
import { ownResult } from '../../analysis/own-result.ts'
import type { Answers } from '../../questionnaires/answers.ts'
import { tinyQuestionnaire } from '../fixtures/tiny-questionnaire.ts'

const reach = (codes: readonly number[]): Answers => Object.fromEntries(codes.map((code, index) => [`reach_${index + 1}`, code]))

describe('one’s own result', () => {
  it('scores what was answered, reversed items turned', () => {
    const own = ownResult(tinyQuestionnaire, { fresh: 4, stale: 1, choice: 5, greeting: { missing: 'dontKnow' } }, 'customers')
    expect(own.dimensions['goods']).toEqual({ value: 250 / 3, answered: 3, asked: 3 })
    expect(own.items['stale']).toEqual({ value: 100, answered: 1, asked: 1 })
    expect(own.dimensions['service']).toEqual({ notEstimable: 'noAnswers', n: 0 })
    expect([own.answered, own.asked]).toEqual([3, 18])
  })

  it('counts only items that the person’s group is asked', () => {
    expect(ownResult(tinyQuestionnaire, { greeting: 3 }, 'helpers').dimensions['service']).toMatchObject({ answered: 1, asked: 1 })
    expect(ownResult(tinyQuestionnaire, { greeting: 3, queue: { missing: 'notAsked' } }).dimensions['service']).toMatchObject({
      answered: 1,
      asked: 1,
    })
  })

  it('gives a letter by side, none at the very midpoint and none with too few pairs', () => {
    expect(ownResult(tinyQuestionnaire, reach([4, 1, 4, 2]))).toMatchObject({ letters: '-Z', clearness: { reach: 'veryClear' } })
    expect(ownResult(tinyQuestionnaire, reach([1, 4, 1, 4])).letters).toBe('-H')
    const midpoint = ownResult(tinyQuestionnaire, reach([3, 1, 2, 4]))
    expect(midpoint.positions['reach']).toMatchObject({ value: expect.closeTo(0, 9), answered: 4, asked: 4 })
    expect([midpoint.letters, midpoint.clearness['reach']]).toEqual(['--', 'balanced'])
    expect(ownResult(tinyQuestionnaire, reach([4, 1])).positions['reach']).toEqual({ notEstimable: 'tooFewItems', n: 2 })
  })

  it('shows positions by facet', () => {
    const own = ownResult(tinyQuestionnaire, reach([4, 4, 1, 1]))
    expect(own.facets['counter']?.['reach']).toEqual({ value: 100, answered: 2, asked: 2 })
    expect(own.facets['storeroom']?.['reach']).toEqual({ value: -100, answered: 2, asked: 2 })
  })

  it('of nobody’s answers says so everywhere and holds no number that is none', () => {
    const own = ownResult(tinyQuestionnaire, {})
    expect(JSON.stringify(own)).not.toContain('null')
    expect([own.answered, own.letters, own.clearness]).toEqual([0, '--', {}])
  })
})

/**
 * The people of the demo: the same every time, valid, and as untidy as people are.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isMissing } from '../../../questionnaires/answers.ts'
import { columnsOf, itemsOf, packAnswers } from '../../../questionnaires/columns.ts'
import { parseAnswers } from '../../../questionnaires/parse-answers.ts'
import { parseQuestionnaire } from '../../../questionnaires/parse-questionnaire.ts'
import { chanceOf, demoBytes } from '../../../server/demo/chance.ts'
import { demoRounds } from '../../../server/demo/demo-rounds.ts'
import { codeByThresholds, inventedAnswers } from '../../../server/demo/invented-answers.ts'
import { openTexts } from '../../../server/demo/open-texts.ts'
import { hastyHabits } from '../../../server/demo/population.ts'
import { cellRules, readCell } from '../../../server/commands/response-cells.ts'
import { validDefinition } from '../../questionnaires/read-fixture.ts'
import { peopleOf, questionnaireOf, roundOf, today } from './demo-library.ts'

const keys = demoRounds(today).map(({ key }) => key)

describe('the people of the demo', () => {
  it('are the same for the same seed, and others for another', () => {
    for (const key of keys) expect(peopleOf(key)).toEqual(peopleOf(key))
    expect(peopleOf('dialogue 2025', 7)).not.toEqual(peopleOf('dialogue 2025'))
  })

  it('answer with codes that their questionnaire has, and only what their group is asked', () => {
    for (const key of keys) {
      const questionnaire = questionnaireOf(roundOf(key))
      const rules = cellRules(questionnaire)
      const wrong = peopleOf(key).flatMap(({ group, answers }) =>
        [...packAnswers(questionnaire, answers)].filter((code, column) => {
          const rule = rules[column]
          return rule === undefined || typeof readCell(String(code), rule, group) !== 'number'
        }),
      )
      expect({ key, wrong }).toEqual({ key, wrong: [] })
      expect(rules).toHaveLength(columnsOf(questionnaire).length)
    }
  })

  it('write only texts of their group, in an item that asks for them, each once a round and short enough', () => {
    for (const key of keys) {
      const questionnaire = questionnaireOf(roundOf(key))
      const texts = peopleOf(key).flatMap(({ group, texts: own }) => own.map((text) => ({ text, group })))
      const lengths = new Map(itemsOf(questionnaire).flatMap((item) => (item.kind === 'openText' ? [[item.id, item.maximumLength]] : [])))
      expect(texts.every(({ text, group }) => text.group === group && text.text.length <= (lengths.get(text.item) ?? 0))).toBe(true)
      expect(new Set(texts.map(({ text }) => text.text)).size).toBe(texts.length)
    }
    expect(new Set(openTexts.map(({ text }) => text)).size).toBe(openTexts.length)
    expect(new Set(openTexts.map(({ language }) => language))).toEqual(new Set(['fi', 'sv', 'en']))
  })

  it('know not everything, leave items out, are not concerned, break off, and some tick one place only', () => {
    const people = peopleOf('democracy 2026')
    const answers = people.filter(({ sent }) => sent).flatMap((person) => Object.values(person.answers))
    const reasons = new Set(answers.flatMap((answer) => (isMissing(answer) ? [answer.missing] : [])))
    expect(reasons).toEqual(new Set(['dontKnow', 'notAnswered', 'notConcerned', 'notAsked']))
    const brokenOff = people.filter(({ sent }) => !sent)
    expect(brokenOff.length).toBeGreaterThan(20)
    expect(
      brokenOff.every((person) => Object.keys(person.answers).length < itemsOf(questionnaireOf(roundOf('democracy 2026'))).length),
    ).toBe(true)
    const ratings = itemsOf(questionnaireOf(roundOf('democracy 2026'))).filter(({ kind }) => kind === 'rating')
    const codes = people.map((person) => ratings.map(({ id }) => person.answers[id]).filter((answer) => typeof answer === 'number'))
    expect(codes.filter((given) => given.length > 8 && new Set(given).size === 1).length).toBeGreaterThan(5)
  })

  it('answer any questionnaire with what a form of it could have given', () => {
    const parsed = parseQuestionnaire(validDefinition('tiny'))
    if (!parsed.ok) throw new Error('The definition of the tests does not parse')
    const { questionnaire } = parsed
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('staff', 'guests'), (seed, group) => {
        const answers = inventedAnswers(questionnaire, group, { habits: hastyHabits }, chanceOf(seed, 'person'), seed)
        expect(parseAnswers(questionnaire, answers)).toEqual(answers)
      }),
      { numRuns: 100 },
    )
  })
})

describe('chance and thresholds', () => {
  it('cut 0–100 into equal parts, and everything beyond into the outermost', () => {
    expect([-20, 0, 24.9, 25, 50, 99.9, 100, 140].map((score) => codeByThresholds(score, [1, 2, 3, 4]))).toEqual([1, 1, 1, 2, 3, 4, 4, 4])
    expect([0, 33, 34, 100].map((score) => codeByThresholds(score, [0, 5, 9]))).toEqual([0, 0, 5, 9])
  })

  it('give each name a stream of its own, alike in the mean', () => {
    const mean = (name: string): number => {
      const chance = chanceOf(1, name)
      return Array.from({ length: 4000 }, () => chance.normal()).reduce((sum, value) => sum + value, 0) / 4000
    }
    expect(Math.abs(mean('a'))).toBeLessThan(0.06)
    expect(mean('a')).not.toBe(mean('b'))
    expect(demoBytes(3)(16)).toEqual(demoBytes(3)(16))
    expect(demoBytes(3)(16)).not.toEqual(demoBytes(4)(16))
  })
})

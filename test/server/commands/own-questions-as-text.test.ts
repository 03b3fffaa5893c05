import { expect, it } from '@jest/globals'
import type { Estimate } from '../../../analysis/estimate.ts'
import { withOwnQuestions } from '../../../questionnaires/own-questions.ts'
import { ownQuestionsAsText } from '../../../server/commands/own-questions-as-text.ts'
import { tinyQuestionnaire } from '../../fixtures/tiny-questionnaire.ts'
import { described, groupOf, item } from '../../views/results/made-results.ts'

const asked = withOwnQuestions(tinyQuestionnaire, [
  { kind: 'agreement', wording: { en: 'The till is quick.' }, options: [] },
  { kind: 'choice', wording: { en: 'Where to?' }, options: [{ en: 'East' }, { en: 'West' }] },
  { kind: 'text', wording: { en: 'Else?' }, options: [] },
])
const answered = (...shares: readonly Estimate[]) => ({
  ...item(described(50)),
  distribution: Object.fromEntries(shares.map((share, at) => [String(at + 1), share])),
})

it('The summary of an analysis asks own questions in full and gives the share of every option, none of the open ones', () => {
  const over: Estimate = { suppressed: 'bandOnly', band: 'high' }
  const none: Estimate = { notEstimable: 'noAnswers', n: 0 }
  const own_1 = answered(described(0.25, 40), described(0.125, 40), described(0.5, 40), none)
  const items = { fresh: item(described(50)), own_1, own_2: answered(over, { suppressed: 'complementary' }) }
  const lines = ownQuestionsAsText(groupOf({ items }), asked)
  expect(lines.map(({ name, share }) => [name, share])).toEqual([
    ['The till is quick.', ''],
    ['Strongly disagree', '25 % of 40'],
    ['Tend to disagree', '13 % of 40'],
    ['Tend to agree', '50 % of 40'],
    ['Strongly agree', 'no answers'],
    ['Where to?', ''],
    ['East', 'over 90 %'],
    ['West', 'not shown'],
  ])
  expect(ownQuestionsAsText(groupOf({ items }), tinyQuestionnaire)).toEqual([])
})

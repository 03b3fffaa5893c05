/** The number of answers that a page names where it does not show a result. */
import { describe, expect, it } from '@jest/globals'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { nothingShownText, withheldText } from '../../../views/results/withheld-text.ts'
import { fair, same } from './made-questionnaires.ts'
import { contextOf, released, round } from './made-results.ts'

/** Residents, and staff who answer by unit. */
const mixed: Questionnaire = {
  ...fair,
  groups: [
    { id: 'residents', name: same('Residents') },
    { id: 'staff', name: same('Staff'), byUnit: true },
  ],
}

function contextWith(groups: readonly string[], readersAnswer: boolean, smallestCell = 5): ResultContext {
  const hidden = Object.fromEntries(groups.map((group) => [group, { tier: 'hidden' as const }]))
  return contextOf(mixed, [round('2026', released(mixed, { groups: hidden, readersAnswer, smallestCell }))])
}

const numberIn = (text: string): string | undefined => /\d+/.exec(text)?.[0]

describe('Where readers answer too, the number of answers', () => {
  const context = contextWith(['residents', 'staff'], true)

  it('is one more for a unit and for the group that answers by unit, not for others', () => {
    const scopes = [{ unit: 'north' }, { group: 'staff' }, { group: 'residents' }]
    expect(scopes.map((scope) => numberIn(withheldText(context, scope, 'hidden')))).toEqual(['6', '6', '5'])
    expect(scopes.map((scope) => numberIn(withheldText(context, scope, 'bands')))).toEqual(['11', '11', '10'])
  })

  it('is told of both kinds of groups where none is shown, and once where there is one kind', () => {
    expect(nothingShownText(context)).toBe(
      'Results are shown when there are at least 5 answers. A group that answers unit by unit needs 6, because whoever reads the result may have answered too.',
    )
    expect(numberIn(nothingShownText(contextWith(['staff'], true)))).toBe('6')
    expect(numberIn(nothingShownText(contextWith(['residents'], true)))).toBe('5')
  })
})

describe('Where readers do not answer, the number of answers', () => {
  it('is the same for all, and follows the smallest cell', () => {
    expect(numberIn(nothingShownText(contextWith(['residents', 'staff'], false)))).toBe('5')
    expect(numberIn(withheldText(contextWith(['staff'], false), { unit: 'north' }, 'bands'))).toBe('10')
    expect(numberIn(withheldText(contextWith(['staff'], false, 12), { unit: 'north' }, 'bands'))).toBe('12')
  })
})

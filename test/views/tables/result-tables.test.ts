import { describe, expect, it } from '@jest/globals'
import { contextVoice } from '../../../views/results/result-context.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { tableView } from '../../../views/tables/table.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, contextOf, full, item, released, round, score, typeWith } from '../results/made-results.ts'

const groups = {
  residents: full({ dimensions: { food: score(around(48.26), 'strength') }, items: { buns: item(around(60)) } }),
  councillors: { tier: 'hidden' as const },
}
const context = contextOf(fair, [round('2026', released(fair, { groups }))])

describe('the tables of a result', () => {
  it('leave out what is empty', () => {
    expect(resultTables(context).map(({ id }) => id)).toEqual(['respondents', 'dimensions', 'items', 'distributions', 'years'])
  })

  it('keep figures as numbers and name a hidden group without one', () => {
    const [respondents, dimensions] = resultTables(context)
    expect(dimensions?.rows[0]).toEqual(['Name of food', 'Residents', 48.26, 43.26, 53.26, 40, '', 'strength'])
    expect(respondents?.rows[1]).toEqual(['Councillors', null, null, null, null, 'not shown: too few answers'])
  })

  it('are written for the page without empty columns', () => {
    const [, dimensions] = resultTables(context)
    const view = dimensions && tableView(contextVoice(context), dimensions)
    expect(view?.columns.map(({ label }) => label)).toEqual([
      'Criterion',
      'Group or unit',
      'Value',
      'Lower end',
      'Upper end',
      'Answers',
      'In words',
    ])
    expect(view?.rows[0]?.slice(2, 6)).toEqual(['48.3', '43.3', '53.3', '40'])
  })

  it('hold no letters of a dialogue type', () => {
    const type = contextOf(cooking, [round('2026', released(cooking, { groups: { staff: full({ type: typeWith(1) }) } }))])
    const text = JSON.stringify(resultTables(type))
    expect(text).toContain('Land 0')
    expect(text).not.toMatch(/\b[EI][SN][TF][JP]\b/)
  })
})

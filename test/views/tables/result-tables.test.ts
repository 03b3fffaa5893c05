import { describe, expect, it } from '@jest/globals'
import { contextVoice } from '../../../views/results/result-context.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { tableView } from '../../../views/tables/table.ts'
import type { Table } from '../../../views/tables/table.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, change, contextOf, full, gap, item, released, round, score, slope, typeWith } from '../results/made-results.ts'

const groups = {
  residents: full({ dimensions: { food: score(around(48.26), 'strength') }, items: { buns: item(around(60)) } }),
  councillors: { tier: 'hidden' as const },
}
const cellsOf = (table: Table | undefined, label: string): readonly (readonly string[])[] => {
  const view = table && tableView(contextVoice(context), table)
  const index = view?.columns.findIndex((one) => one.label === label) ?? -1
  return view?.rows.map((row) => [row[0] ?? '', row[index] ?? '']) ?? []
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

describe('figures of a table', () => {
  const tableOf = (made: typeof context, id: string): Table | undefined => resultTables(made).find((table) => table.id === id)

  it('have intervals that end where their scale does', () => {
    const top = { ...groups, residents: full({ dimensions: { food: score(around(97.7, 4), 'strength') } }) }
    const table = tableOf(contextOf(fair, [round('2026', released(fair, { groups: top }))]), 'dimensions')
    expect(table?.rows[0]?.slice(2, 5)).toEqual([97.7, expect.closeTo(93.7, 9), 100])
    const staff = full({ type: { ...typeWith(0), positions: { direction: around(-98, 5) } } })
    const positions = tableOf(contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))]), 'positions')
    expect(positions?.rows[0]?.slice(2, 5)).toEqual([-98, -100, -93])
    expect(cellsOf(positions, 'Value')).toEqual([['Name of direction', '−98.0']])
  })

  it('call neither p nor a landscape impossible', () => {
    const gaps = { 'residents-councillors': { dimensions: { food: { ...gap(-20, 'secondHigher'), adjustedP: 0.00002 } }, items: {} } }
    const table = tableOf(contextOf(fair, [round('2026', released(fair, { groups, gaps }))]), 'gaps')
    expect(cellsOf(table, 'p (Holm)')).toEqual([['Name of food', 'under 0.001']])
    expect(cellsOf(table, 'Value')).toEqual([['Name of food', '−20.0']])
    const staff = full({ type: { ...typeWith(1), probabilities: { ESTJ: 0.998, ESTP: 0.002 } } })
    const landscapes = tableOf(contextOf(cooking, [round('2026', released(cooking, { groups: { staff } }))]), 'landscapes')
    expect(cellsOf(landscapes, 'Probability').slice(0, 2)).toEqual([
      ['Land 0', 'over 99%'],
      ['Land 1', 'under 1%'],
    ])
  })

  it('keep in the file the ends of a place that the page does not tell', () => {
    const wide = { ...item(around(60)), place: { from: 1, to: 46, of: 46 } }
    const items = { buns: wide, band: { ...item(around(60)), place: { from: 2, to: 3, of: 46 } } }
    const table = tableOf(contextOf(fair, [round('2026', released(fair, { groups: { residents: full({ items }) } }))]), 'items')
    expect(cellsOf(table, 'Rank from')).toEqual([
      ['Label buns', 'can’t tell'],
      ['Label band', '2'],
    ])
    expect(cellsOf(table, 'Rank to')).toEqual([
      ['Label buns', '–'],
      ['Label band', '3'],
    ])
    expect(table && toCsv(table, 'en')).toContain('"in between",1,46,50,40')
  })

  it('say of a direction where it has moved: it cannot rise', () => {
    const group = full({ type: typeWith(1) })
    const changes = {
      '2025→2026': {
        groups: { staff: { dimensions: {}, items: {}, positions: { way: change(-40, 'fallen') }, changedLetters: [] } },
        units: {},
      },
    }
    const slopes = { groups: { staff: { dimensions: {}, items: {}, positions: { way: slope(9, 'risen') } } }, units: {} }
    const story = contextOf(cooking, [
      round('2025', released(cooking, { groups: { staff: group } })),
      round('2026', released(cooking, { groups: { staff: group }, changes, slopes })),
    ])
    expect(cellsOf(tableOf(story, 'changes'), 'Finding')).toEqual([['Name of way', 'towards: Left of way']])
    expect(cellsOf(tableOf(story, 'slopes'), 'Finding')).toEqual([['Name of way', 'towards: Right of way']])
  })
})

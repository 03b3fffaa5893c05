import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { microdata } from '../../../analysis/disclosure/microdata.ts'
import type { Microdata } from '../../../analysis/disclosure/microdata.ts'
import { anyResponses, inputOf, surveyResponse, times } from '../microdata/made-survey.ts'

const identifying = ['group', 'age', 'years', 'roles__1', 'roles__2', 'unit']

/** How many rows have each combination of what could tell who somebody is. */
function combinationsIn({ columns, rows }: Microdata): readonly number[] {
  const places = identifying.map((id) => columns.indexOf(id)).filter((at) => at >= 0)
  return [...Map.groupBy(rows, (row) => JSON.stringify(places.map((at) => row[at]))).values()].map((alike) => alike.length)
}

const columnValues = ({ columns, rows }: Microdata, id: string): readonly (string | number | undefined)[] => [
  ...new Set(rows.map((row) => row[columns.indexOf(id)])),
]

const report = (data: Microdata, group: string, id: string) =>
  data.report.find((each) => each.group === group)?.columns.find((column) => column.id === id)

describe('Microdata', () => {
  it('has at least the smallest cell of rows in every combination, and loses no row but those of small groups', () => {
    fc.assert(
      fc.property(anyResponses, fc.integer({ min: 3, max: 12 }), (responses, smallestCell) => {
        const data = microdata(inputOf(responses, { smallestCell }))
        for (const rows of combinationsIn(data)) expect(rows).toBeGreaterThanOrEqual(smallestCell)
        const counts = [...Map.groupBy(responses, ({ group }) => group).values()].map(({ length }) => length)
        expect(data.rows).toHaveLength(counts.filter((count) => count >= smallestCell).reduce((sum, count) => sum + count, 0))
      }),
    )
  })

  it('is the same to the byte whatever order the answers and texts come in', () => {
    fc.assert(
      fc.property(anyResponses, fc.array(fc.string(), { maxLength: 30 }), (responses, words) => {
        const texts = words.map((text, at) => ({ group: at % 3 === 0 ? 'keepers' : 'customers', item: 'wish', text }))
        const forwards = microdata(inputOf(responses, { texts }))
        const backwards = microdata(inputOf(responses.toReversed(), { texts: texts.toReversed() }))
        expect(JSON.stringify(backwards)).toBe(JSON.stringify(forwards))
      }),
    )
  })

  it('keeps the answers themselves, code by code', () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const data = microdata(inputOf(responses))
        const inFile = new Set(data.report.map(({ group }) => group))
        const expected = responses.filter(({ group }) => inFile.has(group)).map(({ codes }) => codes[0] ?? 0)
        const trust = data.rows.map((row) => Number(row[data.columns.indexOf('trust')]))
        expect(trust.toSorted((a, b) => a - b)).toEqual(expected.toSorted((a, b) => a - b))
      }),
    )
  })

  it('refuses a smallest cell below three', () => {
    expect(() => microdata(inputOf([], { smallestCell: 2 }))).toThrow(RangeError)
  })
})

describe('What could tell who somebody is', () => {
  it('climbs the tree of units until there are enough, and no further', () => {
    const rows = [
      ...times(6, 'helpers', {}, 'n1'),
      ...times(4, 'helpers', {}, 's1'),
      ...times(3, 'helpers', {}, 's2'),
      ...times(9, 'helpers', {}, 'alone'),
    ]
    const data = microdata(inputOf(rows))
    expect(columnValues(data, 'unit')).toEqual(['alone', 'n1', 'south+below'])
    expect(report(data, 'helpers', 'unit')?.fate).toBe('merged')
  })

  it('stands in bands where it is a number', () => {
    const data = microdata(
      inputOf([...times(6, 'keepers', { years: 12 }), ...times(5, 'keepers', { years: 17 }), ...times(8, 'keepers', { years: 47 })]),
    )
    expect(columnValues(data, 'years')).toEqual(['10–19', '40–49'])
  })

  it('is dropped where no class of it is large enough, and groups do not pay for each other', () => {
    const keepers = [...times(4, 'keepers', { age: 1 }), ...times(4, 'keepers', { age: 6 })]
    const customers = [1, 2, 3, 4, 5, 6].flatMap((age) => times(7, 'customers', { age }))
    const data = microdata(inputOf([...keepers, ...customers]))
    expect(report(data, 'keepers', 'age')).toMatchObject({ fate: 'dropped', classes: [{ kind: 'whole', label: 'all' }] })
    expect(report(data, 'customers', 'age')?.fate).toBe('kept')
    expect(columnValues(data, 'age')).toEqual(['1', '2', '3', '4', '5', '6', 'all'])
    expect(microdata(inputOf(keepers)).columns).not.toContain('age')
  })

  it('says one word for every reason of not answering', () => {
    const data = microdata(
      inputOf([...times(3, 'keepers', { age: -1 }), ...times(3, 'keepers', { age: -2 }), ...times(5, 'keepers', { age: 2 })]),
    )
    expect(columnValues(data, 'age')).toEqual(['2', 'none'])
  })

  it('takes away an item that was asked only after an answer that is merged', () => {
    const asked = { age: 1, school: 2 }
    const [large, small] = [times(6, 'keepers', asked), times(2, 'keepers', asked)]
    const others = times(9, 'keepers', { age: 2, school: -4 })
    expect(microdata(inputOf([...large, ...others]))).toMatchObject({ itemsLeftOut: [] })
    const merged = microdata(inputOf([...small, ...others]))
    expect(merged.itemsLeftOut).toEqual(['school', 'why'])
    expect(merged.columns).not.toContain('school')
  })

  it('leaves out a group with too few answers, and says nothing of how many', () => {
    const data = microdata(inputOf([...times(4, 'keepers', { trust: 1 }), ...times(9, 'customers', { trust: 2 })]))
    expect(data.groupsLeftOut).toEqual(['keepers', 'helpers'])
    expect(columnValues(data, 'group')).toEqual(['customers'])
    expect(microdata(inputOf([surveyResponse('customers', {})])).rows).toEqual([])
  })
})

describe('Texts in microdata', () => {
  const people = [...times(20, 'customers', {}), ...times(20, 'keepers', {}), ...times(20, 'helpers', {}, 'n1')]
  const written = (count: number, group: string) =>
    Array.from({ length: count }, (_, at) => ({ group, item: 'wish', text: `${group} ${at}` }))
  const groupsOf = (texts: Microdata['texts']) => [...new Set(texts.map(({ group }) => group))].sort()

  it('come only where ten people wrote, with the group only where ten of it did', () => {
    expect(microdata(inputOf(people, { texts: written(9, 'customers') })).texts).toEqual([])
    const { texts } = microdata(inputOf(people, { texts: [...written(10, 'customers'), ...written(12, 'keepers')] }))
    expect(texts).toHaveLength(22)
    expect(groupsOf(texts)).toEqual(['customers', 'keepers'])
  })

  it('take the name from one more group where a small group would stand alone without one', () => {
    const { texts } = microdata(
      inputOf(people, { texts: [...written(3, 'customers'), ...written(12, 'keepers'), ...written(15, 'helpers')] }),
    )
    expect(texts.filter(({ group }) => group === null)).toHaveLength(15)
    expect(texts.filter(({ group }) => group === 'helpers')).toHaveLength(15)
  })

  it('are in an order of chance, and never come from a group that is left out', () => {
    const texts = [...written(30, 'customers'), ...written(11, 'keepers')]
    const data = microdata(inputOf(times(20, 'customers', {}), { texts }))
    expect(data.texts.map(({ text }) => text)).not.toEqual(data.texts.map(({ text }) => text).toSorted())
    expect(groupsOf(data.texts)).toEqual(['customers'])
    expect(microdata(inputOf(times(20, 'customers', {}), { texts, seed: 8 })).texts).not.toEqual(data.texts)
  })
})

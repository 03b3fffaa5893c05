/** What may leave the house of answers that one person gave together. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { leavesCombinationsOpen } from '../../../analysis/disclosure/open-combinations.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import { closestTold, roundedPersons, roundedRelation, toldAlike } from '../../../analysis/disclosure/rounded-relation.ts'
import type { Estimate } from '../../../analysis/estimate.ts'
import { correlationInterval } from '../../../analysis/estimates/correlation-interval.ts'
import type { Response } from '../../../analysis/response-matrix.ts'
import type { GroupResult, Result } from '../../../analysis/result.ts'
import type { SamplingDesign } from '../../../analysis/sampling-design.ts'
import { columnsOf, missingCodes } from '../../../questionnaires/columns.ts'
import { likingPersons } from '../../fixtures/made-persons.ts'
import { shopWithWhole } from '../../fixtures/shop-members.ts'

type Columns = Readonly<Record<string, readonly number[]>>

const design: SamplingDesign = {
  groups: { customers: { recruitment: 'census' }, helpers: { recruitment: 'census' } },
  unitSizes: {},
  seed: 1,
  level: 0.95,
}

function responsesOf(group: string, columns: Columns, unit: string | null = null): readonly Response[] {
  const size = Math.max(...Object.values(columns).map((codes) => codes.length))
  const ids = columnsOf(shopWithWhole).map(({ id }) => id)
  return Array.from({ length: size }, (_, row) => ({
    group,
    unit,
    codes: Int16Array.from(ids, (id) => columns[id]?.[row] ?? missingCodes.notAnswered),
  }))
}

const analysed = (responses: readonly Response[]): Result => analyseRound(shopWithWhole, responses, design)

function releasedOf(result: Result, group = 'customers'): GroupResult {
  const released = releaseResult(shopWithWhole, result, { smallestCell: 5 }).groups[group]
  if (released?.tier !== 'full') throw new Error(`${group} is ${released?.tier ?? 'absent'}`)
  return released.figures
}

const valueOf = (estimate: Estimate | undefined): number | undefined => (estimate && 'value' in estimate ? estimate.value : undefined)

describe('importance on its way out', () => {
  const result = analysed(responsesOf('customers', likingPersons(123, 1)))
  const [raw, told] = [
    result.groups['customers']?.importance?.['choice']?.correlation,
    releasedOf(result).importance?.['choice']?.correlation,
  ]

  it('is rounded, with the number of persons in tens and an interval from what is told', () => {
    const value = roundedRelation(valueOf(raw) ?? NaN, 123)
    expect(valueOf(raw)).not.toBe(value)
    expect(told).toEqual(correlationInterval(value, 120, 0.95))
  })

  it('is not told below 30 persons, and then without their number', () => {
    const figures = releasedOf(analysed(responsesOf('customers', likingPersons(29, 1))))
    expect(figures.importance?.['choice']).toEqual({ correlation: { suppressed: 'tooFewAnswers' }, isOpen: false })
    expect(JSON.stringify([figures.importance, figures.quality])).not.toContain('29')
  })

  it('goes with an item that is hidden, and all go with the overall item', () => {
    const nearlyAll = (columns: Columns, id: string): Columns => ({
      ...columns,
      [id]: (columns[id] ?? []).map((code, row) => (row < 5 ? code : 2)),
    })
    const ofItem = releasedOf(analysed(responsesOf('customers', nearlyAll(likingPersons(120, 2), 'fresh')))).importance
    expect(ofItem?.['fresh']?.correlation).toEqual({ suppressed: 'complementary' })
    expect(valueOf(ofItem?.['choice']?.correlation)).toBeDefined()
    const ofWhole = releasedOf(analysed(responsesOf('customers', nearlyAll(likingPersons(120, 2), 'whole')))).importance
    expect(Object.values(ofWhole ?? {}).every(({ correlation }) => valueOf(correlation) === undefined)).toBe(true)
  })

  it('is not told where one answer all but tells the other', () => {
    const columns = likingPersons(200, 3)
    const same = { ...columns, choice: columns['whole'] ?? [] }
    expect(closestTold).toBeLessThan(1)
    expect(releasedOf(analysed(responsesOf('customers', same))).importance?.['choice']?.correlation).toEqual({
      suppressed: 'complementary',
    })
  })
})

describe('quality on its way out', () => {
  it('is rounded, and hidden with any item of its measure', () => {
    const columns = likingPersons(220, 4)
    const goods = releasedOf(analysed(responsesOf('customers', columns))).quality?.['goods']
    expect(goods?.told).toBe('items')
    const alpha = valueOf(goods?.alpha) ?? NaN
    expect(alpha).toBe(roundedRelation(alpha, 220))
    const hidden = { ...columns, stale: (columns['stale'] ?? []).map((code, row) => (row < 5 ? code : 1)) }
    expect(releasedOf(analysed(responsesOf('customers', hidden))).quality?.['goods']).toMatchObject({
      alpha: { suppressed: 'complementary' },
      omega: { suppressed: 'complementary' },
      told: 'nothing',
    })
  })
})

describe('units and classes', () => {
  const persons = likingPersons(80, 5)
  const age = Array.from({ length: 80 }, (_, row) => 1 + (row % 2))
  const result = analysed([...responsesOf('helpers', persons, 'bakery'), ...responsesOf('customers', { ...persons, age })])

  it('are analysed without importance and quality', () => {
    const parts = [...Object.values(result.units), ...Object.values(result.backgrounds['customers']?.['age'] ?? {})]
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.filter((figures) => 'importance' in figures || 'quality' in figures)).toEqual([])
    expect(result.groups['helpers']?.quality).toBeDefined()
  })

  it('give none away even if they had some', () => {
    const { importance = {}, quality = {} } = result.groups['customers'] ?? {}
    const units = Object.fromEntries(Object.entries(result.units).map(([id, figures]) => [id, { ...figures, importance, quality }]))
    const released = releaseResult(shopWithWhole, { ...result, units }, { smallestCell: 5 })
    expect(Object.keys(released.units)).toEqual(['bakery'])
    expect(JSON.stringify([released.units, released.backgrounds])).not.toMatch(/importance|quality|correlation|alpha/)
  })
})

describe('what is told', () => {
  it('is on a grid that gets finer with the number of persons', () => {
    expect([30, 99, 100, 399, 400].map((n) => roundedRelation(0.4321, n))).toEqual([0.45, 0.45, 0.44, 0.44, 0.43])
    expect([30, 39, 40, 418].map(roundedPersons)).toEqual([30, 30, 40, 410])
    expect(roundedRelation(-0.01, 30)).toBe(0)
    expect(toldAlike(0.44, 50)).toEqual({ lower: 0.425, upper: 0.475 })
  })

  it('closes a table of two answers each, in which one number tells all others', () => {
    const table = {
      rows: [0, 100],
      columns: [0, 100],
      counts: [
        [3, 0],
        [2, 27],
      ],
      n: 32,
    }
    expect(leavesCombinationsOpen(table, { lower: -5000, upper: 5000 })).toBe(false)
    expect(leavesCombinationsOpen(table, { lower: -15_000, upper: 15_000 })).toBe(true)
  })
})

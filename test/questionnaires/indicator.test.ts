import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Indicator } from '../../questionnaires/indicator.ts'
import { hasIndicator, indicatorKey, parseIndicator } from '../../questionnaires/indicator.ts'
import { cooking, fair } from '../views/results/made-questionnaires.ts'

const id = fc.stringMatching(/^[A-Za-z0-9_+-]{1,40}$/u)
const indicators: fc.Arbitrary<Indicator> = fc.oneof(
  fc.record({ kind: fc.constantFrom('item' as const, 'dimension' as const), group: id, id }),
  fc.record({ kind: fc.constant('position' as const), group: id, axis: id }),
  fc.record({ kind: fc.constant('unitPosition' as const), unit: id, axis: id }),
  fc.record({ kind: fc.constant('unitDimension' as const), unit: id, id }),
)

describe('an indicator as one word', () => {
  it('is written and read as in the contract', () => {
    const promises: Indicator = { kind: 'item', group: 'residents', id: 'promises_kept' }
    expect(indicatorKey(promises)).toBe('item:residents:promises_kept')
    expect(parseIndicator('item:residents:promises_kept')).toEqual(promises)
    expect(parseIndicator('unitPosition:k2x+m7q:way')).toEqual({ kind: 'unitPosition', unit: 'k2x+m7q', axis: 'way' })
  })

  it('comes back the same after writing and reading, whatever the ids', () => {
    fc.assert(fc.property(indicators, (one) => expect(parseIndicator(indicatorKey(one))).toEqual(one)))
  })

  it('is null for any other text, and never an exception', () => {
    const wrong = ['', 'item', 'item:a', 'item::b', 'item:a:b:c', 'items:a:b', 'item:a b:c', ' item:a:b', 'item:a:b\n', `item:a:${'b'.repeat(1000)}`, '__proto__:a:b'] // prettier-ignore
    expect(wrong.map(parseIndicator)).toEqual(wrong.map(() => null))
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parseIndicator(text)
        expect(read === null || indicatorKey(read) === text).toBe(true)
      }),
    )
  })
})

describe('whether a questionnaire has it', () => {
  const has = (key: string, questionnaire = fair): boolean => {
    const read = parseIndicator(key)
    return read !== null && hasIndicator(questionnaire, read)
  }

  it('tells items, criteria and directions of groups and units that are there from those that are not', () => {
    expect(['item:residents:buns', 'dimension:councillors:music'].map((key) => has(key))).toEqual([true, true])
    expect(['item:residents:none', 'item:nobody:buns', 'dimension:residents:buns', 'position:residents:way'].map((key) => has(key))).toEqual([false, false, false, false]) // prettier-ignore
    expect(['position:staff:way', 'unitPosition:any:way', 'unitDimension:any:taste'].map((key) => has(key, cooking))).toEqual([true, true, true]) // prettier-ignore
    expect(has('item:staff:pair_way', cooking)).toBe(false)
  })

  it('has none of units where nobody answers by unit, and none of what a group is not asked', () => {
    expect(has('unitDimension:any:food')).toBe(false)
    const page = fair.pages.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, groups: ['councillors'] })) }))
    expect(['item:residents:buns', 'dimension:residents:food', 'item:councillors:buns'].map((key) => has(key, { ...fair, pages: page }))).toEqual([false, false, true]) // prettier-ignore
  })
})

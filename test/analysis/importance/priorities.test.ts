/** Importance beside performance. */
import { describe, expect, it } from '@jest/globals'
import { correlationInterval } from '../../../analysis/estimates/correlation-interval.ts'
import { priorities } from '../../../analysis/importance/priorities.ts'
import type { CorrelationResult } from '../../../analysis/relation-result.ts'
import type { ItemResult } from '../../../analysis/result.ts'
import { around, described, item } from '../../views/results/made-results.ts'

const told = (value: number, n: number): CorrelationResult => ({ correlation: correlationInterval(value, n, 0.95), isOpen: true })
const rated = (value: number, relative: ItemResult['relative']): ItemResult => ({ ...item(around(value)), relative })

const items = {
  promises: rated(30, 'below'),
  services: rated(70, 'above'),
  speed: rated(35, 'below'),
  reach: rated(65, 'above'),
}
const importance = (n: number) => ({ promises: told(0.7, n), services: told(0.65, n), speed: told(0.1, n), reach: told(0.12, n) })

describe('priorities', () => {
  it('stand in quadrants about the means, the most important first', () => {
    const found = priorities({ importance: importance(400), items })
    expect(found?.items.map(({ id, quadrant }) => [id, quadrant])).toEqual([
      ['promises', 'first'],
      ['services', 'keep'],
      ['reach', 'enough'],
      ['speed', 'later'],
    ])
    expect(found?.performanceLine).toBe(50)
    expect(found?.importanceLine).toBeCloseTo(0.3925, 10)
  })

  it('are sure with many persons, and not with few', () => {
    expect(priorities({ importance: importance(400), items })?.items.map(({ isSure }) => isSure)).toEqual([true, true, true, true])
    expect(priorities({ importance: importance(30), items })?.items.some(({ isSure }) => isSure)).toBe(false)
  })

  it('are not sure where the score is not surely above or below the others', () => {
    const unsure = { ...items, promises: rated(30, 'notDifferent') }
    expect(priorities({ importance: importance(400), items: unsure })?.items[0]).toMatchObject({ id: 'promises', isSure: false })
  })

  it('are never sure without interval', () => {
    const description = Object.fromEntries(Object.keys(items).map((id, index) => [id, { correlation: described(index / 5), isOpen: true }]))
    expect(priorities({ importance: description, items })?.items.some(({ isSure }) => isSure)).toBe(false)
  })

  it('leave out what is hidden, and are none where fewer than two are shown', () => {
    const hidden: CorrelationResult = { correlation: { suppressed: 'complementary' }, isOpen: false }
    expect(priorities({ importance: { ...importance(400), speed: hidden }, items })?.items.map(({ id }) => id)).not.toContain('speed')
    expect(priorities({ importance: { promises: told(0.7, 400), services: hidden }, items })).toBeNull()
    expect(priorities({ items })).toBeNull()
  })
})

/** An organisation's own questions go out of the house by the same door as all else. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import type { Response } from '../../../analysis/response-matrix.ts'
import type { ItemResult } from '../../../analysis/result.ts'
import { columnsOf, missingCodes } from '../../../questionnaires/columns.ts'
import { hamlet } from '../../attack/hamlet.ts'
import { designOf } from '../../attack/invented-rounds.ts'

const questionnaire = hamlet(false, 0, true)

/** `own`: codes of the rating and of the choice, person by person; what is missing was not answered. Everything else varies. */
const people = (unit: string, n: number, rating: readonly number[], choice: readonly number[]): readonly Response[] =>
  Array.from({ length: n }, (_, person) => {
    const own: Readonly<Record<string, readonly number[]>> = { own_1: rating, own_2: choice }
    const codes = Int16Array.from(columnsOf(questionnaire), ({ id }, at) => {
      const given = own[id]
      if (given !== undefined) return given[person] ?? missingCodes.notAnswered
      return id === 'rent' ? missingCodes.notAsked : id === 'owns' ? 1 : 1 + ((person + at) % 4)
    })
    return { group: 'helpers', unit, codes }
  })

const cycle = (n: number, top: number): readonly number[] => Array.from({ length: n }, (_, at) => 1 + (at % top))

function release(units: Readonly<Record<string, readonly Response[]>>) {
  const design = designOf(Object.keys(units).map((id) => ({ id, parent: null, persons: 60 })))
  return releaseResult(questionnaire, analyseRound(questionnaire, Object.values(units).flat(), design), { smallestCell: 5 })
}

const itemOf = (group: ReleasedGroup | undefined, id: string): ItemResult | undefined =>
  group?.tier === 'full' ? group.figures.items[id] : undefined

const isHidden = (item: ItemResult | undefined): boolean =>
  item !== undefined &&
  item.answered === null &&
  [...Object.values(item.distribution), item.score].every((figure) => 'suppressed' in figure || 'notEstimable' in figure)

describe('An own question', () => {
  it('is shown where enough answered and not nearly all alike', () => {
    const { groups, units } = release({ a: people('a', 20, cycle(20, 4), cycle(20, 3)), b: people('b', 30, cycle(30, 4), cycle(30, 3)) })
    expect(itemOf(groups['helpers'], 'own_2')).toMatchObject({ answered: 50, distribution: { 1: { n: 50 } } })
    expect(itemOf(units['a'], 'own_1')).toMatchObject({ answered: 20, distribution: { 1: { value: 0.25, n: 20 } } })
    expect(itemOf(units['b'], 'own_2')).toMatchObject({ answered: 30, distribution: { 3: { value: 1 / 3, n: 30 } } })
  })

  it('of which more than nine in ten chose one option is told as such, without any other share', () => {
    const alike = Array.from({ length: 30 }, (_, at) => (at === 0 ? 2 : 1))
    const { groups } = release({ a: people('a', 30, alike, alike) })
    for (const id of ['own_1', 'own_2']) {
      const item = itemOf(groups['helpers'], id)
      expect(item?.distribution['1']).toEqual({ suppressed: 'bandOnly', band: 'high' })
      expect(isHidden(item)).toBe(true)
    }
  })

  it('that few answered within a large group is hidden there, while the group is shown', () => {
    const { groups } = release({ a: people('a', 30, cycle(4, 4), cycle(7, 3)) })
    expect(groups['helpers']?.tier).toBe('full')
    expect([itemOf(groups['helpers'], 'own_1'), itemOf(groups['helpers'], 'own_2')].map(isHidden)).toEqual([true, true])
  })

  it('that few answered in one unit is hidden in a second one too, or not shown for the whole', () => {
    const units = {
      a: people('a', 20, cycle(20, 4), cycle(6, 3)),
      b: people('b', 30, cycle(30, 4), cycle(30, 3)),
      c: people('c', 25, cycle(25, 4), cycle(25, 3)),
    }
    const released = release(units)
    expect(isHidden(itemOf(released.units['a'], 'own_2'))).toBe(true)
    const others = [released.groups['helpers'], released.units['b'], released.units['c']]
    expect(others.map((group) => isHidden(itemOf(group, 'own_2'))).some(Boolean)).toBe(true)
    expect(others.map((group) => isHidden(itemOf(group, 'own_1')))).toEqual([false, false, false])
  })

  it('says nothing where a unit is shown in words only or not at all', () => {
    const { units } = release({
      a: people('a', 7, cycle(7, 4), cycle(7, 3)),
      b: people('b', 2, [1, 2], [1, 2]),
      c: people('c', 40, cycle(40, 4), cycle(40, 3)),
    })
    expect([units['a']?.tier, units['b']?.tier]).toEqual(['bands', 'hidden'])
    expect(JSON.stringify([units['a'], units['b']])).not.toContain('own_')
  })
})

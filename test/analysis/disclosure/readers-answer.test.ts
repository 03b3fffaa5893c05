/** The answer of who reads a unit's result does not count: it takes one more before anything is shown. */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { answersNeeded } from '../../../analysis/disclosure/answers-needed.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import type { ReleasedGroup, ReleasedResult } from '../../../analysis/released-result.ts'
import type { Response } from '../../../analysis/response-matrix.ts'
import { tinyQuestionnaire, tinyResponses } from '../../fixtures/tiny-questionnaire.ts'

const cycle = (n: number, codes: readonly number[]): readonly number[] =>
  Array.from({ length: n }, (_, index) => codes[index % codes.length] ?? 1)

/** So many answers; `silent`: so many of them leave one item out. */
const answers = (group: string, n: number, unit: string | null = null, silent = 0): readonly Response[] =>
  tinyResponses(
    group,
    { fresh: [...cycle(n - silent, [4, 3, 2]), ...cycle(silent, [-1])], greeting: cycle(n, [1, 2, 3]), reach_1: cycle(n, [4, 3, 1]) },
    unit,
  )

/** Units of so many persons, and nobody beside them. */
function release(responses: readonly Response[], unitSizes: Readonly<Record<string, number>>, readersAnswer: boolean): ReleasedResult {
  const populationSize = Object.values(unitSizes).reduce((sum, size) => sum + size, 0)
  const groups = { helpers: { recruitment: 'census', populationSize }, keepers: { recruitment: 'census', populationSize: 40 } } as const
  const result = analyseRound(tinyQuestionnaire, responses, { groups, unitSizes, seed: 1, level: 0.95 })
  return releaseResult(tinyQuestionnaire, result, { smallestCell: 5, readersAnswer })
}

const bakeryOf = (n: number, readersAnswer: boolean, silent = 0): ReleasedGroup | undefined =>
  release(answers('helpers', n, 'bakery', silent), { bakery: 30 }, readersAnswer).units['bakery']

const itemIn = (group: ReleasedGroup | undefined) => (group?.tier === 'full' ? group.figures.items['fresh']?.score : undefined)

describe('Where readers answer too, a unit', () => {
  it.each([
    [4, 'hidden', 'hidden'],
    [5, 'bands', 'hidden'],
    [6, 'bands', 'bands'],
    [9, 'bands', 'bands'],
    [10, 'full', 'bands'],
    [11, 'full', 'full'],
  ])('of %i answers is %s without the setting and %s with it', (n, without, having) => {
    expect([bakeryOf(n, false)?.tier, bakeryOf(n, true)?.tier]).toEqual([without, having])
  })

  it('of 14 shows no figure of an item that ten answered, but of one that eleven did', () => {
    expect(itemIn(bakeryOf(14, true, 4))).not.toHaveProperty('n')
    expect(itemIn(bakeryOf(14, true, 3))).toMatchObject({ n: 11 })
    expect(itemIn(bakeryOf(14, false, 4))).toMatchObject({ n: 10 })
  })

  it('and the whole are not both shown in figures where they leave ten persons', () => {
    const sizes = { bakery: 30, dairy: 20 }
    const shown = (dairy: number, readersAnswer: boolean) => {
      const { groups, units } = release([...answers('helpers', 20, 'bakery'), ...answers('helpers', dairy, 'dairy')], sizes, readersAnswer)
      return [groups['helpers'], units['bakery'], units['dairy']].filter((group) => group?.tier === 'full').length
    }
    expect([shown(10, false), shown(11, true)]).toEqual([3, 3])
    expect(shown(10, true)).toBe(1)
  })
})

describe('Where readers answer too, the result', () => {
  it('says so, asks the same of the whole that answers by unit, and nothing more of other groups', () => {
    const released = release([...answers('helpers', 10, 'bakery'), ...answers('keepers', 10)], { bakery: 30 }, true)
    expect(released.readersAnswer).toBe(true)
    expect([released.groups['helpers']?.tier, released.groups['keepers']?.tier]).toEqual(['bands', 'full'])
    expect(release([], { bakery: 30 }, false).readersAnswer).toBe(false)
  })

  it('shows no unit below six and no figures below eleven, whatever stands beside it', () => {
    const people = fc.integer({ min: 0, max: 25 })
    fc.assert(
      fc.property(people, people, people, (bakery, dairy, attic) => {
        const counts = Object.entries({ bakery, dairy, attic })
        const responses = counts.flatMap(([unit, n]) => answers('helpers', n, unit))
        const { units } = release(responses, { bakery: 30, dairy: 26, attic: 25 }, true)
        for (const [unit, n] of counts) {
          const tier = units[unit]?.tier
          expect({ n, isTold: n >= 6 || tier === 'hidden', isCounted: n >= 11 || tier !== 'full' }).toEqual({
            n,
            isTold: true,
            isCounted: true,
          })
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('The number that pages say', () => {
  it('is one more for units and the group that answers by unit, and follows the smallest cell', () => {
    expect(answersNeeded({ smallestCell: 5, readersAnswer: true }, true)).toEqual({ words: 6, figures: 11 })
    expect(answersNeeded({ smallestCell: 5, readersAnswer: true }, false)).toEqual({ words: 5, figures: 10 })
    expect(answersNeeded({ smallestCell: 5, readersAnswer: false }, true)).toEqual({ words: 5, figures: 10 })
    expect(answersNeeded({ smallestCell: 12, readersAnswer: true }, true)).toEqual({ words: 13, figures: 13 })
  })
})

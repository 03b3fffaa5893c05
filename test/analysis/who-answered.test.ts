/** What follows from how many answered, of how many, and how they were asked. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../analysis/analyse-round.ts'
import type { GroupDesign, SamplingDesign } from '../../analysis/sampling-design.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'

const design = (groups: SamplingDesign['groups'], unitSizes: SamplingDesign['unitSizes'] = {}): SamplingDesign => ({
  groups,
  unitSizes,
  seed: 1,
  level: 0.95,
})

const repeated = (codes: readonly number[], times: number): readonly number[] => Array.from({ length: times }, () => codes).flat()
const high = repeated([4, 4, 3, 4], 3)
const low = repeated([1, 2, 1, 1], 3)
const columns = { fresh: high, stale: repeated([1, 2, 1, 1], 3), greeting: low, queue: repeated([2, 3, 3, 2], 3), ...pace() }

/** Counter pairs (every third) lean to the second pole, the others to the first, keys undone. */
function pace(): Readonly<Record<string, readonly number[]>> {
  const turned = (codes: readonly number[]) => codes.map((code) => 5 - code)
  const codesOf = (index: number) => ((index % 3 === 0) === (index % 2 === 0) ? high : turned(high))
  return Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`pace_${index + 1}`, codesOf(index)]))
}

const keepers = (group: GroupDesign, answers: Readonly<Record<string, readonly number[]>> = columns) =>
  analyseRound(tinyQuestionnaire, tinyResponses('keepers', answers), design({ keepers: group })).groups['keepers']

describe('a warning', () => {
  it('calls intervals rough below 30 answers and not from there', () => {
    const warningsAt = (n: number) => keepers({ recruitment: 'census', populationSize: 90 }, { fresh: Array<number>(n).fill(1) })?.warnings
    expect([warningsAt(1), warningsAt(29), warningsAt(30)]).toEqual([['rough'], ['rough'], []])
  })

  it('of more answers than persons looks at those invited, in a sample and in a census', () => {
    const sample = { recruitment: 'randomSample', populationSize: 900 } as const
    expect(keepers({ ...sample, invited: 11 })?.warnings).toEqual(['aboveSize', 'rough'])
    expect(keepers({ ...sample, invited: 12 })?.warnings).toEqual(['rough'])
    expect(keepers({ recruitment: 'census', populationSize: 11 })?.warnings).toEqual(['aboveSize', 'rough'])
  })
})

describe('a group with more answers than persons', () => {
  it.each<[string, GroupDesign]>([
    ['its size', { recruitment: 'census', populationSize: 11 }],
    ['those invited', { recruitment: 'randomSample', populationSize: 900, invited: 11 }],
  ])('(%s) has values but no interval, verdict, standing, letter or type', (_, group) => {
    const result = keepers(group, { ...columns, choice: [2, 9, 4, 6, 8] })
    expect(JSON.stringify(result)).not.toContain('"lower"')
    expect(result?.items['fresh']).toMatchObject({ score: { notEstimable: 'aboveSize', n: 12 }, verdict: 'none', relative: 'none' })
    expect(result?.items['fresh']).not.toHaveProperty('place')
    expect(result?.items['choice']?.inference).toEqual({ notEstimable: 'aboveSize', n: 5, value: 58 })
    expect(result?.type).toMatchObject({ statement: 'none', probabilities: null, letterProbability: { pace: null } })
  })
})

describe('the size of a group by unit', () => {
  const helpersIn = (...units: readonly string[]) =>
    units.flatMap((unit) => tinyResponses('helpers', { fresh: [1, 2, 4, 3], greeting: [2, 2, 3, 1] }, unit))
  const sized = (units: readonly string[], unitSizes: SamplingDesign['unitSizes']) =>
    analyseRound(tinyQuestionnaire, helpersIn(...units), design({ helpers: { recruitment: 'census' } }, unitSizes)).groups['helpers']

  it('is the sum of its units where every answering one has a size', () => {
    expect(sized(['bakery', 'dairy'], { bakery: 4, dairy: 6, cellar: 10 })).toMatchObject({ populationSize: 20, responseRate: 0.4 })
  })

  it('is unknown where a unit answered that has none: the sum would be too small', () => {
    const group = sized(['bakery', 'dairy'], { bakery: 6, cellar: 2 })
    expect(group).toMatchObject({ populationSize: null, responseRate: null, warnings: ['rough', 'sizeUnknown'] })
    expect(group?.items['fresh']?.score).toMatchObject({ method: 't' })
  })
})

describe('a standing', () => {
  it('is given where all were asked and not to a group that chose itself', () => {
    const [asked, chosen] = [keepers({ recruitment: 'census' }), keepers({ recruitment: 'selfSelected' })]
    expect([asked?.items['fresh'], asked?.dimensions['goods']]).toMatchObject([
      { relative: 'above', place: { from: 1, to: 2, of: 4 } },
      { relative: 'above', place: { from: 1, to: 1, of: 2 } },
    ])
    const standings = [...Object.values(chosen?.items ?? {}), ...Object.values(chosen?.dimensions ?? {})]
    expect(standings.filter(({ relative, place }) => relative !== 'none' || place !== undefined)).toEqual([])
  })

  it('is not given to one person, nor to what one person answered', () => {
    const alone = keepers({ recruitment: 'census', populationSize: 12 }, { fresh: [4], stale: [2], greeting: [1], queue: [2] })
    const standings = [...Object.values(alone?.items ?? {}), ...Object.values(alone?.dimensions ?? {})]
    expect(standings.filter(({ relative, place }) => relative !== 'none' || place !== undefined)).toEqual([])
    const rare = keepers({ recruitment: 'census' }, { ...columns, choice: [9] })
    expect(rare?.items['choice']).toMatchObject({ answered: 1, relative: 'none' })
    expect(rare?.items['choice']).not.toHaveProperty('place')
    expect(rare?.items['fresh']?.place?.of).toBe(4)
  })
})

describe('the position of a facet', () => {
  it('rests on the pairs of that facet and is said of the organisation, also at a complete census', () => {
    const facets = keepers({ recruitment: 'census', populationSize: 12 })?.type?.facets
    const position = (9 * 100 + 3 * (100 / 3)) / 12
    expect(facets?.['counter']?.['pace']).toMatchObject({ value: expect.closeTo(position, 9), n: 12, method: 't' })
    expect(facets?.['storeroom']?.['pace']).toMatchObject({ value: expect.closeTo(-position, 9), n: 12, method: 't' })
  })
})

describe('an axis that nobody answered', () => {
  it('is neither balanced nor open', () => {
    const type = keepers({ recruitment: 'census', populationSize: 12 }, { fresh: high })?.type
    expect(type).toMatchObject({ statement: 'none', openAxes: [], axes: { pace: { clearness: null, letter: '-', sure: false } } })
  })
})

/** Gaps: which groups may be compared, and on which items. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import type { GroupDesign } from '../../../analysis/sampling-design.ts'
import { tinyQuestionnaire, tinyResponses } from '../../fixtures/tiny-questionnaire.ts'

const low = [1, 2, 1, 2, 1, 3, 2, 1, 2, 1, 1, 2]
const high = [4, 3, 4, 4, 3, 4, 4, 3, 4, 2, 4, 4]
const reversed = (codes: readonly number[]) => codes.map((code) => 5 - code)
const census: GroupDesign = { recruitment: 'census', populationSize: 12 }

function gapsBetween(keepers: GroupDesign, customers: GroupDesign, fresh: readonly number[] = high) {
  const responses = [
    ...tinyResponses('keepers', { fresh, stale: reversed(high), greeting: low }),
    ...tinyResponses('customers', { fresh: low, stale: reversed(low), greeting: [...low.slice(1), 4] }),
  ]
  const design = { groups: { keepers, customers }, unitSizes: {}, seed: 1, level: 0.95 }
  return analyseRound(tinyQuestionnaire, responses, design).gaps['keepers-customers']
}

describe('a gap', () => {
  it('is worded between two groups of which all were asked, and its bound is wider than its own interval', () => {
    const gap = gapsBetween(census, census)
    expect([gap?.items['fresh']?.word, gap?.dimensions['goods']?.word, gap?.items['greeting']?.word]).toEqual([
      'firstHigher',
      'firstHigher',
      'cantTell',
    ])
    const { difference, unseenBelow } = gap?.items['greeting'] ?? {}
    const halfWidth = difference && 'upper' in difference ? (difference.upper - difference.lower) / 2 : NaN
    expect(unseenBelow).toBeGreaterThan(halfWidth * 1.1)
  })

  it.each<[string, string, GroupDesign, GroupDesign]>([
    ['the first group chose itself', 'selfSelected', { recruitment: 'selfSelected' }, census],
    ['the second group chose itself', 'selfSelected', census, { recruitment: 'selfSelected' }],
    ['the first group has more answers than persons', 'aboveSize', { ...census, populationSize: 11 }, census],
    ['the second group has more answers than persons', 'aboveSize', census, { ...census, populationSize: 11 }],
    ['more answered than were invited', 'aboveSize', census, { recruitment: 'randomSample', populationSize: 900, invited: 11 }],
  ])('is not given where %s', (_, reason, keepers, customers) => {
    const gap = gapsBetween(keepers, customers)
    const none = { notEstimable: reason, n: 24 }
    const expected = { difference: none, hedgesG: none, adjustedP: null, word: 'none', unseenBelow: null }
    expect([gap?.items['fresh'], gap?.dimensions['goods']]).toEqual([expected, expected])
  })

  it('has no word where one group said all the same, complete as it may be', () => {
    expect(gapsBetween(census, census, Array<number>(12).fill(4))?.items['fresh']).toMatchObject({
      difference: { notEstimable: 'noVariation', n: 24 },
      hedgesG: { notEstimable: 'noVariation', n: 24 },
      word: 'none',
      unseenBelow: null,
    })
  })

  it.each([
    ['keepers', 'helpers'],
    ['helpers', 'keepers'],
  ])('of a dimension rests on the items that both are asked (%s before %s)', (first, second) => {
    const questionnaire = { ...tinyQuestionnaire, gaps: [{ first, second }] }
    const responses = [
      ...tinyResponses('keepers', { greeting: high, queue: low }),
      ...tinyResponses('helpers', { greeting: low.toReversed() }, 'bakery'),
    ]
    const design = { groups: { keepers: census, helpers: census }, unitSizes: {}, seed: 1, level: 0.95 }
    const gap = analyseRound(questionnaire, responses, design).gaps[`${first}-${second}`]
    const { difference } = gap?.dimensions['service'] ?? {}
    expect(difference).toMatchObject({ value: expect.closeTo((first === 'keepers' ? 1 : -1) * (24 / 36) * 100, 9), method: 'Welch t' })
    expect(gap?.items).not.toHaveProperty('queue')
  })
})

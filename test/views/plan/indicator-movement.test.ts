import { describe, expect, it } from '@jest/globals'
import type { ChangeResult } from '../../../analysis/result.ts'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import type { Indicator } from '../../../questionnaires/indicator.ts'
import { parseIndicator } from '../../../questionnaires/indicator.ts'
import type { IndicatorMovement } from '../../../views/plan/indicator-movement.ts'
import { indicatorMovement } from '../../../views/plan/indicator-movement.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, change, contextOf, described, full, item, released, round, score, typeWith } from '../results/made-results.ts'

const indicator = (key: string): Indicator => {
  const read = parseIndicator(key)
  if (read === null) throw new Error(key)
  return read
}

const buns = (value: number): ReleasedGroup => full({ dimensions: { food: score(around(value)) }, items: { buns: item(around(value)) } })
const none = { dimensions: {}, items: {}, positions: {}, changedLetters: [] }

/** Two rounds of the fair: a group of residents in each, and what is said of the change of one item. */
function fairOf(then: ReleasedGroup, now: ReleasedGroup, buns?: ChangeResult): ResultContext {
  const changes = buns && { '2025→2026': { groups: { residents: { ...none, items: { buns }, dimensions: { food: buns } } }, units: {} } }
  return contextOf(fair, [
    round('2025', released(fair, { groups: { residents: then } })),
    round('2026', released(fair, { groups: { residents: now }, ...(changes ? { changes } : {}) })),
  ])
}

function moved(context: ResultContext, key: string, from = '2025'): IndicatorMovement {
  const movement = indicatorMovement(context, indicator(key), from)
  if (movement === null) throw new Error(`Nothing is said of ${key}`)
  return movement
}

const shown = ({ word, sentence, chip, values, figure }: IndicatorMovement) => ({
  word,
  sentence,
  chip: chip.text,
  values: values.map(({ round: label, words }) => `${label}: ${words}`),
  hasPicture: figure !== null,
})

describe('the movement of a statement', () => {
  it('has risen or fallen where the released change says so, with both values and a picture', () => {
    expect(shown(moved(fairOf(buns(40), buns(60), change(20, 'risen')), 'item:residents:buns'))).toEqual({
      word: 'risen',
      sentence: 'Residents · Label buns: the score has risen since 2025. The change is 15–25 points.',
      chip: 'risen',
      values: ['2025: 40 (35–45)', '2026: 60 (55–65)'],
      hasPicture: true,
    })
    const fallen = moved(fairOf(buns(60), buns(40), change(-20, 'fallen')), 'dimension:residents:food')
    expect([fallen.word, fallen.chip.tone, fallen.sentence]).toEqual([
      'fallen',
      'needs-work',
      'Residents · Name of food: the score has fallen since 2025. The change is 15–25 points.',
    ])
  })

  it('can’t be told where the change is not sure, with what would have gone unseen, however far the values are apart', () => {
    const movement = moved(fairOf(buns(40), buns(60), change(6, 'cantTell')), 'item:residents:buns')
    expect(shown(movement)).toMatchObject({ word: 'cantTell', chip: 'can’t tell', hasPicture: true })
    expect(movement.sentence).toBe(
      'Residents · Label buns: it can’t be told whether the score has changed since 2025. A change of less than 7 points could have gone unseen.',
    )
  })

  it('is about the same where the whole interval is smaller than what is worth naming', () => {
    const small: ChangeResult = { ...change(0, 'cantTell'), difference: around(0, 1) }
    expect(shown(moved(fairOf(buns(40), buns(40), small), 'item:residents:buns'))).toMatchObject({ chip: 'about the same' })
  })

  it('is not compared over a break, nor where anyone could answer', () => {
    expect(moved(fairOf(buns(40), buns(60), change(20, 'break')), 'item:residents:buns').sentence).toBe(
      'Residents · Label buns: 2025 and 2026 are not compared. The question was not asked in the same way both times.',
    )
    const open: ChangeResult = { ...change(20, 'none'), difference: { notEstimable: 'selfSelected', n: 40 } }
    expect(moved(fairOf(buns(40), buns(60), open), 'item:residents:buns').sentence).toContain('At least once, anyone could answer.')
  })

  it('explains a hollow mark in the legend of its picture, where there is one', () => {
    const legend = (then: ReleasedGroup) => moved(fairOf(then, buns(60)), 'item:residents:buns').figure?.legend
    expect(legend(buns(40))).toBe('The line is the margin of error.')
    const open = full({ recruitment: 'selfSelected', items: { buns: item(described(40), 'none') } })
    expect(legend(open)).toBe('The line is the margin of error. Hollow mark: open link, so no margin of error can be computed.')
  })

  it('is not compared where either time is hidden, told in words only, or hidden for others’ sake', () => {
    const few = 'Residents · Label buns: 2025 and 2026 are not compared. At least once, there were too few answers.'
    const hidden = shown(moved(fairOf({ tier: 'hidden' }, buns(60)), 'item:residents:buns'))
    expect(hidden).toEqual({ word: 'hidden', sentence: few, chip: 'can’t be compared', values: ['2025: not shown', '2026: 60 (55–65)'], hasPicture: false }) // prettier-ignore
    const bands = moved(fairOf({ tier: 'bands', dimensions: { food: 'low' }, positions: {} }, buns(60)), 'dimension:residents:food')
    expect(shown(bands)).toMatchObject({ word: 'hidden', values: ['2025: low', '2026: 60 (55–65)'], hasPicture: false })
    const forOthers = full({ items: { buns: item({ suppressed: 'complementary' }) } })
    expect(moved(fairOf(buns(40), forOthers), 'item:residents:buns').sentence).toContain('so that single answers cannot be worked out')
  })

  it('is gone where the later round has no such result', () => {
    expect(shown(moved(fairOf(buns(40), full({})), 'item:residents:buns'))).toMatchObject({
      word: 'gone',
      sentence: 'Residents · Label buns: the 2026 survey has no such result.',
    })
  })

  it('waits for the next round where the finding is of the last', () => {
    expect(shown(moved(fairOf(buns(40), buns(60)), 'item:residents:buns', '2026'))).toMatchObject({
      word: 'waiting',
      values: ['2026: 60 (55–65)'],
      hasPicture: false,
    })
  })

  it('is nothing for a reader who sees neither the round nor the part', () => {
    expect(indicatorMovement(fairOf(buns(40), buns(60)), indicator('item:residents:buns'), '2019')).toBeNull()
    expect(indicatorMovement(fairOf(buns(40), buns(60)), indicator('unitDimension:north:food'), '2025')).toBeNull()
  })
})

describe('the movement of a direction', () => {
  const typed = (way: number): ReleasedGroup => full({ type: { ...typeWith(1), positions: { direction: around(way, 8) } } })
  const north = (later: ReleasedGroup, direction?: ChangeResult): ResultContext => {
    const changes = direction && { '2025→2026': { groups: {}, units: { north: { ...none, positions: { direction } } } } }
    return contextOf(cooking, [
      round('2025', released(cooking, { units: { north: typed(-40) } })),
      round('2026', released(cooking, { units: { north: later }, ...(changes ? { changes } : {}) })),
    ])
  }

  it('says towards which end, and never that it is better or worse', () => {
    const movement = moved(north(typed(20), change(60, 'risen')), 'unitPosition:north:direction')
    expect(movement.sentence).toBe(
      'North team · Name of direction: the position has moved towards ‘Right of direction’ since 2025. The change is 55–65 points.',
    )
    expect(movement.chip).toEqual({ text: 'towards: Right of direction', tone: 'in-between' })
    expect(movement.values.map(({ words }) => words)).toEqual(['Left of direction, clearly', 'Right of direction, clearly'])
    expect(movement.figure?.svg).toContain('Left of direction')
  })

  it('is told in a word where few answered, and not compared', () => {
    const bands: ReleasedGroup = { tier: 'bands', dimensions: {}, positions: { direction: 'second' } }
    const movement = moved(north(bands), 'unitPosition:north:direction')
    expect(shown(movement)).toMatchObject({ word: 'hidden', values: ['2025: Left of direction, clearly', '2026: Right of direction'] })
  })

  it('has words in every language, without letters of a type', () => {
    for (const language of screenLanguages) {
      const movement = indicatorMovement({ ...north(typed(20), change(60, 'risen')), language }, indicator('unitPosition:north:direction'), '2025') // prettier-ignore
      expect(JSON.stringify(movement)).not.toMatch(/plan:|sentences:|\b[EI][SN][TF][JP]\b/)
    }
  })
})

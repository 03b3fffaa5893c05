/** Changes over rounds: what has risen, what can't be told, and where the line is broken. */
import { describe, expect, it } from '@jest/globals'
import type { RoundInput } from '../../analysis/measure-round.ts'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import type { GroupDesign, Recruitment } from '../../analysis/sampling-design.ts'
import type { ItemRelation } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'

const low = [1, 2, 1, 2, 1, 3, 2, 1, 2, 1, 1, 2]
const high = [4, 3, 4, 4, 3, 4, 4, 3, 4, 2, 4, 4]

const pace = (codes: readonly number[]) => {
  const turned = codes.map((code) => 5 - code)
  return Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`pace_${index + 1}`, index % 2 === 0 ? codes : turned]))
}

function round(
  label: string,
  codes: readonly number[],
  questionnaire: Questionnaire = tinyQuestionnaire,
  recruitment: Recruitment = 'census',
): RoundInput {
  const responses = tinyResponses('keepers', {
    fresh: codes,
    stale: codes.map((code) => 5 - code),
    greeting: low,
    queue: low,
    ...pace(codes),
  })
  return {
    label,
    questionnaire,
    responses,
    design: { groups: { keepers: { recruitment, populationSize: 20 } }, unitSizes: {}, seed: 1, level: 0.95 },
  }
}

const next = (version: number, changed: Readonly<Record<string, ItemRelation>>): Questionnaire => ({
  ...tinyQuestionnaire,
  version,
  previousVersion: version - 1,
  hash: `tiny ${version}`,
  pages: tinyQuestionnaire.pages.map((page) => ({
    ...page,
    items: page.items.map((item) => {
      const relation = changed[item.id]
      return relation ? { ...item, relation } : item
    }),
  })),
})

const keepersOf = (earlier: RoundInput, later: RoundInput, between: readonly Questionnaire[] = []) =>
  compareRounds(later.questionnaire, earlier, later, between)[`${earlier.label}→${later.label}`]?.groups['keepers']

describe('between two rounds of one version', () => {
  const change = keepersOf(round('2024', low), round('2025', high))

  it('what rose has risen, what stayed can’t be told, and the other way round it has fallen', () => {
    expect(change?.items['fresh']?.word).toBe('risen')
    expect(change?.items['greeting']?.word).toBe('cantTell')
    expect(change?.items['greeting']?.unseenBelow).toBeGreaterThan(0)
    expect(change?.dimensions['goods']?.word).toBe('risen')
    expect(keepersOf(round('2024', high), round('2025', low))?.items['fresh']?.word).toBe('fallen')
  })

  it('a letter has changed that was sure both times', () => {
    expect(change?.positions['pace']?.word).toBe('risen')
    expect(change?.changedLetters).toEqual(['pace'])
    expect(keepersOf(round('2024', low), round('2025', low))?.changedLetters).toEqual([])
  })

  it('a difference below the smallest worth naming is not named, however sure', () => {
    const many = Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 2 : 3))
    const slightlyMore = many.map((code, index) => (index % 8 === 0 ? 3 : code))
    const of = (label: string, codes: readonly number[]): RoundInput => ({
      ...round(label, []),
      responses: tinyResponses('customers', { fresh: codes }),
      design: { groups: { customers: { recruitment: 'randomSample' } }, unitSizes: {}, seed: 1, level: 0.95 },
    })
    const fresh = compareRounds(tinyQuestionnaire, of('a', many), of('b', slightlyMore))['a→b']?.groups['customers']?.items['fresh']
    expect(fresh?.adjustedP).toBeLessThan(0.001)
    expect(fresh).toMatchObject({ word: 'cantTell', difference: { value: expect.closeTo(100 / 24, 6) } })
  })

  it('nothing is compared where a group chose itself either time', () => {
    const chosenLater = keepersOf(round('2024', low), round('2025', high, tinyQuestionnaire, 'selfSelected'))
    const chosenEarlier = keepersOf(round('2024', low, tinyQuestionnaire, 'selfSelected'), round('2025', high))
    for (const chosen of [chosenLater, chosenEarlier]) {
      for (const change of [chosen?.items['fresh'], chosen?.dimensions['goods'], chosen?.positions['pace']]) {
        expect(change).toMatchObject({
          difference: { notEstimable: 'selfSelected', n: 24 },
          adjustedP: null,
          word: 'none',
          unseenBelow: null,
        })
      }
      expect(chosen?.changedLetters).toEqual([])
    }
  })

  it('nothing is compared where a group has more answers than persons either time', () => {
    const crowded = (one: RoundInput, more: GroupDesign): RoundInput => ({ ...one, design: { ...one.design, groups: { keepers: more } } })
    const [was, is] = [round('2024', low), round('2025', high)]
    const designs: readonly GroupDesign[] = [
      { recruitment: 'census', populationSize: 11 },
      { recruitment: 'randomSample', populationSize: 900, invited: 11 },
    ]
    for (const design of designs) {
      expect([keepersOf(crowded(was, design), is), keepersOf(was, crowded(is, design))]).toEqual([undefined, undefined])
    }
  })

  it('nothing is said of an item on which all agreed either time, a complete census included', () => {
    const complete = (label: string, codes: readonly number[]): RoundInput => {
      const one = round(label, codes)
      return { ...one, design: { ...one.design, groups: { keepers: { recruitment: 'census', populationSize: 12 } } } }
    }
    const alike = Array<number>(12).fill(4)
    for (const change of [
      keepersOf(complete('2024', low), complete('2025', alike)),
      keepersOf(complete('2024', alike), complete('2025', low)),
    ]) {
      expect(change?.items['fresh']).toMatchObject({ difference: { notEstimable: 'noVariation', n: 24 }, word: 'none', unseenBelow: null })
    }
  })
})

describe('between two versions', () => {
  it.each<[ItemRelation, string]>([
    ['same', 'risen'],
    ['translated', 'risen'],
    ['reworded', 'break'],
    ['scaleChanged', 'break'],
    ['layoutOrModeChanged', 'break'],
    ['new', 'break'],
  ])('an item that is %s gives the word %s, and so does its dimension', (relation, word) => {
    const change = keepersOf(round('2024', low), round('2025', high, next(2, { fresh: relation })))
    expect([change?.items['fresh']?.word, change?.dimensions['goods']?.word]).toEqual([word, word])
    expect(change?.dimensions['service']?.word).toBe('cantTell')
  })

  it('an axis with a changed pair is broken, and its letter is not said to have changed', () => {
    const change = keepersOf(round('2024', low), round('2025', high, next(2, { pace_3: 'reworded' })))
    expect(change?.positions['pace']).toMatchObject({ word: 'break', difference: { notEstimable: 'notComparable' } })
    expect(change?.changedLetters).toEqual([])
  })

  it('two rounds of the version that changed an item compare it', () => {
    const second = next(2, { fresh: 'reworded' })
    expect(keepersOf(round('2025', low, second), round('2026', high, second))?.items['fresh']?.word).toBe('risen')
  })

  it('a scale that changed without being declared breaks the line all the same', () => {
    const wider = {
      ...next(2, {}),
      scales: tinyQuestionnaire.scales.map((scale) => (scale.id === 'four' ? { ...scale, options: scale.options.slice(0, 3) } : scale)),
    }
    const later = { ...round('2025', low, wider), responses: tinyResponses('keepers', { fresh: [1, 2, 3, 2, 1] }) }
    expect(keepersOf(round('2024', low), later)?.items['fresh']?.word).toBe('break')
  })

  it('nothing can be compared over a version that is not known, and what did not change can where it is', () => {
    const [second, third] = [next(2, { greeting: 'reworded' }), next(3, {})]
    expect(keepersOf(round('2024', low), round('2026', high, third))?.items['fresh']?.word).toBe('break')
    const known = keepersOf(round('2024', low), round('2026', high, third), [second])
    expect([known?.items['fresh']?.word, known?.items['greeting']?.word]).toEqual(['risen', 'break'])
  })

  it('a version between them that several rounds answered is one step', () => {
    const [second, third] = [next(2, {}), next(3, { greeting: 'reworded' })]
    const known = keepersOf(round('2023', low), round('2026', high, third), [second, second])
    expect([known?.items['fresh']?.word, known?.items['greeting']?.word]).toEqual(['risen', 'break'])
  })

  it('every version of the library may be handed over: what no round used, what several did, and what lies outside', () => {
    const [second, third, fourth] = [next(2, { greeting: 'reworded' }), next(3, {}), next(4, { fresh: 'reworded' })]
    const versions = [fourth, third, tinyQuestionnaire, second, second]
    const known = keepersOf(round('2024', low), round('2026', high, third), versions)
    expect([known?.items['fresh']?.word, known?.items['greeting']?.word]).toEqual(['risen', 'break'])
    expect(known?.dimensions['service']?.word).toBe('break')
  })

  it('a wording that changed without being declared breaks the line, and a corrected translation does not', () => {
    const worded = (language: string): Questionnaire => ({
      ...next(2, {}),
      pages: tinyQuestionnaire.pages.map((page) => ({
        ...page,
        items: page.items.map((item) =>
          item.id === 'fresh' && !('byGroup' in item.wording) ? { ...item, wording: { ...item.wording, [language]: 'Other words' } } : item,
        ),
      })),
    })
    expect(keepersOf(round('2024', low), round('2025', high, worded('fi')))?.items['fresh']?.word).toBe('break')
    expect(keepersOf(round('2024', low), round('2025', high, worded('sv')))?.items['fresh']?.word).toBe('risen')
    const sameNumber = { ...worded('fi'), version: 1 }
    expect(keepersOf(round('2024', low), round('2025', high, sameNumber))?.items['fresh']?.word).toBe('break')
  })

  it('a criterion of which another share must be answered, and an axis whose poles changed places, are broken', () => {
    const second = next(2, {})
    const stricter = { ...second, dimensions: second.dimensions.map((one) => ({ ...one, minimumAnsweredShare: 1 })) }
    expect(keepersOf(round('2024', low), round('2025', high, stricter))?.dimensions['goods']?.word).toBe('break')
    const turned = { ...second, axes: second.axes.map((axis) => ({ ...axis, poles: [axis.poles[1], axis.poles[0]] as const })) }
    const change = keepersOf(round('2024', low), round('2025', high, turned))
    expect([change?.positions['pace']?.word, change?.dimensions['goods']?.word]).toEqual(['break', 'risen'])
  })

  it('another questionnaire is refused', () => {
    expect(() => compareRounds(tinyQuestionnaire, round('2024', low, { ...tinyQuestionnaire, id: 'other' }), round('2025', low))).toThrow(
      RangeError,
    )
  })
})

/** An organisation's own questions beside a questionnaire's own items: analysed, and without a trace in anything else. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../analysis/analyse-round.ts'
import { compareRounds } from '../../analysis/compare-rounds.ts'
import { releaseResult } from '../../analysis/disclosure/release-result.ts'
import { measuresOf } from '../../analysis/reference/measures.ts'
import type { Response } from '../../analysis/response-matrix.ts'
import type { GroupResult, Result } from '../../analysis/result.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import { ownResult } from '../../analysis/own-result.ts'
import type { Answers } from '../../questionnaires/answers.ts'
import { columnsOf, missingCodes } from '../../questionnaires/columns.ts'
import { isOwnQuestion, withOwnQuestions } from '../../questionnaires/own-questions.ts'
import { tinyQuestionnaire, tinyResponses } from '../fixtures/tiny-questionnaire.ts'

const asked = withOwnQuestions(tinyQuestionnaire, [
  { kind: 'agreement', wording: { en: 'The till is quick.' }, options: [] },
  { kind: 'choice', wording: { en: 'Where to?' }, options: [{ en: 'East' }, { en: 'West' }, { en: 'Nowhere' }] },
  { kind: 'text', wording: { en: 'Else?' }, options: [] },
])

const design: SamplingDesign = {
  groups: {
    customers: { recruitment: 'randomSample', populationSize: 900 },
    keepers: { recruitment: 'census', populationSize: 60 },
    helpers: { recruitment: 'census' },
  },
  unitSizes: { bakery: 30, dairy: 30 },
  seed: 7,
  level: 0.95,
}

const cycle = (codes: readonly number[], n = 24): readonly number[] =>
  Array.from({ length: n }, (_, row) => codes[(row * 5 + (row >> 2)) % codes.length] ?? 1)

const core = (['customers', 'keepers', 'helpers'] as const).flatMap((group, at) => {
  const codes = {
    fresh: cycle([1, 2, 3, 4, 4]),
    stale: cycle([4, 1, 2]),
    choice: cycle([3, 9, 10, 0, 5, 7, 8]),
    greeting: cycle([4 - at, 4, 1]),
    pace_1: cycle([1, 4, 2]),
    pace_2: cycle([4, 3]),
    reach_1: cycle([2, 4, 1, 3]),
    age: cycle([1, 2]),
  }
  return group === 'helpers'
    ? [...tinyResponses(group, codes, 'bakery'), ...tinyResponses(group, codes, 'dairy')]
    : tinyResponses(group, codes)
})

/** The same people, who answered the own questions too: they all agree fully, unlike everything else. */
const withOwn = core.map(({ codes, ...who }, row): Response => {
  const given = new Map(columnsOf(tinyQuestionnaire).map(({ id }, at) => [id, codes[at] ?? missingCodes.notAnswered]))
  const own: Readonly<Record<string, number>> = { own_1: row % 6 === 0 ? missingCodes.dontKnow : 4 - (row % 2), own_2: 1 + (row % 3) }
  return { ...who, codes: Int16Array.from(columnsOf(asked), ({ id }) => own[id] ?? given.get(id) ?? missingCodes.notAnswered) }
})

const result = analyseRound(asked, withOwn, design)

const coreOnly = <Value>(items: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(items).filter(([id]) => !isOwnQuestion(id)))
const groupsOf = (groups: Result['groups']): Result['groups'] =>
  Object.fromEntries(Object.entries(groups).map(([id, group]): [string, GroupResult] => [id, { ...group, items: coreOnly(group.items) }]))

describe('An organisation’s own questions', () => {
  it('change no byte of what is said of the questionnaire itself: no place, test, mean, type or gap', () => {
    const alone = analyseRound(tinyQuestionnaire, core, design)
    const without = { ...result, questionnaire: alone.questionnaire, groups: groupsOf(result.groups), units: groupsOf(result.units) }
    expect(JSON.stringify(without)).toBe(JSON.stringify(alone))
  })

  it('have a distribution with its number of answers, but neither verdict nor place', () => {
    const { own_1: rating, own_2: choice } = result.groups['customers']?.items ?? {}
    expect(rating).toMatchObject({ asked: 24, answered: 20, verdict: 'none', relative: 'none' })
    expect(rating?.place).toBeUndefined()
    expect(rating?.distribution['4']).toMatchObject({ value: 0.4, n: 20 })
    expect(rating?.dontKnowShare).toMatchObject({ value: 4 / 24, n: 24 })
    expect(choice).toMatchObject({ asked: 24, answered: 24, score: { notEstimable: 'notComparable' } })
    expect(Object.entries(choice?.distribution ?? {}).map(([code, share]) => [code, share])).toMatchObject([
      ['1', { value: 1 / 3, n: 24 }],
      ['2', { value: 1 / 3, n: 24 }],
      ['3', { value: 1 / 3, n: 24 }],
    ])
    expect(Object.keys(result.units['dairy']?.items ?? {})).toEqual(expect.arrayContaining(['own_1', 'own_2']))
    expect(result.groups['customers']?.items['own_3']).toBeUndefined()
  })

  it('are not compared: not between groups, not over the years, not with others', () => {
    const input = { questionnaire: asked, responses: withOwn, design }
    const changes = compareRounds(asked, { ...input, label: '2025' }, { ...input, label: '2026' })
    expect(JSON.stringify([result.gaps, changes])).not.toContain('own_')
    const released = releaseResult(asked, result, { smallestCell: 5 }).groups['customers']
    expect(released?.tier).toBe('full')
    expect(Object.keys(measuresOf(released ?? { tier: 'hidden' }).items).filter(isOwnQuestion)).toEqual([])
  })

  it('count in no one’s own picture', () => {
    const answers: Answers = { fresh: 4, own_1: 1, own_2: 2 }
    expect(ownResult(asked, answers, 'keepers')).toEqual(ownResult(tinyQuestionnaire, { fresh: 4 }, 'keepers'))
  })
})

/**
 * That the demo shows what it promises, seen through the analysis itself.
 */
import { beforeAll, describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { compareRounds } from '../../../analysis/compare-rounds.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import type { Result } from '../../../analysis/result.ts'
import { analysisInput, likelyOnes, roundOf } from './demo-library.ts'

const analysed = (key: string): Result => {
  const { questionnaire, responses, design } = analysisInput(key)
  return analyseRound(questionnaire, responses, design)
}

describe('the dialogue index of the municipality in 2026', () => {
  let result: Result
  beforeAll(() => {
    result = analysed('dialogue 2026')
  })

  it('has a unit with a clear name, one with one open axis, and one with two', () => {
    expect(result.units['early']?.type).toMatchObject({ statement: 'named', named: 'ESFP' })
    expect(result.units['library']?.type).toMatchObject({ statement: 'neighbours', openAxes: ['way_forward'] })
    expect(result.units['technical']?.type).toMatchObject({ statement: 'likeliest', openAxes: ['direction', 'way_forward'] })
  })

  it('has a unit of four that is hidden, one of nine in words only, and one with nobody', () => {
    const released = releaseResult(analysisInput('dialogue 2026').questionnaire, result, { smallestCell: 5 })
    expect(result.units['planning']).toMatchObject({ n: 4, populationSize: 4 })
    expect(released.units['planning']).toEqual({ tier: 'hidden' })
    expect(result.units['youth']?.populationSize).toBe(9)
    expect(released.units['youth']?.tier).toBe('bands')
    expect(result.units['participation']).toMatchObject({ n: 0, populationSize: 0 })
    expect(released.units['early']?.tier).toBe('full')
  })

  it('has a unit whose answers are skewed to one end', () => {
    const top = result.units['technical']?.items['consulting_internal']?.distribution['4']
    expect(top && 'value' in top ? top.value : 0).toBeGreaterThan(0.6)
  })

  it('has a unit of which one letter has changed, and no other', () => {
    const later = analysisInput('dialogue 2026')
    const [changes] = Object.values(compareRounds(later.questionnaire, analysisInput('dialogue 2025'), later))
    const changed = Object.entries(changes?.units ?? {}).flatMap(([unit, change]) => change.changedLetters.map((axis) => `${unit} ${axis}`))
    expect(changed).toEqual(['early way_forward'])
  })
})

describe('a questionnaire without a story of its own', () => {
  it.each(likelyOnes.map(({ questionnaire, key }) => [questionnaire, key] as const))(
    'has a result with something to say of every group: %s',
    (_, key) => {
      const { questionnaire } = analysisInput(key)
      const { groups, gaps } = releaseResult(questionnaire, analysed(key), { smallestCell: 5 })
      expect(Object.keys(groups)).toEqual(questionnaire.groups.map(({ id }) => id))
      const full = Object.values(groups).flatMap((group) => (group.tier === 'full' ? [group.figures] : []))
      expect(full).toHaveLength(questionnaire.groups.length)
      const verdicts = full.flatMap(({ dimensions }) => Object.values(dimensions).map(({ verdict }) => verdict))
      expect(verdicts.some((verdict) => verdict === 'strength' || verdict === 'needsWork')).toBe(true)
      expect(Object.keys(gaps)).toHaveLength(questionnaire.gaps.length)
    },
  )
})

describe('the other rounds', () => {
  it('have no more answers than persons, in any group or unit', () => {
    for (const key of ['home care 2024', 'home care 2025', 'home care 2026', 'dialogue 2024', 'dialogue 2025', 'dialogue now']) {
      const { groups, units } = analysed(key)
      const tooMany = Object.entries({ ...groups, ...units }).filter(([, member]) => member.warnings.includes('aboveSize'))
      expect({ key, tooMany }).toEqual({ key, tooMany: [] })
    }
  })

  it('let home care have a balanced team beside named ones', () => {
    const { units } = analysed('home care 2026')
    expect(units['chess']?.type?.statement).toBe('balanced')
    expect(Object.values(units).filter((unit) => unit.type?.statement === 'named').length).toBeGreaterThan(2)
  })

  it('describe residents without an interval in the year of the open link, and with one in the years of the sample', () => {
    expect(analysed('democracy 2025').groups['residents']?.dimensions['closeness']?.score).toMatchObject({ method: 'description' })
    for (const year of [2024, 2026]) {
      const residents = analysed(`democracy ${year}`).groups['residents']
      expect(residents?.recruitment).toBe('randomSample')
      expect(residents?.dimensions['closeness']?.score).toMatchObject({ level: 0.95 })
      expect(residents?.warnings).toEqual([])
    }
  })

  it('have strengths, needs and a gap, and reversed items that agree with their dimension', () => {
    const { groups, gaps } = analysed('democracy 2026')
    expect(groups['residents']?.dimensions['closeness']?.verdict).toBe('needsWork')
    expect(groups['councillors']?.dimensions['reliability']?.verdict).toBe('strength')
    expect(gaps['residents-councillors']?.dimensions['closeness']?.word).toBe('secondHigher')
    const misuse = groups['councillors']?.items['reliability_position_misused']?.score
    expect(misuse && 'value' in misuse ? misuse.value : 0).toBeGreaterThan(60)
  })

  it('have something risen and something fallen among councillors after the election', () => {
    const later = analysisInput('democracy 2026')
    const [changes] = Object.values(compareRounds(later.questionnaire, analysisInput('democracy 2025'), later))
    const words = new Set(Object.values(changes?.groups['councillors']?.dimensions ?? {}).map(({ word }) => word))
    expect(words).toEqual(new Set(['risen', 'fallen', 'cantTell']))
  })

  it('continue each other, and one is open now', () => {
    expect(roundOf('dialogue now')).toMatchObject({
      state: 'open',
      previous: 'dialogue 2026',
      days: ['2026-11-15', '2026-12-06', '2026-12-20'],
    })
    expect(roundOf('dialogue 2026')).toMatchObject({ state: 'closed', previous: 'dialogue 2025' })
    expect(roundOf('democracy 2026')).toMatchObject({ state: 'closed', previous: 'democracy 2025' })
    expect(roundOf('home care 2025')).toMatchObject({ state: 'released', previous: 'home care 2024' })
  })
})

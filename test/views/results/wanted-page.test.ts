/** The page of a result that is about now and wanted, and a unit's page of criteria. */
import { describe, expect, it } from '@jest/globals'
import { analyseRound } from '../../../analysis/analyse-round.ts'
import { releaseResult } from '../../../analysis/disclosure/release-result.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { unitContext } from '../../../views/results/unit-context.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { wantedQuestionnaire, wantedResponses } from '../../fixtures/wanted-questionnaire.ts'
import { contextOf, round } from './made-results.ts'

const many = <Value>(values: readonly Value[], times: number): readonly Value[] => Array.from({ length: times }, () => values).flat()

/** More of the first matter is wanted, and the second is as it should be. */
const answers = (times: number) => ({
  now_1: many([1, 2, 2, 3], times),
  wanted_1: many([4, 4, 5, 5], times),
  now_2: many([2, 3, 3, 4], times),
  wanted_2: many([3, 2, 4, 3], times),
  time: many([1, 2, 3, 4], times),
  money: many([1, 2, 3, 3], times),
  will: many([4, 2, 3, 4], times),
})

function context(): ResultContext {
  const responses = [
    ...wantedResponses('staff', answers(10), 'north'),
    ...wantedResponses('staff', answers(3), 'south'),
    ...wantedResponses('residents', answers(10)),
  ]
  const design = {
    groups: { staff: { recruitment: 'census', populationSize: 90 }, residents: { recruitment: 'randomSample' } },
    unitSizes: { north: 60, south: 30 },
    seed: 1,
    level: 0.95,
  } as const
  const result = releaseResult(wantedQuestionnaire, analyseRound(wantedQuestionnaire, responses, design), { smallestCell: 5 })
  return contextOf(wantedQuestionnaire, [round('2026', result)], { unitNames: { north: 'North', south: 'South' }, language: 'en' })
}

describe('The page of a result about now and wanted', () => {
  const page = criteriaResultPage(context())

  it('says in its headline where something else is wanted, and of the other groups in the lead', () => {
    expect(page.title).toBe('A higher step is wanted: Matter 1')
    expect(page.lead).toContain('Residents – a higher step is wanted: Matter 1.')
  })

  it('shows each group in sentences and on the steps of the scale, first of all', () => {
    expect(page.wanted?.isFirst).toBe(true)
    expect(page.wanted?.groups.map(({ name, lines, figures }) => [name, lines.length, figures.map(({ id }) => id)])).toEqual([
      ['Staff', 2, ['now-and-wanted-staff-five']],
      ['Residents', 2, ['now-and-wanted-residents-five']],
    ])
    const [figure] = page.wanted?.groups[0]?.figures ?? []
    expect(figure?.legend).toContain('1 = Step 1; 2 = Step 2')
    expect(figure?.svg).toContain('4.5')
  })

  it('calls none of its ratings a strength, and asks first about what should be otherwise', () => {
    const named = page.groups.flatMap(({ all }) => all.map(({ label }) => label))
    expect(named.filter((label) => /now_|wanted_/.test(label))).toEqual([])
    expect(page.talk.map(({ name }) => name).slice(0, 2)).toEqual(['Matter 1', 'Matter 2'])
  })

  it('has a table of groups and units, whose distance is wanted minus now', () => {
    const table = resultTables(context()).find(({ id }) => id === 'now-and-wanted')
    expect(table?.rows.map(([subject, group]) => `${String(subject)} ${String(group)}`)).toEqual(
      expect.arrayContaining(['Matter 1 Staff', 'Matter 2 Residents', 'Matter 1 North']),
    )
    const [row] = table?.rows ?? []
    expect(Number(row?.[4])).toBeCloseTo(Number(row?.[3]) - Number(row?.[2]), 6)
  })
})

describe('The page of a unit', () => {
  it('tells of the unit under its own name what the whole tells of its group, and leads to the whole and the other units', () => {
    const north = unitContext(context(), 'north')
    if (north === null) throw new Error('No unit')
    const page = criteriaResultPage(north)
    expect(page.labels.join()).toContain('North')
    expect(page.title).toBe('A higher step is wanted: Matter 1')
    expect(page.groups.map(({ name }) => name)).toEqual(['North'])
    const { address } = context()
    expect(page.unitLinks.map(({ href }) => href)).toEqual([address, `${address}/units/south`])
    expect(page.quality).toBeNull()
    expect(page.overview?.downloads[0]?.href).toContain('/units/north/charts/')
    expect([page.gaps, page.backgrounds, page.reference]).toEqual([[], [], null])
  })

  it('is linked from the whole, and is not there for a unit that nobody knows', () => {
    expect(criteriaResultPage(context()).unitLinks.map(({ label }) => label)).toEqual(['North', 'South'])
    expect(unitContext(context(), 'nowhere')).toBeNull()
  })
})

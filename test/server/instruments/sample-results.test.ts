/** The figures of sample results: of every group, the same every time, made once for everybody. */
import { describe, expect, it } from '@jest/globals'
import type { ReleasedGroup } from '../../../analysis/released-result.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { sampleRelease } from '../../../server/instruments/sample-release.ts'
import { sampleResults } from '../../../server/instruments/sample-results.ts'
import type { Workshop } from '../../../server/workshop/workshop.ts'
import { workshopHere } from '../../../server/workshop/workshop-here.ts'
import { guide, library } from '../demo/demo-library.ts'

const [smallest] = library.current.toSorted((a, b) => a.groups.length - b.groups.length)
if (smallest === undefined) throw new Error('The library is empty')
const figures = (questionnaire: Questionnaire) => sampleRelease({ questionnaire, label: '2026' })
const tiersOf = (members: Readonly<Record<string, ReleasedGroup>>): readonly string[] => Object.values(members).map(({ tier }) => tier)

describe('A sample result', () => {
  it.each(library.current.map((questionnaire) => [questionnaire.id, questionnaire] as const))(
    'has figures of every group and unit, and differences between them: %s',
    (_, questionnaire) => {
      const { groups, units, gaps } = figures(questionnaire)
      expect(Object.keys(groups)).toEqual(questionnaire.groups.map(({ id }) => id))
      expect(new Set([...tiersOf(groups), ...tiersOf(units)])).toEqual(new Set(['full']))
      expect(Object.keys(units)).toHaveLength(questionnaire.groups.some(({ byUnit }) => byUnit === true) ? 4 : 0)
      expect(Object.keys(gaps)).toHaveLength(questionnaire.gaps.length)
    },
  )

  it('is the same every time, and made once for everybody', async () => {
    expect(figures(smallest)).toEqual(figures(smallest))
    const here = workshopHere()
    const jobs: string[] = []
    const run: Workshop['run'] = (name, input) => (jobs.push(name), here.run(name, input))
    const samples = sampleResults({ workshop: { ...here, run }, guide, today: () => '2026-11-21' })
    const ask = (unit: string | null) => samples({ questionnaire: smallest, language: 'fi', unit })
    const pages = await Promise.all([ask(null), ask(null), ask('nobody')])
    expect(pages[0]).toBe(pages[1])
    expect(pages[2]).toBeNull()
    expect(jobs).toEqual(['sampleRelease', 'resultPage'])
  })
})

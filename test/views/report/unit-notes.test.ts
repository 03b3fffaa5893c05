/** What is said of a unit's history and of the units below it, alike for both kinds of result, on its page and in print. */
import { describe, expect, it } from '@jest/globals'
import { discussionHtml, reportHtml } from '../../../server/results/report/report-jobs.ts'
import { unitResultPage } from '../../../server/results/result-page.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { dialogueTypeResultPage } from '../../../views/results/dialogue-type-result-page.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import type { UnitHistory } from '../../../views/sentences/unit-history-sentence.ts'
import { screenLanguages } from '../../../views/translate.ts'
import { wordsOf } from '../results/demo-contexts.ts'
import { cooking, fair } from '../results/made-questionnaires.ts'
import { around, contextOf, full, released, round, score, typeWith } from '../results/made-results.ts'
import { facts } from './made-facts.ts'

const unitHistory: Readonly<Record<string, UnitHistory>> = {
  north: { kind: 'merged', day: '2026-01-01', names: ['Old library', 'Old school'], earlierYears: 'compared' },
  south: { kind: 'part', day: '2025-12-31', names: ['Care'], earlierYears: 'compared', comparedAs: 'care' },
}
const unitNames = { north: 'North team', south: 'South team', east: 'East desk', care: 'Care' }
const measured = full({ dimensions: { food: score(around(75), 'strength'), music: score(around(30), 'needsWork') }, type: typeWith(0) })
const few = { tier: 'bands' as const, dimensions: { food: 'high' as const, music: 'low' as const }, positions: {} }

/** Everybody answers by unit: `east` stands below `north`, and `south` was a part of `care`, which is shown as a union. */
function byUnits(questionnaire: Questionnaire, language: ResultContext['language']): ResultContext {
  const groups = questionnaire.groups.map((group, index) => (index === 0 ? { ...group, byUnit: true as const } : group))
  const result = released(questionnaire, {
    groups: { [groups[0]?.id ?? '']: measured },
    units: { north: measured, south: measured, east: few, care: measured },
    unitParents: { north: null, south: null, east: 'north' },
    unitUnions: { care: ['south'] },
  })
  return contextOf({ ...questionnaire, groups }, [round('2026', result)], { language, unitNames, unitHistory })
}

const pagesOf = async (context: ResultContext, unit: string): Promise<readonly (string | null)[]> => [
  await unitResultPage({ context, unit }),
  await reportHtml({ context, facts, unit }),
  await discussionHtml({ context, facts, unit }),
]

const countOf = (html: string | null, words: string): number => wordsOf(html ?? '').split(words).length - 1

describe.each(screenLanguages)('A unit’s page, report and discussion pack in %s', (language) => {
  const ofType = byUnits(cooking, language)
  const said = dialogueTypeResultPage(ofType, { unit: 'north' })
  const below = said.who.at(-1) ?? ''
  const history = said.history?.text ?? ''

  it.each([
    ['a dialogue type', cooking],
    ['criteria', fair],
  ])('say once, of %s, where it came from and which units are included', async (_kind, questionnaire) => {
    expect(below).toContain('East desk')
    expect(history).toContain('Old library')
    for (const html of await pagesOf(byUnits(questionnaire, language), 'north')) {
      expect([countOf(html, below), countOf(html, history)]).toEqual([1, 1])
    }
  })

  it('say nothing of the kind where there is nothing to say, nor of the whole', async () => {
    for (const html of [...(await pagesOf(byUnits(fair, language), 'east')), await reportHtml({ context: ofType, facts, unit: null })]) {
      expect(html).not.toBeNull()
      expect([countOf(html, below), countOf(html, history)]).toEqual([0, 0])
      expect(html).not.toContain('id="unit-history"')
    }
  })
})

describe('A unit’s page of criteria', () => {
  it('leads to the page on which the years before are compared', async () => {
    const html = await unitResultPage({ context: byUnits(fair, 'en'), unit: 'south' })
    expect(html).toContain('<a href="/results/r1/units/care">See the joint result: Care</a>')
  })

  it('does not call the unit a group', async () => {
    const words = 'Perustuu yksikön vastauksiin: North team.'
    const [page, report] = await pagesOf(byUnits(fair, 'fi'), 'north')
    expect([countOf(page ?? '', words), countOf(report ?? '', words)]).toEqual([1, 1])
    expect(page).not.toContain('Perustuu ryhmän')
  })
})

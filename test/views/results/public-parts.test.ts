/** What managers did not choose is nowhere: not on the page, not in a table, not in a figure's file, not in the JSON. On the demo. */
import { describe, expect, it } from '@jest/globals'
import { narrowParts } from '../../../analysis/disclosure/narrow-parts.ts'
import { releasedJson } from '../../../analysis/released-json.ts'
import type { PublicChoice, PublicPart } from '../../../questionnaires/public-parts.ts'
import { publicParts } from '../../../questionnaires/public-parts.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../../views/results/dialogue-type-result-page.ts'
import { figuresOfPage } from '../../../views/results/figures-of-page.ts'
import { publicationView } from '../../../views/results/publication-view.ts'
import type { ResultContext, ResultRound } from '../../../views/results/result-context.ts'
import { contextVoice, currentRound } from '../../../views/results/result-context.ts'
import { askedLabel, itemLabel, ratingIds } from '../../../views/tables/item-labels.ts'
import { resultTables } from '../../../views/tables/result-tables.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { demoContext, resultPages, wordsOf } from './demo-contexts.ts'

type Series = 'democracy' | 'home care'

/** The context as strangers get it. */
function publicContext(series: Series, choice: PublicChoice, language: ScreenLanguage = 'en'): ResultContext {
  const context = demoContext(series, 2026, language)
  const shown = choice.parts.includes('years') ? context.rounds : context.rounds.slice(-1)
  const choices = new Map(shown.map(({ label }) => [label, choice]))
  const [first, ...others] = shown.map((round): ResultRound => ({
    ...round,
    released: narrowParts(round.released, round.label, { choices, groupByUnit: 'staff' }),
  }))
  if (first === undefined) throw new Error('The demo has no rounds')
  return { ...context, rounds: [first, ...others], publication: { ...choice, foreword: null, frozen: null } }
}

const without = (part: PublicPart): PublicChoice => ({ parts: publicParts.filter((each) => each !== part), groupsNotShown: [] })
const everything: PublicChoice = { parts: publicParts, groupsNotShown: [] }

/** All words and figures by which something could get out. */
async function waysOut(context: ResultContext): Promise<Readonly<Record<string, string>>> {
  const page =
    context.questionnaire.resultKind !== 'dialogueType' ? criteriaResultPage(context) : dialogueTypeResultPage(context, { group: 'staff' })
  const figures = figuresOfPage(page).map(({ sentence, base, table, picture }) => JSON.stringify({ sentence, base, table, picture }))
  return {
    page: (await resultPages(context)).map(wordsOf).join('\n'),
    tables: resultTables(context)
      .map((table) => toCsv(table, context.language))
      .join('\n'),
    figures: figures.join('\n'),
    json: JSON.stringify(context.rounds.map(({ released }) => releasedJson(released))),
    publication: JSON.stringify(publicationView(context)),
  }
}

/** Not as digits of another number. */
const standsIn = (said: string, word: string): boolean =>
  said.split(word).some((before, at, parts) => at < parts.length - 1 && !/[\d.,]$/.test(before) && !/^\d/.test(parts[at + 1] ?? ''))

/** Which ways tell any of these words. */
async function tells(context: ResultContext, words: readonly string[]): Promise<readonly string[]> {
  const ways = await waysOut(context)
  return Object.entries(ways).flatMap(([way, said]) => words.filter((word) => standsIn(said, word)).map((word) => `${way}: ${word}`))
}
const tableIds = (context: ResultContext): readonly string[] => resultTables(context).map(({ id }) => id)

function statements(context: ResultContext): readonly string[] {
  const [voice, { questionnaire }] = [contextVoice(context), context]
  const overall = questionnaire.overallItem
  const ids = ratingIds(questionnaire).filter((id) => id !== overall)
  const words = new Set(ids.flatMap((id) => [id, askedLabel(voice, questionnaire, id), itemLabel(voice, questionnaire, id)]))
  // Criteria are explained in words that some statements use too.
  const explained = JSON.stringify(questionnaire.dimensions)
  return [...words].filter((word) => !explained.includes(word))
}

describe('what is left out', () => {
  const language = 'en'

  it('statements: stand nowhere', async () => {
    const full = publicContext('democracy', everything, language)
    const words = statements(full).filter((word) => word.length > 12)
    expect((await tells(full, words)).length).toBeGreaterThan(words.length)
    const context = publicContext('democracy', without('items'), language)
    expect(await tells(context, words)).toEqual([])
    for (const id of ['items', 'distributions', 'item-years']) expect(tableIds(context)).not.toContain(id)
  })

  it('backgrounds: stand nowhere', async () => {
    const words = ['age_class', contextVoice(publicContext('democracy', everything, language)).t('background:section')]
    expect((await tells(publicContext('democracy', everything, language), words)).length).toBeGreaterThan(1)
    const context = publicContext('democracy', without('backgrounds'), language)
    expect(await tells(context, words)).toEqual([])
    expect(tableIds(context)).not.toContain('backgrounds')
  })

  it('gaps: stand nowhere, and nothing says that groups can’t be compared', async () => {
    const { t } = contextVoice(publicContext('democracy', everything, language))
    const words = [t('results:section.gap'), 'residents-councillors', 'hedgesG']
    expect((await tells(publicContext('democracy', everything, language), words)).length).toBeGreaterThan(1)
    const context = publicContext('democracy', without('gaps'), language)
    expect(await tells(context, words)).toEqual([])
    expect([criteriaResultPage(context).gaps, criteriaResultPage(context).gapNotes]).toEqual([[], []])
    expect(tableIds(context)).not.toContain('gaps')
  })

  it.each(['democracy', 'home care'] as const)('years: stand nowhere (%s)', async (series) => {
    const words = ['2024', '2025', 'perYear']
    expect((await tells(publicContext(series, everything, language), words)).length).toBeGreaterThan(3)
    expect(await tells(publicContext(series, without('years'), language), words)).toEqual([])
  })

  it('units: stand nowhere', async () => {
    const full = publicContext('home care', everything, language)
    const ids = Object.keys(currentRound(full).released.units)
    const words = ids.flatMap((id) => [`"${id}"`, full.unitNames[id] ?? id]).filter((word) => word.length > 8)
    expect((await tells(full, words)).length).toBeGreaterThan(words.length)
    expect(await tells(publicContext('home care', without('units'), language), words)).toEqual([])
  })
})

describe('a group that is not public', () => {
  it('has no figure anywhere; the page says that its results are not published, not that it was not asked', async () => {
    const context = publicContext('democracy', { parts: publicParts, groupsNotShown: ['councillors'] })
    expect(publicationView(context)?.notPublished).toBe('The results of these groups are not published: Councillors.')
    const { publication, ...others } = await waysOut(context)
    expect(publication).toContain('Councillors')
    expect(Object.entries(others).filter(([, said]) => said.includes('Councillors'))).toEqual([])
    expect(others['page']).toContain('Not asked in this survey: Deputy councillors')
  })
})

describe('where nothing is chosen', () => {
  it.each(['fi', 'sv'] as const)('nothing of it stands anywhere in %s either', async (language) => {
    for (const series of ['democracy', 'home care'] as const) {
      const full = publicContext(series, everything, language)
      const units = Object.keys(currentRound(full).released.units).map((id) => full.unitNames[id] ?? id)
      const words = [...(series === 'democracy' ? statements(full) : []), ...units, '2025', 'age_class', 'hedgesG']
      const said = words.filter((word) => word.length > 12 || /^\d+$/.test(word))
      expect(await tells(publicContext(series, { parts: [], groupsNotShown: [] }, language), said)).toEqual([])
    }
  })
})

describe('any set of parts', () => {
  it.each([[['items']], [['years', 'units']], [['gaps', 'backgrounds', 'priority']]] as const)(
    'makes a page that stands: %j',
    async (parts) => {
      for (const series of ['democracy', 'home care'] as const) {
        const context = publicContext(series, { parts, groupsNotShown: [] })
        for (const html of await resultPages(context)) expect(html).toContain('<h1>')
        expect(tableIds(context)).toContain('respondents')
      }
    },
  )
})

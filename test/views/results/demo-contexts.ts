/**
 * The result pages of the demo without a server: invented answers, analysed and released, in any language.
 */
import { releaseStory } from '../../../server/results/release-story.ts'
import { kaislajarvi } from '../../../server/demo/kaislajarvi.ts'
import { koivuranta } from '../../../server/demo/koivuranta.ts'
import { render } from '../../../views/render.ts'
import { pageFrame } from '../../../views/frame/page-frame.ts'
import { criteriaResultPage } from '../../../views/results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../../views/results/dialogue-type-result-page.ts'
import type { ResultContext, ResultRound, ResultScope } from '../../../views/results/result-context.ts'
import { unitsInOrder } from '../../../views/results/units-in-order.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { methodNames } from '../../../views/guide/method-names.ts'
import { analysisInput, guide, roundOf } from '../../server/demo/demo-library.ts'

/** Series of rounds, by the start of their keys. */
type Series = 'democracy' | 'dialogue' | 'home care'
const years = [2024, 2025, 2026]

const stories = new Map<Series, readonly ResultRound[]>()

/** The rounds of a series up to each year, released together as the server does. */
function storyOf(name: Series): readonly ResultRound[] {
  const known = stories.get(name)
  if (known !== undefined) return known
  const inputs = years.map((year) => ({
    input: { ...analysisInput(`${name} ${year}`), label: String(year) },
    at: year,
    smallestCell: 5,
    readersAnswer: roundOf(`${name} ${year}`).readersAnswer ?? false,
  }))
  const released = releaseStory(inputs, () => [])
  const made = released.map((result, index): ResultRound => ({ label: String(years[index]), year: years[index] ?? 0, released: result }))
  stories.set(name, made)
  return made
}

/** The context of a round of the demo: with those before it. */
export function demoContext(name: Series, year: number, language: ScreenLanguage): ResultContext {
  const [first, ...others] = storyOf(name).filter((round) => round.year <= year)
  if (first === undefined) throw new Error(`The demo has no round ${name} ${year}`)
  const organisation = [koivuranta, kaislajarvi].find(({ key }) => key === roundOf(`${name} ${year}`).organisation) ?? koivuranta
  const units = [...organisation.units, ...(organisation.mergers ?? [])]
  return {
    language,
    questionnaire: analysisInput(`${name} ${year}`).questionnaire,
    organisationKind: organisation.kind,
    organisationName: organisation.name,
    roundTitle: name,
    year,
    unitNames: Object.fromEntries(units.map((unit) => [unit.key, unit.name[language]])),
    rounds: [first, ...others],
    address: '/results/r1',
    methods: methodNames(guide.methods, language),
  }
}

async function typePage(context: ResultContext, scope: ResultScope): Promise<string> {
  const page = dialogueTypeResultPage(context, scope)
  const frame = pageFrame({ language: context.language, title: page.title, address: '/x' })
  return render('results/dialogue-type', context.language, { ...page, frame })
}

/** HTML of every page of a context: the whole, and each unit. */
export async function resultPages(context: ResultContext): Promise<readonly string[]> {
  if (context.questionnaire.resultKind !== 'dialogueType') {
    const page = criteriaResultPage(context)
    const frame = pageFrame({ language: context.language, title: page.title, address: '/x' })
    return [await render('results/criteria', context.language, { ...page, frame })]
  }
  const last = context.rounds.at(-1) ?? context.rounds[0]
  const units = unitsInOrder(context, last).map((unit) => ({ unit }))
  return Promise.all([{ group: 'staff' }, ...units].map((scope) => typePage(context, scope)))
}

/** What a page says: the words of its elements, attributes that are read aloud, and the tips of its charts (the labels in them are cut into lines). */
export function wordsOf(html: string): string {
  const charts = [...html.matchAll(/"tip":"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => words ?? '')
  const aloud = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, words]) => words ?? '')
  const shown = html.replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' ')
  return [shown, ...charts, ...aloud].join('\n').replaceAll('&#39;', '’').replaceAll('&#34;', '"').replaceAll('&amp;', '&')
}

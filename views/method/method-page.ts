/**
 * View models of the method pages: the index of all topics, and one page a topic from plain words to the formula and its source.
 *
 * Called by the method router. Words stand in views/texts/LANGUAGE/method.json; numbers of examples are computed here, at each call.
 */
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import { changesExample, gapsExample, referenceGroupsExample } from './comparison-examples.ts'
import type { CoverageView } from './coverage-table.ts'
import { coverageView } from './coverage-table.ts'
import { dialogueTypeExample } from './dialogue-type-example.ts'
import type { MethodExample } from './example-numbers.ts'
import { methodFormulas } from './method-formulas.ts'
import type { MethodSource } from './method-sources.ts'
import { methodSources } from './method-sources.ts'
import type { MethodTopic } from './method-topics.ts'
import { methodAddress, methodTopics } from './method-topics.ts'
import { importanceExample, qualityExample } from './relation-examples.ts'
import {
  distributionExample,
  intervalsExample,
  placesExample,
  scoresExample,
  verdictsExample,
  whoAnsweredExample,
} from './single-group-examples.ts'

/** Topics that are rules in words alone have none. */
const examples: Readonly<Partial<Record<MethodTopic, MethodExample>>> = {
  scores: scoresExample,
  distribution: distributionExample,
  intervals: intervalsExample,
  verdicts: verdictsExample,
  places: placesExample,
  gaps: gapsExample,
  changes: changesExample,
  'dialogue-type': dialogueTypeExample,
  'who-answered': whoAnsweredExample,
  'reference-groups': referenceGroupsExample,
  importance: importanceExample,
  quality: qualityExample,
}

/** What a reader of one page may want to know next. */
const nextTopics: Readonly<Record<MethodTopic, readonly MethodTopic[]>> = {
  scores: ['intervals', 'verdicts', 'places', 'who-answered'],
  distribution: ['intervals', 'not-shown'],
  intervals: ['who-answered', 'verdicts'],
  verdicts: ['intervals', 'scores'],
  places: ['scores', 'intervals'],
  gaps: ['intervals', 'scores', 'changes'],
  changes: ['intervals', 'gaps', 'who-answered'],
  importance: ['scores', 'quality', 'not-shown'],
  quality: ['scores', 'importance', 'not-shown'],
  'dialogue-type': ['intervals', 'changes', 'not-shown'],
  'who-answered': ['intervals', 'not-shown'],
  'not-shown': ['who-answered', 'microdata'],
  'reference-groups': ['places', 'not-shown'],
  microdata: ['not-shown'],
}

export interface MethodPage {
  readonly frame: PageFrame
  readonly title: string
  readonly lead: string
  readonly plain: readonly string[]
  /** `markup` is trusted MathML; `words` say the same. */
  readonly formulas: readonly { readonly markup: string; readonly words: string }[]
  readonly example: readonly string[]
  readonly coverage: CoverageView | null
  readonly source: MethodSource
  readonly next: readonly LinkView[]
}

export interface MethodIndexPage {
  readonly frame: PageFrame
  readonly topics: readonly (LinkView & { readonly text: string })[]
}

const linkTo = (language: ScreenLanguage, topic: MethodTopic): LinkView => ({
  href: methodAddress(topic),
  label: translatorFor(language)(`method:topics.${topic}.title`),
})

/** The page of a topic. */
export function methodPage(topic: MethodTopic, language: ScreenLanguage): MethodPage {
  const t = translatorFor(language)
  const example = examples[topic]
  const values = example?.(formatsFor(language), t) ?? {}
  const paragraphs = (part: string): readonly string[] => t(`method:topics.${topic}.${part}`, values).split('\n')
  const markup = methodFormulas[topic]
  const words = markup.length > 0 ? paragraphs('words') : []
  const title = t(`method:topics.${topic}.title`)
  return {
    frame: pageFrame({ language, title, description: t(`method:topics.${topic}.short`), address: methodAddress(topic), width: 'form' }),
    title,
    lead: t(`method:topics.${topic}.short`),
    plain: paragraphs('plain'),
    formulas: markup.map((each, index) => ({ markup: each, words: words[index] ?? '' })),
    example: example ? paragraphs('example') : [],
    coverage: topic === 'intervals' ? coverageView(language) : null,
    source: methodSources[topic],
    next: nextTopics[topic].map((next) => linkTo(language, next)),
  }
}

/** The index. */
export function methodIndexPage(language: ScreenLanguage): MethodIndexPage {
  const t = translatorFor(language)
  return {
    frame: pageFrame({ language, title: t('method:title'), description: t('method:lead'), address: '/method', width: 'form' }),
    topics: methodTopics.map((topic) => ({ ...linkTo(language, topic), text: t(`method:topics.${topic}.short`) })),
  }
}

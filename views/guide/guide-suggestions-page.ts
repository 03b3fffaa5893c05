/**
 * View model of guide/suggestions: methods that fit the answers, the best first, each with what it meets and what it misses.
 *
 * Called by the server's guide with what `suggestMethods` gave. The first three stand open; the others are a list.
 */
import type { Suggested, Suggestion } from '../../analysis/guide/suggest-methods.ts'
import { noAnswers } from '../../questionnaires/guide/guide-answers.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import { methodAddress, methodsAddress, planAddress, suggestionsAddress, wishesAddress } from './guide-address.ts'
import type { GuideFrame, GuideInput } from './guide-frame.ts'
import { guideFrame } from './guide-frame.ts'
import type { AnswerLine, ReasonView } from './guide-words.ts'
import { adviceFor, answerLines, reasonsOf, scoreWords } from './guide-words.ts'

/** So many stand open. */
const mostOpen = 3

/** A link whose words need the method's name for those who hear it alone. */
type NamedLink = LinkView & { readonly name: string }

export interface SuggestionView {
  readonly place: number
  readonly id: string
  readonly name: string
  readonly href: string
  readonly kind: string
  readonly summary: string
  readonly score: string | null
  readonly reasons: readonly ReasonView[]
  /** Into the development plan; null unless a manager came from there. */
  readonly take: NamedLink | null
}

export interface GuideSuggestionsPage extends GuideFrame {
  readonly lead: readonly string[]
  /** Questions whose answer could not be read. */
  readonly unread: readonly string[]
  readonly answers: readonly AnswerLine[]
  readonly advice: readonly string[]
  readonly best: readonly SuggestionView[]
  readonly others: readonly SuggestionView[]
  readonly rule: readonly string[]
  readonly changeHref: string
  readonly restartHref: string
  readonly browseHref: string
}

export type SuggestedMethods = Exclude<Suggested, { readonly kind: 'inform' }>

function suggestionView(input: GuideInput, suggestion: Suggestion, index: number): SuggestionView {
  const { language, plan } = input
  const { id, name, kind, summary } = suggestion.method
  const t = translatorFor(language)
  return {
    place: index + 1,
    id,
    name: name[language],
    href: methodAddress(input, id),
    kind: t(`guide:kind.${kind}`),
    summary: summary[language],
    score: scoreWords(input, suggestion),
    reasons: reasonsOf(input, suggestion),
    take:
      plan === null
        ? null
        : { href: planAddress(plan, id), label: t('guide:plan.take'), name: t('guide:plan.takeWhat', { method: name[language] }) },
  }
}

function leadOf({ language }: GuideInput, { kind, suggestions, leftOut }: SuggestedMethods): readonly string[] {
  const t = translatorFor(language)
  if (kind === 'nearest') return [t('guide:suggestions.nearest')]
  const [first] = suggestions
  const hasWishes = first !== undefined && scoreWords({ language }, first) !== null
  return [
    t('guide:suggestions.fitting', { count: suggestions.length }),
    ...(leftOut > 0 ? [t('guide:suggestions.leftOut', { count: leftOut })] : []),
    ...(hasWishes ? [] : [t('guide:suggestions.noWishes')]),
  ]
}

export function guideSuggestionsPage(input: GuideInput, suggested: SuggestedMethods): GuideSuggestionsPage {
  const { language, guide, unread, plan } = input
  const views = suggested.suggestions.map((suggestion, index) => suggestionView(input, suggestion, index))
  return {
    ...guideFrame(input, translatorFor(language)('guide:suggestions.title'), suggestionsAddress(input)),
    lead: leadOf(input, suggested),
    unread: guide.questions.filter(({ id }) => unread.includes(id)).map(({ question }) => question[language]),
    answers: answerLines(input),
    advice: adviceFor(input),
    best: views.slice(0, mostOpen),
    others: views.slice(mostOpen),
    rule: guide.rule.map((line) => line[language]),
    changeHref: wishesAddress(input),
    restartHref: suggestionsAddress({ answers: noAnswers, plan }),
    browseHref: methodsAddress(input),
  }
}

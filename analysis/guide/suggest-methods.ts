/**
 * The rule of the dialogue guide: limits leave methods out, wishes rank the rest. The same words stand on its page (guide.json, `rule`).
 *
 * Called by the guide's pages. A wish that a method misses counts nothing, so asking for more never helps who can't give it.
 */
import type { Guide, GuideMethod, GuideWeights } from '../../questionnaires/guide/guide.ts'
import type { GuideAnswers } from '../../questionnaires/guide/guide-answers.ts'
import type { LimitQuestion, WishQuestion } from '../../questionnaires/guide/guide-questions.ts'
import { guideOptions, wishQuestions } from '../../questionnaires/guide/guide-questions.ts'
import { brokenLimits } from './method-limits.ts'

/** One chosen answer: of several purposes each is a wish of its own. */
export interface Wish {
  readonly question: WishQuestion
  readonly option: string
}

/** `half`: purposes that the method serves among others. `broken`: empty unless nothing keeps all limits. */
export interface Suggestion {
  readonly method: GuideMethod
  readonly points: number
  readonly met: readonly Wish[]
  readonly half: readonly Wish[]
  readonly missed: readonly Wish[]
  readonly broken: readonly LimitQuestion[]
}

/**
 * inform: nothing can be influenced, so nobody should be asked. fitting: all keep every limit; `leftOut` others do not.
 * nearest: none does; these break the fewest. The best comes first; there is always one.
 */
export type Suggested =
  | { readonly kind: 'inform' }
  | { readonly kind: 'fitting' | 'nearest'; readonly suggestions: readonly Suggestion[]; readonly leftOut: number }

/** In the order of the vocabulary, whatever the order of the answers. */
export function wishesOf(answers: GuideAnswers): readonly Wish[] {
  return wishQuestions.flatMap((question) => {
    const chosen: readonly (string | null)[] = [answers[question]].flat()
    return guideOptions[question].filter((option) => chosen.includes(option)).map((option) => ({ question, option }))
  })
}

const offeredBy = ({ facts }: GuideMethod): Readonly<Record<WishQuestion, readonly string[]>> => ({
  purpose: facts.purposes.main,
  stage: facts.stages,
  size: facts.sizes,
  selection: facts.selection,
  whom: facts.whom,
})

/** How one method stands to the answers. */
export function weighMethod(method: GuideMethod, answers: GuideAnswers, weights: GuideWeights): Suggestion {
  const offered = offeredBy(method)
  const also: readonly string[] = method.facts.purposes.also
  const wishes = wishesOf(answers)
  const met = wishes.filter(({ question, option }) => offered[question].includes(option))
  const half = wishes.filter((wish) => !met.includes(wish) && wish.question === 'purpose' && also.includes(wish.option))
  const missed = wishes.filter((wish) => !met.includes(wish) && !half.includes(wish))
  const points =
    met.reduce((sum, { question }) => sum + weights[question], 0) +
    half.reduce((sum, { question }) => sum + weights[question] * weights.also, 0)
  return { method, points, met, half, missed, broken: brokenLimits(method.facts, answers) }
}

const level = (word: GuideMethod['facts']['cost']): number => guideOptions.cost.indexOf(word)

/** More points first; among equals what costs less, takes less work, is quicker; then by id, so that the order is always the same. */
function better(one: Suggestion, other: Suggestion): number {
  const [a, b] = [one.method, other.method]
  return (
    other.points - one.points ||
    level(a.facts.cost) - level(b.facts.cost) ||
    level(a.facts.work) - level(b.facts.work) ||
    a.facts.weeks - b.facts.weeks ||
    (a.id < b.id ? -1 : 1)
  )
}

/** Every method that fits the answers, the best first. */
export function suggestMethods({ methods, weights }: Pick<Guide, 'methods' | 'weights'>, answers: GuideAnswers): Suggested {
  if (answers.influence === 'decided') return { kind: 'inform' }
  const all = methods.map((method) => weighMethod(method, answers, weights)).toSorted(better)
  const fewest = Math.min(...all.map(({ broken }) => broken.length))
  const suggestions = all.filter(({ broken }) => broken.length === fewest)
  return { kind: fewest === 0 ? 'fitting' : 'nearest', suggestions, leftOut: all.length - suggestions.length }
}

/**
 * Whether an indicator has moved since the round whose finding an action is about: then and now, and what may be said of the change.
 *
 * Called by the pages of the development plan. It reckons nothing: the word comes from the changes of the released story, and where
 * there is none, why it is missing. That a change proves nothing of the action is said once above all of them (`plan:caution`).
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { isNotEstimable, isSuppressed } from '../../analysis/estimate.ts'
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { ChangeResult } from '../../analysis/result.ts'
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { ResultContext, ResultRound } from '../results/result-context.ts'
import { changesOf, contextVoice, currentRound, scopedGroup } from '../results/result-context.ts'
import { movedTowards } from '../sentences/axis-words.ts'
import { changeSentence, movementSentence } from '../sentences/change-sentence.ts'
import { differenceLabel, reasonOf } from '../sentences/difference-words.ts'
import { oneAfterOther } from '../sentences/name-in-sentence.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { changeLabel } from '../sentences/verdict-chip.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { figureWords } from './figure-words.ts'
import type { NamedFigure } from './indicator-name.ts'
import { axisOfIndicator, changeIn, figureIn, indicatorName, namedFigure } from './indicator-name.ts'
import { movementFigure } from './movement-figure.ts'

/** The words of a change; waiting: no later round yet; hidden: not compared because figures are not shown; gone: one round has no such figure. */
export type MovementWord = ChangeResult['word'] | 'waiting' | 'hidden' | 'gone'

/** `values`: label of a round and its figure in words, then and now; one where no later round is there. */
export interface IndicatorMovement {
  readonly name: string
  readonly word: MovementWord
  readonly values: readonly { readonly round: string; readonly words: string }[]
  readonly sentence: string
  readonly chip: Chip
  /** Null where the figures of both rounds may not be shown in full. */
  readonly figure: FigureView | null
}

/** One indicator in two rounds of a context. */
interface Pair {
  readonly context: ResultContext
  readonly named: NamedFigure
  readonly name: string
  readonly earlier: ResultRound
  readonly later: ResultRound
}

interface Said {
  readonly word: MovementWord
  readonly sentence: string
  readonly chip: Chip
}

function compared({ context, named, name, earlier, later }: Pair, change: ChangeResult): Said {
  const voice = contextVoice(context)
  const { rules } = context.questionnaire
  const axis = axisOfIndicator(context, named)
  const smallest = axis ? rules.smallestAxisDifference : rules.smallestScoreDifference
  const subject = { name, earlier: earlier.label, later: later.label, smallest, isItem: named.family === 'items' }
  const towards = movedTowards(voice, axis, change.word)
  const label = towards === null ? changeLabel(voice, change) : { text: towards, tone: 'in-between' as const }
  const chip = differenceLabel(voice, 'change', label, change.difference, smallest)
  if (axis === undefined) return { word: change.word, chip, sentence: changeSentence(voice, subject, change) }
  const sideChanged = changesOf(context, earlier, later, named.scope)?.changedLetters.includes(axis.id) === true
  return { word: change.word, chip, sentence: movementSentence(voice, subject, change, { axis, sideChanged }) }
}

/** Why two figures of which no change is told are not compared. */
function whyNot(groups: readonly (ReleasedGroup | undefined)[], figures: readonly (Estimate | undefined)[]): string {
  const missing = figures.find((figure) => figure !== undefined && (isSuppressed(figure) || isNotEstimable(figure)))
  if (missing !== undefined) return reasonOf(missing)
  return groups.some((group) => group?.tier !== 'full') ? 'few' : 'break'
}

function notCompared({ context, named, name, earlier, later }: Pair): Said {
  const { t } = contextVoice(context)
  const groups = [earlier, later].map((round) => scopedGroup(round, named.scope))
  const figures = groups.map((group) => figureIn(group, named))
  const chip: Chip = { text: t('results:change.none'), tone: 'hidden' }
  const without = [earlier, later].find((_, at) => groups[at] === undefined || (groups[at]?.tier === 'full' && figures[at] === undefined))
  if (without !== undefined) return { word: 'gone', chip, sentence: t('plan:movement.gone', { name, round: without.label }) }
  const words = [
    t('sentences:change.not_compared', { name, earlier: earlier.label, later: later.label }),
    t(`sentences:change.reason.${whyNot(groups, figures)}`),
  ]
  return { word: 'hidden', chip, sentence: oneAfterOther(words) }
}

function waiting({ context, name }: Pair): Said {
  const { t } = contextVoice(context)
  return {
    word: 'waiting',
    chip: { text: t('plan:movement.waitingLabel'), tone: 'hidden' },
    sentence: t('plan:movement.waiting', { name }),
  }
}

function said(pair: Pair): Said {
  const { context, named, earlier, later } = pair
  if (earlier === later) return waiting(pair)
  const change = changeIn(changesOf(context, earlier, later, named.scope), named)
  return change === undefined ? notCompared(pair) : compared(pair, change)
}

/**
 * Then and now of an indicator. `fromLabel`: the round of the finding; now is the last round of the context.
 *
 * Null where this reader's context has no such round, or nothing of this part of the organisation in any of its rounds.
 */
export function indicatorMovement(context: ResultContext, indicator: Indicator, fromLabel: string): IndicatorMovement | null {
  const [named, later] = [namedFigure(indicator), currentRound(context)]
  const earlier = context.rounds.find(({ label }) => label === fromLabel)
  if (earlier === undefined || [earlier, later].every((round) => scopedGroup(round, named.scope) === undefined)) return null
  const pair: Pair = { context, named, name: indicatorName(context, indicator), earlier, later }
  const rounds = earlier === later ? [earlier] : [earlier, later]
  return {
    name: pair.name,
    ...said(pair),
    values: rounds.map((round) => ({ round: round.label, words: figureWords(context, scopedGroup(round, named.scope), named) })),
    figure: movementFigure(context, indicator, rounds),
  }
}

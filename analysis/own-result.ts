/**
 * One person's own result, shown at once and kept nowhere: a profile by dimension or a view of the unit by axis.
 *
 * Called by the server after the last page of a questionnaire. It is scored by the same code as a group, as a round of one.
 */
import type { Answers } from '../questionnaires/answers.ts'
import { columnsOf, missingCodes, packAnswers } from '../questionnaires/columns.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { clearnessOf, letterOf } from './dialogue-type/clearness.ts'
import type { NotEstimable } from './estimate.ts'
import { matrixOf } from './response-matrix.ts'
import type { ResponseMatrix } from './response-matrix.ts'
import type { Clearness } from './result.ts'
import type { GroupPlan } from './scores/group-plan.ts'
import { groupPlan } from './scores/group-plan.ts'
import { axisPositions, dimensionScores, itemScores } from './scores/person-means.ts'
import type { ScoredItem } from './scores/scored-item.ts'

/** `answered` of `asked` items stand behind the value. Scores 0–100, positions −100…+100. */
export interface OwnFigure {
  readonly value: number
  readonly answered: number
  readonly asked: number
}

/** Why there is no figure; `n`: items answered. */
export type OwnScore = OwnFigure | NotEstimable

export interface OwnResult {
  /** Scored items that were answered, of those asked. */
  readonly answered: number
  readonly asked: number
  readonly dimensions: Readonly<Record<string, OwnScore>>
  /** Ratings and pairs; a pair's 100 is wholly the axis's second pole. */
  readonly items: Readonly<Record<string, OwnScore>>
  readonly positions: Readonly<Record<string, OwnScore>>
  /** Only axes with a position. */
  readonly clearness: Readonly<Record<string, Clearness>>
  /** One letter per axis; `-` at exactly 0 or without a position. Empty without axes. */
  readonly letters: string
  /** By facet and axis. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, OwnScore>>>>
}

export const hasOwnValue = (score: OwnScore): score is OwnFigure => 'asked' in score

interface Counts {
  readonly answered: number
  readonly asked: number
}

function countsOf(matrix: ResponseMatrix, items: readonly ScoredItem[]): Counts {
  const codes = items.map(({ id }) => matrix.columns.get(id)?.[0] ?? missingCodes.notAsked)
  return { answered: codes.filter((code) => code >= 0).length, asked: codes.filter((code) => code !== missingCodes.notAsked).length }
}

function ownScore(values: Float64Array, counts: Counts): OwnScore {
  const value = values[0] ?? NaN
  if (!Number.isNaN(value)) return { value, ...counts }
  return { notEstimable: counts.answered === 0 ? 'noAnswers' : 'tooFewItems', n: counts.answered }
}

function ownPositions(plan: GroupPlan, matrix: ResponseMatrix, facet?: string): Readonly<Record<string, OwnScore>> {
  const axes = plan.axes.map(({ axis, items }) => ({
    axis,
    pairs: items.filter(({ item }) => facet === undefined || item.facet === facet),
  }))
  const asked = axes.filter(({ pairs }) => pairs.length > 0)
  return Object.fromEntries(
    asked.map(({ axis, pairs }) => [axis.id, ownScore(axisPositions(matrix, pairs, plan), countsOf(matrix, pairs))]),
  )
}

/**
 * The person's own figures.
 *
 * `answers`: what was answered so far. `group`: the respondent's group, so that items it is not asked do not count as left out; absent: all items.
 * Missing answers: an item counts as asked unless its answer is the reason `notAsked`; the same shares of answered items are needed as in a round.
 */
export function ownResult(questionnaire: Questionnaire, answers: Answers, group?: string): OwnResult {
  const plan = groupPlan(questionnaire, group)
  const columnIds = columnsOf(questionnaire).map((column) => column.id)
  const matrix = matrixOf(columnIds, [{ group: group ?? '', unit: null, codes: packAnswers(questionnaire, answers) }])
  const positions = ownPositions(plan, matrix)
  const figures = plan.axes.map(({ axis }) => ({ axis, figure: positions[axis.id] }))
  return {
    ...countsOf(matrix, plan.scored),
    dimensions: Object.fromEntries(
      plan.dimensions.map((one) => [one.dimension.id, ownScore(dimensionScores(matrix, one), countsOf(matrix, one.items))]),
    ),
    items: Object.fromEntries(plan.scored.map((item) => [item.id, ownScore(itemScores(matrix, item), countsOf(matrix, [item]))])),
    positions,
    clearness: Object.fromEntries(
      figures.flatMap(({ axis, figure }) => (figure && hasOwnValue(figure) ? [[axis.id, clearnessOf(figure.value, plan.rules)]] : [])),
    ),
    letters: figures.map(({ axis, figure }) => (figure && hasOwnValue(figure) ? letterOf(figure.value, axis) : '-')).join(''),
    facets: Object.fromEntries(plan.facets.map(({ id }) => [id, ownPositions(plan, matrix, id)])),
  }
}

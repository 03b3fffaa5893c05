/**
 * Every indicator of a round that an action may follow, with its name: what this reader sees of groups, then of units.
 */
import type { Indicator } from '../../questionnaires/indicator.ts'
import { hasIndicator, indicatorKey } from '../../questionnaires/indicator.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { currentRound, scopedGroup } from '../results/result-context.ts'
import { ratingIds } from '../tables/item-labels.ts'
import { scopes } from '../tables/shown-groups.ts'
import { indicatorName } from './indicator-name.ts'

export interface IndicatorChoice {
  readonly key: string
  readonly name: string
}

function ofScope({ questionnaire }: ResultContext, scope: ResultScope): readonly Indicator[] {
  const { dimensions, axes } = questionnaire
  if ('unit' in scope) {
    const { unit } = scope
    return [
      ...dimensions.map(({ id }): Indicator => ({ kind: 'unitDimension', unit, id })),
      ...axes.map(({ id }): Indicator => ({ kind: 'unitPosition', unit, axis: id })),
    ]
  }
  const { group } = scope
  return [
    ...dimensions.map(({ id }): Indicator => ({ kind: 'dimension', group, id })),
    ...axes.map(({ id }): Indicator => ({ kind: 'position', group, axis: id })),
    ...ratingIds(questionnaire).map((id): Indicator => ({ kind: 'item', group, id })),
  ]
}

/** Hidden groups and units are left out: nothing could be followed. */
export function indicatorChoices(context: ResultContext): readonly IndicatorChoice[] {
  const round = currentRound(context)
  return scopes(context, round)
    .filter((scope) => (scopedGroup(round, scope)?.tier ?? 'hidden') !== 'hidden')
    .flatMap((scope) => ofScope(context, scope))
    .filter((indicator) => hasIndicator(context.questionnaire, indicator))
    .map((indicator) => ({ key: indicatorKey(indicator), name: indicatorName(context, indicator) }))
}

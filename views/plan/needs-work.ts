/**
 * What of a group needs work: its criteria, then its lowest statements; where none is sure, those that may. Called by `planFindings`.
 */
import type { Verdict } from '../../analysis/result.ts'
import type { SeriesGroup } from '../results/criteria-overview.ts'
import type { ResultContext } from '../results/result-context.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { judgedRatingIds } from '../tables/item-labels.ts'
import type { Found } from './found.ts'

/** More would be no choice but a list. */
const mostStatements = 5

function withVerdict({ questionnaire }: ResultContext, { id: group, group: result }: SeriesGroup, verdict: Verdict): readonly Found[] {
  if (result.tier !== 'full') return []
  const { dimensions, items } = result.figures
  const criteria = questionnaire.dimensions.filter(({ id }) => dimensions[id]?.verdict === verdict)
  const statements = judgedRatingIds(questionnaire)
    .flatMap((id) => {
      const item = items[id]
      return item?.verdict === verdict ? [{ id, value: valueOf(item.inference) ?? 0 }] : []
    })
    .toSorted((one, other) => one.value - other.value)
  return [
    ...criteria.map(({ id }): Found => ({ indicator: { kind: 'dimension', group, id } })),
    ...statements.slice(0, mostStatements).map(({ id }): Found => ({ indicator: { kind: 'item', group, id } })),
  ]
}

export function needsWork(context: ResultContext, series: SeriesGroup): readonly Found[] {
  const { id, group } = series
  if (group.tier === 'bands')
    return context.questionnaire.dimensions
      .filter((dimension) => group.dimensions[dimension.id] === 'low')
      .map((dimension): Found => ({ indicator: { kind: 'dimension', group: id, id: dimension.id } }))
  const sure = withVerdict(context, series, 'needsWork')
  return sure.length > 0 ? sure : withVerdict(context, series, 'leaningNeedsWork')
}

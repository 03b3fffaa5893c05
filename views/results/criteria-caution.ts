/**
 * "How sure is this?" for scores: margins, few answers, straight-lining, and items that many left out.
 */
import { hasInterval } from '../../analysis/estimate.ts'
import { itemLabel } from '../tables/item-labels.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import type { ResultContext } from './result-context.ts'
import { changesOf, contextVoice, steps } from './result-context.ts'

/** Share left unanswered, don't know aside, from which an item is named. */
const muchLeftOut = 0.1

function groupNotes(context: ResultContext, { label, group, id }: SeriesGroup): readonly string[] {
  if (group.tier !== 'full') return []
  const voice = contextVoice(context)
  const { t, format } = voice
  const { dimensions, warnings, straightLiners } = group.figures
  const margins = Object.values(dimensions).flatMap(({ inference }) =>
    hasInterval(inference) ? [(inference.upper - inference.lower) / 2] : [],
  )
  const step = steps(context).at(-1)
  const changes = step ? Object.values(changesOf(context, step[0], step[1], { group: id })?.dimensions ?? {}) : []
  const unseen = changes.flatMap(({ unseenBelow }) => (unseenBelow === null ? [] : [unseenBelow]))
  return [
    ...(margins.length > 0 ? [t('results:caution.margin', { name: label, points: format.whole(Math.ceil(Math.max(...margins))) })] : []),
    ...(unseen.length > 0 ? [t('results:caution.unseen', { name: label, points: format.whole(Math.ceil(Math.max(...unseen))) })] : []),
    ...(warnings.includes('rough') ? [`${label}: ${t('results:warning.rough')}`] : []),
    ...(warnings.includes('sizeUnknown') ? [`${label}: ${t('results:warning.size_unknown')}`] : []),
    ...(straightLiners.count > 0
      ? [`${label}: ${t('results:straight_liners', { count: straightLiners.count, of: straightLiners.of })}`]
      : []),
  ]
}

function groupLeftOut(context: ResultContext, { label, group }: SeriesGroup): readonly string[] {
  if (group.tier !== 'full') return []
  const voice = contextVoice(context)
  const { t, format } = voice
  const named = Object.entries(group.figures.items)
    .filter(([, { asked, answered }]) => asked > 0 && 1 - answered / asked >= muchLeftOut)
    .map(([item, { asked, answered }]) => `${itemLabel(voice, context.questionnaire, item)} ${format.percent(1 - answered / asked)}`)
  return named.length > 0 ? [t('results:caution.left_out', { name: label, items: format.list(named) })] : []
}

/** By group, the items on which at least one in ten took no stand. A long list, so it stands apart. */
export const criteriaLeftOut = (context: ResultContext, groups: readonly SeriesGroup[]): readonly string[] =>
  groups.flatMap((group) => groupLeftOut(context, group))

export const criteriaCaution = (context: ResultContext, groups: readonly SeriesGroup[]): readonly string[] =>
  groups.flatMap((group) => groupNotes(context, group))

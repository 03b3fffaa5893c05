/**
 * "How sure is this?" for scores: margins, few answers, straight-lining, and items that many left out.
 */
import { hasInterval } from '../../analysis/estimate.ts'
import type { GroupResult, ItemResult } from '../../analysis/result.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import { dontKnowSentence } from '../sentences/dont-know-sentence.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { askedLabel, itemLabel } from '../tables/item-labels.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import type { ResultContext } from './result-context.ts'
import { changesOf, contextVoice, steps } from './result-context.ts'

/** The questionnaire's items: own questions have a section of theirs. */
const coreItems = ({ items }: GroupResult): readonly (readonly [string, ItemResult])[] =>
  Object.entries(items).filter(([id]) => !isOwnQuestion(id))

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
    ...(warnings.includes('rough') ? [t('results:caution.rough', { name: label })] : []),
    ...(warnings.includes('sizeUnknown') ? [`${label}: ${t('results:warning.size_unknown')}`] : []),
    ...(straightLiners.count > 0
      ? [`${label}: ${t('results:straight_liners', { count: straightLiners.count, of: straightLiners.of })}`]
      : []),
  ]
}

/** Items on which at least one in ten took no stand, the most first. */
export interface LeftOutView {
  readonly lead: string
  readonly items: readonly string[]
}

/** Of one group, at most one list. */
export function groupLeftOut(context: ResultContext, { label, group }: SeriesGroup): readonly LeftOutView[] {
  if (group.tier !== 'full') return []
  const voice = contextVoice(context)
  const { t, format } = voice
  const leftOut = coreItems(group.figures).map(([item, { asked, answered }]) => ({
    item,
    share: asked === null || asked === 0 || answered === null ? 0 : 1 - answered / asked,
  }))
  const items = leftOut
    .filter(({ share }) => share >= muchLeftOut)
    .toSorted((first, second) => second.share - first.share)
    .map(({ item, share }) => `${itemLabel(voice, context.questionnaire, item)} ${format.percent(share)}`)
  return items.length > 0 ? [{ lead: t('results:caution.left_out', { name: label }), items }] : []
}

/** Items that many could not say, the most first; at most three are named. */
export function groupDontKnow(context: ResultContext, { label, group }: SeriesGroup): readonly string[] {
  if (group.tier !== 'full') return []
  const voice = contextVoice(context)
  const share = (item: ItemResult): number => valueOf(item.dontKnowShare) ?? 1
  return coreItems(group.figures)
    .toSorted(([, first], [, second]) => share(second) - share(first))
    .flatMap(([id, item]) => dontKnowSentence(voice, `${label} · ${askedLabel(voice, context.questionnaire, id)}`, item) ?? [])
    .slice(0, 3)
}

/** By group. Long lists, so they stand apart. */
export const criteriaLeftOut = (context: ResultContext, groups: readonly SeriesGroup[]): readonly LeftOutView[] =>
  groups.flatMap((group) => groupLeftOut(context, group))

export const criteriaCaution = (context: ResultContext, groups: readonly SeriesGroup[]): readonly string[] =>
  groups.flatMap((group) => [...groupNotes(context, group), ...groupDontKnow(context, group)])

/**
 * A group that is shown in full, with every figure looked at by itself.
 *
 * Called by `releaseResult` for groups, units and classes of the full tier.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import type { Suppressed } from '../estimate.ts'
import type { AxisResult, GroupResult, ItemResult, ScoreResult, TypeResult } from '../result.ts'
import type { WantedResult } from '../relation-result.ts'
import { scoreBand } from './bands.ts'
import { measureId } from './measures.ts'
import { hiddenEstimate, protectShare, protectShares } from './protect-estimate.ts'
import type { RelationTies } from './release-relations.ts'
import { releaseRelations } from './release-relations.ts'
import { releaseWanted } from './release-wanted.ts'
import { countOf } from './tally.ts'
import type { Need } from './tier.ts'
import { leastFor } from './tier.ts'

type Entries<Value> = Readonly<Record<string, Value>>

/** `isExact`, `maySayAlike`: by measure. */
interface Shown {
  readonly isExact: (measure: string) => boolean
  readonly maySayAlike: (measure: string) => boolean
  readonly need: Need
  readonly rules: Rules
}

const mapped = <Value, Out>(entries: Entries<Value>, change: (value: Value, id: string) => Out): Entries<Out> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value, id)]))

/** Place and standing go with the figure; the verdict stays where enough persons are behind it. */
function protectScore(whole: ScoreResult, isExact: boolean, need: Need): ScoreResult {
  const { score, inference, verdict, relative, place } = whole
  if (isExact) return { score, inference, verdict, relative, ...(place ? { place } : {}) }
  const band = scoreBand({ verdict })
  return {
    score: hiddenEstimate(score, need, band),
    inference: hiddenEstimate(inference, need, band),
    verdict: countOf(score) < leastFor(need) ? 'none' : verdict,
    relative: 'none',
  }
}

const untold: Suppressed = { suppressed: 'complementary' }

const behindHiddenFilter = (item: ItemResult): ItemResult => ({
  score: untold,
  inference: untold,
  verdict: 'none',
  relative: 'none',
  asked: null,
  answered: null,
  distribution: mapped(item.distribution, () => untold),
  dontKnowShare: untold,
  notConcernedShare: untold,
})

function protectItem(item: ItemResult, id: string, shown: Shown): ItemResult {
  const { need } = shown
  const isExact = shown.isExact(measureId.item(id))
  const isUnsaidExact = shown.isExact(measureId.unsaid(id))
  const isAskedExact = shown.isExact(measureId.asked(id))
  const mayBeSaid = shown.maySayAlike(measureId.unsaid(id))
  // Behind a filter that is hidden even a word would tell how many came through it.
  if (!isAskedExact) return behindHiddenFilter(item)
  return {
    ...protectScore(item, isExact, need),
    asked: item.asked,
    answered: isExact ? item.answered : null,
    distribution: protectShares(item.distribution, isExact, need, shown.maySayAlike(measureId.item(id))),
    dontKnowShare: protectShare(item.dontKnowShare, isUnsaidExact, need, mayBeSaid),
    notConcernedShare: protectShare(item.notConcernedShare, isUnsaidExact, need, mayBeSaid),
  }
}

/** Both sides go where one is nearly everybody. */
function protectAxis(axis: AxisResult, id: string, { isExact, maySayAlike, need }: Shown): AxisResult {
  const measure = measureId.sides(id)
  const sides = { first: axis.firstShare, second: axis.secondShare }
  const { first = sides.first, second = sides.second } = protectShares(sides, isExact(measure), need, maySayAlike(measure))
  return { ...axis, firstShare: first, secondShare: second }
}

/** Null where a position may not be shown: the letters and the landscapes rest on all of them. */
function protectType(type: TypeResult, shown: Shown): TypeResult | null {
  const { isExact, need } = shown
  if (!Object.keys(type.positions).every((axis) => isExact(measureId.position(axis)))) return null
  return {
    ...type,
    axes: mapped(type.axes, (axis, id) => protectAxis(axis, id, shown)),
    personShares: protectShares(type.personShares, isExact(measureId.landscapes), need, shown.maySayAlike(measureId.landscapes)),
    facets: mapped(type.facets, (axes, facet) =>
      mapped(axes, (position, axis) => (isExact(measureId.facet(facet, axis)) ? position : hiddenEstimate(position, need))),
    ),
  }
}

/** The same group with hidden and capped figures. `ties`: null for units and classes, of which nothing is told that rests on two answers. */
export function protectGroup(
  { importance, quality, nowAndWanted, ...group }: GroupResult,
  shown: Shown,
  ties: RelationTies | null,
): GroupResult {
  const { isExact, need } = shown
  const together = { ...(importance ? { importance } : {}), ...(quality ? { quality } : {}) }
  const items = mapped(group.items, (item, id) => protectItem(item, id, shown))
  const isTold = ({ now, wanted }: WantedResult): boolean => ties !== null && [now, wanted].every((id) => isExact(measureId.item(id)))
  return {
    ...group,
    ...(ties ? releaseRelations(together, ties, isExact) : {}),
    dimensions: mapped(group.dimensions, (dimension, id) => protectScore(dimension, isExact(measureId.dimension(id)), need)),
    items,
    ...(nowAndWanted ? { nowAndWanted: releaseWanted(nowAndWanted, items, shown.rules, isTold) } : {}),
    type: group.type && protectType(group.type, shown),
    straightLiners: isExact(measureId.straightLiners) ? group.straightLiners : { count: 0, of: 0 },
  }
}

/**
 * A group that is shown in full, with every figure looked at by itself.
 *
 * Called by `releaseResult` for groups and units from 10 answers.
 */
import type { Estimate } from '../estimate.ts'
import type { AxisResult, GroupResult, ItemResult, ScoreResult, TypeResult } from '../result.ts'
import { scoreBand } from './bands.ts'
import { protectEstimate, protectShare, protectShares } from './protect-estimate.ts'
import { tierOf } from './tier.ts'

type Entries<Value> = Readonly<Record<string, Value>>

const mapped = <Value, Out>(entries: Entries<Value>, change: (value: Value) => Out): Entries<Out> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value)]))

const countOf = (estimate: Estimate): number => ('n' in estimate ? estimate.n : 0)

/** Words and place go with the figure where it is hidden. */
function protectScore({ score, inference, verdict, relative, place }: ScoreResult, smallestCell: number): ScoreResult {
  const n = countOf(score)
  if (n === 0 || tierOf(n, smallestCell) === 'full') return { score, inference, verdict, relative, ...(place ? { place } : {}) }
  const band = scoreBand({ verdict })
  return {
    score: protectEstimate(score, smallestCell, band),
    inference: protectEstimate(inference, smallestCell, band),
    verdict: tierOf(n, smallestCell) === 'hidden' ? 'none' : verdict,
    relative: 'none',
  }
}

/** Options of a multiple choice do not add up to 1 and are capped one by one. */
function protectDistribution({ distribution }: ItemResult, smallestCell: number): ItemResult['distribution'] {
  const total = Object.values(distribution).reduce((sum, share) => sum + ('value' in share ? (share.value ?? 0) : 0), 0)
  const isExclusive = Math.abs(total - 1) < 1e-9
  return isExclusive ? protectShares(distribution, smallestCell) : mapped(distribution, (share) => protectShare(share, smallestCell))
}

function protectItem(item: ItemResult, smallestCell: number): ItemResult {
  return {
    ...protectScore(item, smallestCell),
    asked: item.asked,
    answered: item.answered,
    distribution: protectDistribution(item, smallestCell),
    dontKnowShare: protectShare(item.dontKnowShare, smallestCell),
    notConcernedShare: protectShare(item.notConcernedShare, smallestCell),
  }
}

function protectAxis(axis: AxisResult, smallestCell: number): AxisResult {
  const { first, second } = protectSides(axis, smallestCell)
  return { ...axis, spread: protectEstimate(axis.spread, smallestCell), firstShare: first, secondShare: second }
}

/** Both sides go where one is nearly everybody. */
function protectSides(
  { firstShare, secondShare }: AxisResult,
  smallestCell: number,
): { readonly first: Estimate; readonly second: Estimate } {
  const { first = firstShare, second = secondShare } = protectShares({ first: firstShare, second: secondShare }, smallestCell)
  return { first, second }
}

/** Null where an axis has answers of fewer than the smallest cell: its letter would be theirs. */
function protectType(type: TypeResult, smallestCell: number): TypeResult | null {
  const counts = Object.values(type.positions).map(countOf)
  if (counts.some((n) => n > 0 && n < smallestCell)) return null
  return {
    ...type,
    positions: mapped(type.positions, (position) => protectEstimate(position, smallestCell)),
    axes: mapped(type.axes, (axis) => protectAxis(axis, smallestCell)),
    personShares: protectShares(type.personShares, smallestCell),
    facets: mapped(type.facets, (axes) => mapped(axes, (position) => protectEstimate(position, smallestCell))),
  }
}

/** The same group with hidden and capped figures. */
export function protectGroup(group: GroupResult, smallestCell: number): GroupResult {
  return {
    ...group,
    dimensions: mapped(group.dimensions, (dimension) => protectScore(dimension, smallestCell)),
    items: mapped(group.items, (item) => protectItem(item, smallestCell)),
    type: group.type && protectType(group.type, smallestCell),
  }
}

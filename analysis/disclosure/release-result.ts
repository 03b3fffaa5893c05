/**
 * The one way out of the house: a result with everything hidden that few answers would give away.
 *
 * Called by the server before any page, chart, export or API answer, after the round is closed. Each group and unit is looked
 * at by itself; that hidden ones can't be worked out from others and from totals is not yet solved here.
 */
import type { Estimate } from '../estimate.ts'
import type { releasedBrand, ReleasedGroup, ReleasedResult } from '../released-result.ts'
import type { ChangeResult, Changes, GroupChange, GroupResult, Result } from '../result.ts'
import { positionBand, scoreBand, wordsOf } from './bands.ts'
import { protectGroup } from './protect-group.ts'
import { lowestSmallestCell, tierOf } from './tier.ts'

type ById<Value> = Readonly<Record<string, Value>>

const kept = <Value>(entries: ById<Value>, keep: (value: Value, id: string) => boolean): ById<Value> =>
  Object.fromEntries(Object.entries(entries).filter(([id, value]) => keep(value, id)))

const changed = <Value, Out>(entries: ById<Value>, change: (value: Value) => Out): ById<Out> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value)]))

/** A word needs the smallest cell behind itself, not only behind the group. */
function bandsOf({ dimensions, type }: GroupResult, smallestCell: number): ReleasedGroup {
  const isEnough = (estimate: Estimate): boolean => 'n' in estimate && estimate.n >= smallestCell
  const positions = wordsOf(type?.positions ?? {}, (position, id) => {
    const axis = type?.axes[id]
    return axis && isEnough(position) ? positionBand(position, axis) : undefined
  })
  return { tier: 'bands', dimensions: wordsOf(dimensions, (one) => (isEnough(one.inference) ? scoreBand(one) : undefined)), positions }
}

/** More answers than persons blocks release. */
function releaseGroup(group: GroupResult, smallestCell: number): ReleasedGroup {
  const tier = group.warnings.includes('aboveSize') ? 'hidden' : tierOf(group.n, smallestCell)
  if (tier === 'full') return { tier, figures: protectGroup(group, smallestCell) }
  return tier === 'bands' ? bandsOf(group, smallestCell) : { tier }
}

/** A dimension, like an item, is compared only where each side has enough answers to it. */
function releaseGaps(result: Result, groups: ById<ReleasedGroup>, smallestCell: number): Result['gaps'] {
  const isFull = (group: string | undefined, kind: 'dimensions' | 'items', id: string): boolean => {
    const score = result.groups[group ?? '']?.[kind][id]?.score
    return score !== undefined && 'n' in score && tierOf(score.n, smallestCell) === 'full'
  }
  const full = kept(result.gaps, (_, key) => key.split('-').every((group) => groups[group]?.tier === 'full'))
  return Object.fromEntries(
    Object.entries(full).map(([key, gap]) => {
      const [first, second] = key.split('-')
      const both = (kind: 'dimensions' | 'items') => (_: unknown, id: string) => isFull(first, kind, id) && isFull(second, kind, id)
      return [key, { dimensions: kept(gap.dimensions, both('dimensions')), items: kept(gap.items, both('items')) }]
    }),
  )
}

function releaseChange(change: GroupChange, smallestCell: number): GroupChange {
  const isFull = ({ answered, word }: ChangeResult): boolean =>
    word === 'break' || (answered !== undefined && tierOf(Math.min(answered.earlier, answered.later), smallestCell) === 'full')
  const positions = kept(change.positions, isFull)
  return {
    dimensions: kept(change.dimensions, isFull),
    items: kept(change.items, isFull),
    positions,
    changedLetters: change.changedLetters.filter((axis) => axis in positions),
  }
}

/** Something was compared: where all that is left are breaks, a group too small in a round could be read from it. */
const saysSomething = ({ dimensions, items, positions }: GroupChange): boolean =>
  [dimensions, items, positions].some((family) => Object.values(family).some(({ word }) => word !== 'break'))

function releaseChanges(changes: Changes, smallestCell: number): Changes {
  const release = (members: ById<GroupChange>): ById<GroupChange> =>
    kept(
      changed(members, (change) => releaseChange(change, smallestCell)),
      saysSomething,
    )
  return changed(changes, ({ groups, units }) => ({ groups: release(groups), units: release(units) }))
}

/**
 * What may be shown of a result.
 *
 * `smallestCell`: from 3 up, default 5 in a round. `changes`: those that concern the result, `{}` where there is one round.
 * Throws a RangeError below 3. That the round is closed is the caller's to know.
 */
export function releaseResult(result: Result, changes: Changes, { smallestCell }: { readonly smallestCell: number }): ReleasedResult {
  if (!(smallestCell >= lowestSmallestCell)) throw new RangeError(`The smallest cell is ${smallestCell}, below ${lowestSmallestCell}`)
  const groups = changed(result.groups, (group) => releaseGroup(group, smallestCell))
  const released: Omit<ReleasedResult, typeof releasedBrand> = {
    questionnaire: result.questionnaire,
    smallestCell,
    level: result.level,
    groups,
    units: changed(result.units, (unit) => releaseGroup(unit, smallestCell)),
    gaps: releaseGaps(result, groups, smallestCell),
    changes: releaseChanges(changes, smallestCell),
  }
  return released as ReleasedResult
}

/**
 * Gaps, changes and slopes on their way out: only of figures that are themselves shown in each group or round.
 *
 * Called by `releaseResult`. A comparison of two figures that are shown tells nothing more than they do.
 */
import type { Estimate } from '../estimate.ts'
import { isSuppressed } from '../estimate.ts'
import type { ReleasedGroup, ReleasedResult } from '../released-result.ts'
import type { ChangeResult, Changes, GroupChange } from '../result.ts'
import type { FigureOfRound } from '../slopes-of.ts'

type ById<Value> = Readonly<Record<string, Value>>
type Shown = Pick<ReleasedResult, 'groups' | 'units'>
type Family = 'dimensions' | 'items' | 'positions'

/** What was released of rounds, by label. */
export type EarlierResults = ById<Shown>

const kept = <Value>(entries: ById<Value>, keep: (value: Value, id: string) => boolean): ById<Value> =>
  Object.fromEntries(Object.entries(entries).filter(([id, value]) => keep(value, id)))

const changed = <Value, Out>(entries: ById<Value>, change: (value: Value, id: string) => Out): ById<Out> =>
  Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value, id)]))

function figureOf(group: ReleasedGroup | undefined, family: Family, id: string): Estimate | undefined {
  if (group?.tier !== 'full') return undefined
  return family === 'positions' ? group.figures.type?.positions[id] : group.figures[family][id]?.score
}

/** Persons are behind the figure, and it is not hidden. */
function isShown(group: ReleasedGroup | undefined, family: Family, id: string): boolean {
  const figure = figureOf(group, family, id)
  return figure !== undefined && !isSuppressed(figure) && figure.n > 0
}

/** Only of figures that are shown in both groups. */
export function releaseGaps(gaps: ReleasedResult['gaps'], groups: ById<ReleasedGroup>): ReleasedResult['gaps'] {
  const full = kept(gaps, (_, key) => key.split('-').every((group) => groups[group]?.tier === 'full'))
  return changed(full, (gap, key) => {
    const both = (family: 'dimensions' | 'items') => (_: unknown, id: string) =>
      key.split('-').every((group) => isShown(groups[group], family, id))
    return { dimensions: kept(gap.dimensions, both('dimensions')), items: kept(gap.items, both('items')) }
  })
}

function releaseChange(change: GroupChange, sides: readonly (ReleasedGroup | undefined)[]): GroupChange {
  const notAsked = (side: ReleasedGroup | undefined, family: Family, id: string): boolean =>
    side?.tier === 'full' && figureOf(side, family, id) === undefined
  const both =
    (family: Family) =>
    ({ word }: ChangeResult, id: string): boolean =>
      sides.every((side) => isShown(side, family, id) || (word === 'break' && notAsked(side, family, id)))
  const positions = kept(change.positions, both('positions'))
  return {
    dimensions: kept(change.dimensions, both('dimensions')),
    items: kept(change.items, both('items')),
    positions,
    changedLetters: change.changedLetters.filter((axis) => axis in positions),
  }
}

/** A break may also be said of a question that one round did not ask; where breaks are all that is left, nothing was compared. */
const saysSomething = ({ dimensions, items, positions }: GroupChange): boolean =>
  [dimensions, items, positions].some((family) => Object.values(family).some(({ word }) => word !== 'break'))

/** `rounds`: by label, as in the keys of the changes. Between rounds that are not all there nothing is compared. */
export function releaseChanges(changes: Changes, rounds: EarlierResults): Changes {
  return changed(changes, ({ groups, units }, key) => {
    const shown = key.split('→').map((label) => rounds[label])
    const release = (members: ById<GroupChange>, of: keyof Shown): ById<GroupChange> =>
      kept(
        changed(members, (change, id) =>
          releaseChange(
            change,
            shown.map((round) => round?.[of][id]),
          ),
        ),
        saysSomething,
      )
    return { groups: release(groups, 'groups'), units: release(units, 'units') }
  })
}

/** Whether a figure of a round is shown, so that a slope may rest on it. */
export const mayUseIn =
  (rounds: EarlierResults) =>
  ({ round, of, member, family, id }: FigureOfRound): boolean =>
    isShown(rounds[round]?.[of][member], family, id)

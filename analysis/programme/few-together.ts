/**
 * Whether members with few answers may be counted together in a pooled figure.
 *
 * Called by `poolPlan`. Whoever sees the pooled figure and the pages of all other members knows the sum of the few by subtraction; a
 * member who knows all of its own knows also the sum of the few without itself. So both must be such that any group of so many
 * persons might be shown: enough answers, not nearly alike, and no member's number to be worked out from the words of its own page.
 */
import type { Cell } from '../disclosure/cell.ts'
import { withParts } from '../disclosure/cell.ts'
import type { Bounds } from '../disclosure/known-counts.ts'
import { knownCounts } from '../disclosure/known-counts.ts'
import { mayBeKnown, together } from '../disclosure/tally.ts'
import type { Need } from '../disclosure/tier.ts'
import { enoughFor } from '../disclosure/tier.ts'
import type { GroupResult } from '../result.ts'
import type { GroupStanding, MemberGroup } from './pool-member.ts'
import type { PooledFigure } from './pooled-figures.ts'

export type FewMember = MemberGroup & { readonly standing: Extract<GroupStanding, { kind: 'few' }> }

export const isFew = (one: MemberGroup): one is FewMember => one.standing.kind === 'few'

const figuresOf = ({ standing }: FewMember): GroupResult => standing.figures

const personsIn = (members: readonly FewMember[]): number => members.reduce((sum, one) => sum + figuresOf(one).n, 0)

/** All of them, and all but each one in turn: what readers know, and what a member knows. */
const knownSets = (members: readonly FewMember[]): readonly (readonly FewMember[])[] => [
  members,
  ...members.map((one) => members.filter((other) => other !== one)),
]

/** No number of answers of a member, or of a unit in it, follows from their sum and the words of their pages. */
function leavesNumbersOpen(members: readonly FewMember[]): boolean {
  const root: Cell = { id: 'few together', size: Infinity, shown: true, parts: members.map(({ standing }) => standing.told.tree) }
  const n = personsIn(members)
  const told = new Map<string, Bounds>([...members.flatMap(({ standing }) => [...standing.told.bounds]), [root.id, { lower: n, upper: n }]])
  const known = knownCounts(root, told)
  const isOpen = ({ id }: Cell): boolean => {
    const bounds = known.get(id)
    return bounds === undefined || bounds.lower < bounds.upper
  }
  return root.parts.flatMap(withParts).every(isOpen)
}

/** As to the number of answers. Nobody is fine: there is nothing to tell. */
export function mayCountTogether(members: readonly FewMember[], need: Need): boolean {
  const enough = enoughFor(need)
  return members.length === 0 || knownSets(members).every((set) => personsIn(set) >= enough && leavesNumbersOpen(set))
}

/** As to these figures, which hang together. */
export function mayShowTogether(members: readonly FewMember[], family: readonly PooledFigure[], need: Need): boolean {
  const measures = family.flatMap((figure) => figure.measures)
  const isFine = (set: readonly FewMember[]): boolean =>
    measures.every(({ tally }) => mayBeKnown(together(set.map((one) => tally(figuresOf(one)))), need))
  return members.length === 0 || knownSets(members).every(isFine)
}

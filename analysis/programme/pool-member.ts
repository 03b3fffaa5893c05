/**
 * A member of a programme as the pooling takes it, and what its own pages show of each of its groups.
 *
 * Made by whoever pools (`server/programmes`); judged by `memberStandings`. Nothing here leaves the house.
 */
import type { Cell } from '../disclosure/cell.ts'
import type { Bounds } from '../disclosure/known-counts.ts'
import type { Need } from '../disclosure/tier.ts'
import type { RoundInput } from '../measure-round.ts'
import type { GroupResult } from '../result.ts'

/** How a page of the member is made; a round may be shown alone to some and with earlier rounds, under stricter terms, to others. */
export interface MemberView {
  readonly smallestCell: number
  readonly readersAnswer: boolean
}

/** `id`: of its round. `sizeClass` null: unknown. `views`: every way in which its own pages show the round, at least one. */
export interface PoolMember {
  readonly id: string
  readonly sizeClass: string | null
  readonly input: RoundInput
  readonly views: readonly [MemberView, ...MemberView[]]
}

/** What is told of the numbers in a small group: its cells, and the bounds that its own pages give each of them. */
export interface ToldCounts {
  readonly tree: Cell
  readonly bounds: ReadonlyMap<string, Bounds>
}

/**
 * full: its group is shown in full on every page; `exact`: the measures that are shown there as they are. few: nothing of it is shown
 * in figures on any page. odd: as few to look at, but not because of few answers. apart: shown in full on some pages and not on others.
 */
export type GroupStanding =
  | { readonly kind: 'full'; readonly figures: GroupResult; readonly exact: ReadonlySet<string> }
  | { readonly kind: 'few'; readonly figures: GroupResult; readonly told: ToldCounts }
  | { readonly kind: 'odd' | 'apart'; readonly figures: GroupResult }

/** A member with one of its groups. `need`: the strictest of its pages. */
export interface MemberGroup {
  readonly member: PoolMember
  readonly need: Need
  readonly standing: GroupStanding
}

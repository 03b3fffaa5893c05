/**
 * Whose answers are in a pooled result of a programme, as its page is told. Put together by the server; shown by `pooledPart`.
 */

export type PooledSize = 'under10000' | 'under50000' | 'from50000'

/** Whose answers are in a group of the result. Of those whose own result is not in figures, some are counted together and some are left out. */
export interface PooledGroupNames {
  readonly group: string
  readonly full: readonly string[]
  readonly fewTogether: readonly string[]
  readonly leftOut: readonly string[]
  readonly notPooled: 'mixedRecruitment' | 'tooFewMembers' | 'dominated' | null
}

/** `size` null: all members together. `notIn`: names of members whose surveys are not part of it. */
export interface PooledContext {
  readonly size: PooledSize | null
  readonly groups: readonly PooledGroupNames[]
  readonly notIn: readonly string[]
  readonly scopes: readonly { readonly size: PooledSize | null; readonly href: string }[]
}

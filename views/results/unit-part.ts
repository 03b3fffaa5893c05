/**
 * What a result of criteria that is narrowed to one unit knows of the whole that it was taken from: part of its context.
 *
 * Made by `unitContext`, where the other units are still known. Where it came from is worked out by `unitHistoryNote`.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'

/** What is said of a unit's history, and where the years before are compared where that is another page. */
export interface UnitHistoryNote {
  readonly text: string
  readonly link?: LinkView
}

export interface UnitPart {
  /** The ways to the whole and to the other units that may be shown. */
  readonly links: readonly LinkView[]
  /** That the units below it are included; null where there are none. */
  readonly below: string | null
  /** Null for a unit that has always been what it is. */
  readonly history: UnitHistoryNote | null
}

/**
 * The table of the development plan as Kysely sees it. Part of `DatabaseSchema`.
 */
import type { ActionState } from './planned-action.ts'

export interface PlannedActionTable {
  id: string
  organisationId: string
  roundId: string
  /** As `indicatorKey` writes it. */
  indicator: string | null
  words: string
  method: string | null
  owner: string
  dueOn: string | null
  state: ActionState
  note: string
  public: number
  /** JSON of `publicWords`. */
  publicWords: string
}

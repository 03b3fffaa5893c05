/**
 * An action of the development plan: what an organisation does about a finding, who sees to it, by when, and what came of it.
 *
 * Kept by `plans`. The finding's own words and figures are not kept: they come from the released result of the round.
 */
import type { Indicator } from '../questionnaires/indicator.ts'

export const actionStates = ['planned', 'underway', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** What everybody reads in one language: what was heard, and what is done about it. Never one without the other. */
export interface PublicWords {
  readonly heard: string
  readonly doing: string
}

/**
 * What people say of an action. `indicator`: whether it helps is looked up there; null: nowhere. `words` and `method` (an id of the
 * dialogue guide): what is done, at least one of them. `owner`: a role or unit in plain words, no account. `dueOn`: ISO day or null.
 * `note`: what came of it. `publicWords`: by language; where `isPublic`, in one language at least.
 */
export interface ActionParts {
  readonly indicator: Indicator | null
  readonly words: string
  readonly method: string | null
  readonly owner: string
  readonly dueOn: string | null
  readonly state: ActionState
  readonly note: string
  readonly isPublic: boolean
  readonly publicWords: Readonly<Partial<Record<string, PublicWords>>>
}

/** `round`: the one whose finding it is about. */
export interface PlannedAction extends ActionParts {
  readonly id: string
  readonly organisation: string
  readonly round: string
}

/** Most characters of the texts, and most actions that one round may have. */
export const longestAction = { words: 500, owner: 100, note: 500, heard: 300, doing: 500 } as const
export const mostActions = 100

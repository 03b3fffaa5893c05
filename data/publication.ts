/**
 * What is public of a round, and the figures as they were frozen when it was released. Kept by `publications`.
 *
 * The choice may change later, the frozen figures never: the database refuses it.
 */
import type { TextByLanguage } from '../questionnaires/own-questions.ts'
import type { PublicChoice } from '../questionnaires/public-parts.ts'

/** `foreword`: the organisation's own plain words above the results; a language may be missing. */
export interface PublicationChoice extends PublicChoice {
  readonly foreword: TextByLanguage
}

/** `hash`: SHA-256 of the text (`textHash`). */
export interface FrozenText {
  readonly text: string
  readonly hash: string
}

/** `on`: the calendar day of the release. */
export interface FrozenRelease extends FrozenText {
  readonly on: string
}

/** `choice` null: nobody has chosen yet. `frozen` null: not released, or released before figures were frozen. */
export interface Publication {
  readonly round: string
  readonly choice: PublicationChoice | null
  readonly frozen: Omit<FrozenRelease, 'text'> | null
}

/**
 * What a result page says of its own publication to everybody: what is public, since when, and how to check it. Part of `ResultContext`.
 */
import type { PublicPart } from '../../questionnaires/public-parts.ts'
import type { ScreenLanguage } from '../translate.ts'

/** The municipality's own plain words. `language`: that they are written in, where it is not the page's. */
export interface Foreword {
  readonly text: string
  readonly language?: ScreenLanguage
}

/** An open answer that was chosen to be published. `pieces`: null where something was hidden; what it was is not here. `group` null: too few of it wrote to name it. */
export interface PublishedComment {
  readonly item: string
  readonly group: string | null
  readonly pieces: readonly (string | null)[]
}

/** `frozen`: the day of the release and the SHA-256 of the frozen figures; null in a preview, and where an earlier version released. */
export interface PublicationContext {
  readonly parts: readonly PublicPart[]
  readonly groupsNotShown: readonly string[]
  readonly foreword: Foreword | null
  readonly frozen: { readonly on: string; readonly hash: string } | null
}

/** Whether a part may be shown on a page. No publication: a page of the staff, which sees all that is released. */
export const showsPart = (publication: Pick<PublicationContext, 'parts'> | undefined, part: PublicPart): boolean =>
  publication === undefined || publication.parts.includes(part)

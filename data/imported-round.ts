/**
 * A round whose answers came from a file of an earlier survey, and what is handed over to make one. Kept by `imports`.
 */
import type { PlanRefusal } from './plan-round.ts'
import type { NewRoundPlan } from './round.ts'
import type { StoredResponse } from './stored-response.ts'
import type { StoredText } from './texts.ts'

/** `source`: where the answers come from, in words. `fileHash`: SHA-256 of the file in hexadecimal digits. */
export interface ImportedRound {
  readonly round: string
  readonly source: string
  readonly fileHash: string
}

/** A unit as it was in the year of the answers. Its name and the unit above are those of today. */
export interface ImportedUnit {
  readonly unit: string
  readonly persons: number | null
}

/** `units`: those that answers name; the units above them come along. `by`: account. `day`: all that the log tells of when. */
export interface NewImport {
  readonly plan: Omit<NewRoundPlan, 'previousRound'>
  readonly source: string
  readonly fileHash: string
  readonly units: readonly ImportedUnit[]
  readonly answers: readonly StoredResponse[]
  readonly texts: readonly StoredText[]
  readonly by: string
  readonly day: string
}

/** sameFile: a round of this organisation and questionnaire came from it. tooFew: no group has as many answers as the smallest cell. */
export type ImportOutcome =
  { readonly outcome: 'imported'; readonly id: string } | { readonly outcome: 'sameFile' | 'tooFew' | 'unknownUnit' | PlanRefusal }

/** followed: results that were published, pooled or seen stand after it, and would change. */
export type RemoveImportOutcome = 'removed' | 'notImported' | 'released' | 'followed'

/** `follower`: the round that is to come next. `between`: the round that stands before it so far, as the person saw it. */
export interface ImportPlace {
  readonly imported: string
  readonly follower: string
  readonly between: string | null
}

/**
 * otherSurvey: not of the same organisation and questionnaire. notLater: it opens before the imported one closes. alreadyFollowed: the
 * imported one has its place. published: its results, or those of a round after it, are released or pooled. seen: results were seen
 * that would change. overtaken: another round stands before it now. previousIsLater: that one is later than the imported one.
 */
export type PlaceImportOutcome =
  | 'placed'
  | 'notImported'
  | 'unknown'
  | 'otherSurvey'
  | 'notLater'
  | 'alreadyFollowed'
  | 'published'
  | 'seen'
  | 'overtaken'
  | 'previousIsLater'

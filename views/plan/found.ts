/**
 * What a finder of the plan gives: an indicator, and what is said of it where that is not its own verdict.
 *
 * Made by the finders beside it, put into words by `planFindings`.
 */
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { FindingSentence } from './finding-sentence.ts'

export interface Found {
  readonly indicator: Indicator
  readonly said?: FindingSentence
}

/**
 * The job that turns answers into what may be shown: rounds that are shown together, taken apart, analysed and released.
 *
 * Given to the workshop by `releasedRounds`.
 */
import type { RoundInput } from '../../analysis/measure-round.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { PackedResponses } from '../../data/packed-responses.ts'
import { unpacked } from '../../data/packed-responses.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { StoryRound } from './release-story.ts'
import { releaseStory } from './release-story.ts'

/** A round with its answers as they travel between threads. */
export interface PackedRound extends Omit<StoryRound, 'input'> {
  readonly input: Omit<RoundInput, 'responses'> & { readonly responses: PackedResponses }
}

/** `rounds` in the order of time; `versions`: all that are known of their questionnaire. */
export interface ReleaseJob {
  readonly rounds: readonly PackedRound[]
  readonly versions: readonly Questionnaire[]
}

export const releaseJob = ({ rounds, versions }: ReleaseJob): readonly ReleasedResult[] =>
  releaseStory(
    rounds.map((round) => ({ ...round, input: { ...round.input, responses: unpacked(round.input.responses) } })),
    () => versions,
  )

/**
 * The open answers of a closed round that may be read, with the round they are of. Called by the pages of comments.
 */
import type { Request } from 'express'
import type { ReadableComment } from '../../../views/manage/comments/comment-view.ts'
import { currentRound } from '../../../views/results/result-context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { readableComments } from '../../results/comments-of.ts'
import { roundStory } from '../../results/round-story.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound } from '../rounds/find-round.ts'

export interface FoundComments extends FoundRound {
  readonly comments: readonly ReadableComment[]
}

/** @throws Refusal 404 where there is no such round, 403 while it takes answers. */
export async function findComments(dependencies: Dependencies, request: Request<{ round: string }>): Promise<FoundComments> {
  const found = await findRound(dependencies, request, request.params.round)
  // What is read counts as a result that was seen: the story notes it before anything is read.
  const { questionnaire, ...context } = await roundStory(dependencies, request)
  const { released } = currentRound({ questionnaire, ...context })
  return { ...found, comments: await readableComments(dependencies, { round: found.round.id, questionnaire, released }) }
}

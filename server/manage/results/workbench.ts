/**
 * The workbench of a closed round: its result with what only those who run it see. The page itself is made in the workshop.
 */
import type { Request, Response } from 'express'
import { currentRound } from '../../../views/results/result-context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { readableComments } from '../../results/comments-of.ts'
import { roundStory } from '../../results/round-story.ts'
import { findRound } from '../rounds/find-round.ts'
import { visitOf } from '../staff-visit.ts'

export async function showWorkbench(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const { round, organisation, questionnaire } = await findRound(dependencies, request, request.params.round)
  const context = await roundStory(dependencies, request)
  const { released } = currentRound(context)
  const comments = (await readableComments(dependencies, { round: round.id, questionnaire, released })).length
  const actions = (await dependencies.store.plans.list(organisation.id)).filter((one) => one.round === round.id).length
  const state = round.state === 'released' ? 'released' : 'closed'
  const input = { round: round.id, organisation, state, comments: comments === 0 ? null : comments, actions } as const
  response.type('html').send(await dependencies.workshop.run('workbench', { visit: visitOf(request), context, input }))
}

/**
 * `/results/ROUND/plan`: "what we heard, what we do", the actions that are public of a round and of those before it.
 *
 * Whoever may see the round's results may open it; everybody else gets what an unknown address gets.
 */
import type { Request, Response } from 'express'
import type { PlannedAction } from '../../../data/planned-action.ts'
import type { PublishedAction } from '../../../views/plan/public-plan-page.ts'
import { showsPart } from '../../../views/results/publication-context.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { roundStory } from '../round-story.ts'
import { chartName, sendPicture } from '../send-chart.ts'
import { madeOrNotFound } from '../show-result.ts'

/** What of an action leaves the house: nothing that only its own people should read. */
function published({ id, round, indicator, dueOn, state, publicWords }: PlannedAction, context: ResultContext): readonly PublishedAction[] {
  const label = context.rounds.find((one) => one.id === round)?.label
  return label === undefined ? [] : [{ id, round, indicator, dueOn, state, publicWords, label }]
}

/** Of the rounds that the reader sees here; none where the plan is not among what is public. */
export async function publishedActions(
  { store }: Pick<Dependencies, 'store'>,
  organisation: string,
  context: ResultContext,
): Promise<readonly PublishedAction[]> {
  if (!showsPart(context.publication, 'plan')) return []
  const rounds = context.rounds.flatMap(({ id }) => id ?? [])
  return (await store.plans.published(organisation, rounds)).flatMap((action) => published(action, context))
}

export async function showPublicPlan(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const context = await roundStory(dependencies, request)
  const round = await dependencies.store.rounds.find(request.params.round)
  if (round === undefined) throw new Refusal(404, 'notFound')
  const actions = await publishedActions(dependencies, round.organisation, context)
  response.type('html').send(await dependencies.workshop.run('publicPlan', { context, actions }))
}

/** A picture of then and now as a file. It says nothing of actions, only of results that the reader may see. */
export async function sendMovement(
  dependencies: Dependencies,
  request: Request<{ round: string; chart: string }>,
  response: Response,
): Promise<void> {
  const context = await roundStory(dependencies, request)
  const made = await dependencies.workshop.run('movementChart', { context, ...chartName(request.params.chart) })
  sendPicture(request.params.chart, context.year, madeOrNotFound(made), response)
}

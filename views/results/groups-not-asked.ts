/**
 * Groups of the questionnaire of which a result page has nothing: those that the round did not ask, and those that are not public.
 */
import type { ResultContext } from './result-context.ts'
import { currentRound, groupName } from './result-context.ts'

/** Names of the groups that the round did not ask. One that is not public was asked, and is not among them. */
export function groupsNotAsked(context: ResultContext): readonly string[] {
  const { groups } = currentRound(context).released
  const notShown = context.publication?.groupsNotShown ?? []
  return context.questionnaire.groups.filter(({ id }) => !(id in groups) && !notShown.includes(id)).map(({ id }) => groupName(context, id))
}

/** Names of the groups that were asked and are not public. */
export function groupsNotPublished(context: ResultContext): readonly string[] {
  const notShown = context.publication?.groupsNotShown ?? []
  return context.questionnaire.groups.filter(({ id }) => notShown.includes(id)).map(({ id }) => groupName(context, id))
}

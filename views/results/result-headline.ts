/**
 * The finding of a result in one line: the heading of its page, and what lists of results say of it.
 *
 * Called by the result pages and the portal. Works on what is released, without drawing anything.
 */
import { groupFinding } from '../sentences/criteria-headline.ts'
import { whoAnswered } from '../sentences/who-answered.ts'
import { typeFinding } from './type-finding.ts'
import { typeView } from './type-view.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, groupName, leadingGroup, scopedGroup, scopeName } from './result-context.ts'

/** What a barometer found in the first group of which anything may be told; the survey's title where nothing may. */
export function criteriaTitle(context: ResultContext): string {
  const { groups } = currentRound(context).released
  const first = context.questionnaire.groups.flatMap(({ id }) => groups[id] ?? []).find(({ tier }) => tier !== 'hidden')
  return first === undefined ? context.roundTitle : groupFinding(contextVoice(context), context.questionnaire, first)
}

/** The landscape of a group or unit, or that it can't be told in figures. */
export function dialogueTypeTitle(context: ResultContext, scope: ResultScope): string {
  const view = typeView(context, scope)
  if (view) return typeFinding(view)
  const isBanded = scopedGroup(currentRound(context), scope)?.tier === 'bands'
  return contextVoice(context).t(isBanded ? 'results:headline.bands' : 'results:headline.withheld', { name: scopeName(context, scope) })
}

/** The finding of the whole round. */
export function resultHeadline(context: ResultContext): string {
  return context.questionnaire.resultKind === 'dialogueType'
    ? dialogueTypeTitle(context, { group: leadingGroup(context) })
    : criteriaTitle(context)
}

/** Who answered, one label a group in the definition's order, hidden ones too. */
export function whoAnsweredLabels(context: ResultContext): readonly string[] {
  const { groups } = currentRound(context).released
  const asked = context.questionnaire.groups.filter(({ id }) => id in groups)
  return asked.map(({ id }) => whoAnswered(contextVoice(context), groupName(context, id), groups[id]))
}

/** A page of a result in a sentence, for search engines. `title`: of the page. */
export function resultDescription(context: ResultContext, title: string): string {
  const { organisationName: organisation, roundTitle: survey, year } = context
  return contextVoice(context).t('portal:resultDescription', { organisation, survey, year, title })
}

/**
 * Why a result is not shown, or in words only: from how many answers on it would be. Called by the result pages.
 */
import type { AnswersNeeded } from '../../analysis/disclosure/answers-needed.ts'
import { answersNeeded } from '../../analysis/disclosure/answers-needed.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound } from './result-context.ts'

function neededFor(context: ResultContext, scope: ResultScope): AnswersNeeded {
  const { groups } = context.questionnaire
  const byUnit = 'unit' in scope || groups.some((group) => group.id === scope.group && group.byUnit === true)
  return answersNeeded(currentRound(context).released, byUnit)
}

/** Of one group or unit. `kind`: what is shown of it. */
export function withheldText(context: ResultContext, scope: ResultScope, kind: 'bands' | 'hidden'): string {
  const { words, figures } = neededFor(context, scope)
  return contextVoice(context).t(`results:state.${kind}.text`, { count: kind === 'hidden' ? words : figures })
}

/** Of a round of which no group is shown. Where one of several groups needs an answer more, that is said. */
export function nothingShownText(context: ResultContext): string {
  const { t } = contextVoice(context)
  const needed = Object.keys(currentRound(context).released.groups).map((group) => neededFor(context, { group }).words)
  const [least, most] = [Math.min(...needed), Math.max(...needed)]
  return least < most ? t('readers-answer:now', { count: least, units: most }) : t('results:state.hidden.text', { count: least })
}

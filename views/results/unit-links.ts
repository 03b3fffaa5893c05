/**
 * The ways between the pages of a result's units and the whole, and who sees them. Called by the pages of both kinds of result.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, scopeAddress, scopeName } from './result-context.ts'
import { unitsInOrder } from './units-in-order.ts'

/** Units that may be shown; the page one is on is left out. */
export function unitLinks(context: ResultContext, scope: ResultScope): readonly LinkView[] {
  const { t } = contextVoice(context)
  const chosen = 'unit' in scope ? scope.unit : null
  const { units } = currentRound(context).released
  const others = unitsInOrder(context, currentRound(context)).filter((unit) => unit !== chosen && units[unit]?.tier !== 'hidden')
  const links = others.map((unit) => ({ href: scopeAddress(context, { unit }), label: scopeName(context, { unit }) }))
  return chosen === null ? links : [{ href: context.address, label: t('results:whole') }, ...links]
}

/** Null where nobody answers by unit. */
export function unitAudience(context: ResultContext): string | null {
  const byUnit = context.questionnaire.groups.some((group) => group.byUnit === true && group.id in currentRound(context).released.groups)
  return byUnit && context.unitAudience !== undefined ? contextVoice(context).t(`people:audience.${context.unitAudience}`) : null
}

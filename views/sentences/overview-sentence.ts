/**
 * What the overview of criteria shows, in one sentence: on how many the first pair of groups differs, or how the one group sees them.
 */
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, groupName } from '../results/result-context.ts'

export function overviewSentence(context: ResultContext): string {
  const { t, format } = contextVoice(context)
  const { gaps } = currentRound(context).released
  const pair = context.questionnaire.gaps.find(({ first, second }) => gaps[`${first}-${second}`] !== undefined)
  const found = pair ? Object.values(gaps[`${pair.first}-${pair.second}`]?.dimensions ?? {}).filter(({ word }) => word !== 'none') : []
  if (pair === undefined || found.length === 0) return t('results:overview.scores')
  const names = format.list([groupName(context, pair.first), groupName(context, pair.second)])
  const apart = found.filter(({ word }) => word === 'firstHigher' || word === 'secondHigher').length
  if (apart === 0) return t('results:overview.no_gap', { names })
  if (apart === found.length) return t('results:overview.all', { names })
  return t('results:overview.gap', { names, apart, of: found.length })
}

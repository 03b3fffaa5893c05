/**
 * What the overview of criteria shows, in one sentence: on how many the first pair of groups differs, or how many are strong and weak.
 */
import type { Verdict } from '../../analysis/result.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, groupName } from '../results/result-context.ts'
import { highestAndLowest } from './furthest-apart.ts'

/** How many criteria are strengths and how many need work, for the first group that is judged; null where none is. */
function verdictCount(context: ResultContext): string | null {
  const { groups } = currentRound(context).released
  for (const { id } of context.questionnaire.groups) {
    const group = groups[id]
    const verdicts = group?.tier === 'full' ? Object.values(group.figures.dimensions).map(({ verdict }) => verdict) : []
    if (verdicts.length === 0 || verdicts.every((verdict) => verdict === 'none')) continue
    const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length
    const values = { group: groupName(context, id), of: verdicts.length, strengths: count('strength'), needs: count('needsWork') }
    return contextVoice(context).t('sentences:caption.verdicts', values)
  }
  return null
}

/** The highest and the lowest criterion of the first group with figures, where nothing is judged. */
function endsOf(context: ResultContext): string | null {
  const { t, say } = contextVoice(context)
  const { groups } = currentRound(context).released
  for (const { id } of context.questionnaire.groups) {
    const group = groups[id]
    const scores = group?.tier === 'full' ? group.figures.dimensions : {}
    const ends = highestAndLowest(
      context.questionnaire.dimensions.map((one) => ({ name: say(one.name), value: scores[one.id]?.inference })),
    )
    if (ends !== null) return t('charts:highest_lowest_of', { group: groupName(context, id), ...ends })
  }
  return null
}

export function overviewSentence(context: ResultContext): string {
  const { t, format } = contextVoice(context)
  const { gaps } = currentRound(context).released
  const pair = context.questionnaire.gaps.find(({ first, second }) => gaps[`${first}-${second}`] !== undefined)
  const found = pair ? Object.values(gaps[`${pair.first}-${pair.second}`]?.dimensions ?? {}).filter(({ word }) => word !== 'none') : []
  if (pair === undefined || found.length === 0) return verdictCount(context) ?? endsOf(context) ?? t('results:overview.scores')
  const names = format.list([groupName(context, pair.first), groupName(context, pair.second)])
  const apart = found.filter(({ word }) => word === 'firstHigher' || word === 'secondHigher').length
  if (apart === 0) return t('results:overview.no_gap', { names })
  if (apart === found.length) return t('results:overview.all', { names })
  return t('results:overview.gap', { names, apart, of: found.length })
}

/**
 * Who answered: the table that every other one depends on. Hidden groups and those in bands stand in it without a number.
 */
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, scopedGroup, scopeName } from '../results/result-context.ts'
import { scopes } from './shown-groups.ts'
import type { Cell, Table } from './table.ts'
import { column } from './table.ts'

/** One row a group or unit. */
export function respondentTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const round = currentRound(context)
  const rows = scopes(context, round).map((scope): readonly Cell[] => {
    const group = scopedGroup(round, scope)
    const name = scopeName(context, scope)
    if (group?.tier !== 'full') return [name, null, null, null, null, voice.t(`results:tier.${group?.tier ?? 'hidden'}`)]
    const { n, populationSize, responseRate, recruitment } = group.figures
    return [name, voice.t(`results:recruitment.${recruitment}`), n, populationSize, responseRate, '']
  })
  return {
    id: 'respondents',
    title: voice.t('results:table.respondents'),
    columns: [
      column(voice, 'group', 'text'),
      column(voice, 'recruitment', 'text'),
      column(voice, 'answered', 'count'),
      column(voice, 'population', 'count'),
      column(voice, 'response_rate', 'share'),
      column(voice, 'note', 'text'),
    ],
    rows,
  }
}

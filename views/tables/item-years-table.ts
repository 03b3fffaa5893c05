/**
 * Statements over the rounds: one row a statement, a scope and a round. Criteria and directions stand in the table of the years.
 */
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { itemLabel, ratingIds } from './item-labels.ts'
import { shownGroups } from './shown-groups.ts'
import type { Cell, Table } from './table.ts'
import { column, estimateCells, estimateColumns } from './table.ts'

/** Empty where there is one round only: its statements have a table of their own. */
export function itemYearsTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const ids = ratingIds(context.questionnaire)
  const rounds = context.rounds.length < 2 ? [] : context.rounds
  const rows = rounds.flatMap((round) =>
    shownGroups(context, round).flatMap(({ name, figures }) =>
      ids.flatMap((id): readonly (readonly Cell[])[] => {
        const item = figures.items[id]
        return item ? [[itemLabel(voice, context.questionnaire, id), name, round.label, ...estimateCells(voice, item.inference)]] : []
      }),
    ),
  )
  return {
    id: 'item-years',
    title: voice.t('plan:table.itemYears'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'group', 'text'),
      column(voice, 'round', 'text'),
      ...estimateColumns(voice, 'score'),
    ],
    rows,
  }
}

/**
 * Every round beside each other: dimensions and positions by group and unit.
 */
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, groupName } from '../results/result-context.ts'
import { elsewhereCells, elsewhereOf } from '../results/years-elsewhere.ts'
import { positionBounds } from '../sentences/whole-range.ts'
import { shownGroups } from './shown-groups.ts'
import type { Cell, Table } from './table.ts'
import { column, estimateCells, estimateColumns } from './table.ts'

/** What was published elsewhere: one row a dimension or axis, a group and a year. */
function publishedRows(context: ResultContext): readonly (readonly Cell[])[] {
  const voice = contextVoice(context)
  const { dimensions, axes, groups } = context.questionnaire
  const rowsOf = (kind: 'positions' | 'dimensions', measures: typeof dimensions | typeof axes) =>
    groups.flatMap(({ id: group }) =>
      measures.flatMap(({ id, name }) =>
        elsewhereOf(context, group, kind, id).map((value) => [voice.say(name), groupName(context, group), ...elsewhereCells(voice, value)]),
      ),
    )
  return [...rowsOf('positions', axes), ...rowsOf('dimensions', dimensions)]
}

/** One row a dimension or axis, a scope and a round; before them what was published elsewhere. */
export function yearsTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const { dimensions, axes } = context.questionnaire
  const rows = context.rounds.flatMap((round) =>
    shownGroups(context, round).flatMap(({ name, figures }) => {
      const start = (label: string): readonly Cell[] => [label, name, round.label]
      const positions = axes.flatMap((axis) => {
        const estimate = figures.type?.positions[axis.id]
        return estimate ? [[...start(voice.say(axis.name)), ...estimateCells(voice, estimate, positionBounds)]] : []
      })
      const scores = dimensions.flatMap((dimension) => {
        const result = figures.dimensions[dimension.id]
        return result ? [[...start(voice.say(dimension.name)), ...estimateCells(voice, result.inference)]] : []
      })
      return [...positions, ...scores]
    }),
  )
  return {
    id: 'years',
    title: voice.t('results:table.years'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'group', 'text'),
      column(voice, 'round', 'text'),
      ...estimateColumns(voice, 'score'),
    ],
    rows: [...publishedRows(context), ...rows],
  }
}

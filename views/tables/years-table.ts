/**
 * Every round beside each other: dimensions and positions by group and unit.
 */
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice } from '../results/result-context.ts'
import { positionBounds } from '../sentences/whole-range.ts'
import { shownGroups } from './shown-groups.ts'
import type { Cell, Table } from './table.ts'
import { column, estimateCells, estimateColumns } from './table.ts'

/** One row a dimension or axis, a scope and a round. */
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
    rows,
  }
}

/**
 * A scope's positions over the rounds, with the words of each change. A letter is said to have changed only if sure both times.
 */
import type { Axis } from '../../questionnaires/meaning.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import { positionDot } from './axis-panels.ts'
import { axisPanels } from './axis-panels.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { poleName } from '../sentences/axis-words.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { rowsWhere } from '../tables/table.ts'
import { yearsTable } from '../tables/years-table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { figureView } from './figure-parts.ts'
import type { ResultRound } from './result-context.ts'
import { changesOf, scopedGroup, steps } from './result-context.ts'
import { unitLook } from './type-comparisons.ts'
import type { TypeView } from './type-view.ts'

export interface YearsView {
  readonly figure: FigureView
  /** One line a step and axis on which something can be said, or one that says that nothing can. */
  readonly findings: readonly { readonly text: string; readonly chip: Chip }[]
}

function stepFindings(view: TypeView, earlier: ResultRound, later: ResultRound): YearsView['findings'] {
  const { context, voice, scope } = view
  const changes = changesOf(context, earlier, later, scope)
  const period = `${earlier.label}–${later.label}`
  if (changes === undefined) return [{ text: period, chip: { text: voice.t('results:change.none'), tone: 'hidden' } }]
  const moved = context.questionnaire.axes.flatMap((axis): YearsView['findings'] => {
    const change = changes.positions[axis.id]
    const value = change ? valueOf(change.difference) : null
    if (!change || value === null || (change.word !== 'risen' && change.word !== 'fallen')) return []
    const side = changes.changedLetters.includes(axis.id) ? 'side_changed' : 'moved'
    const text = voice.t(`results:years.${side}`, { period, axis: voice.say(axis.name) })
    return [{ text, chip: { text: voice.t('results:years.towards', { pole: poleName(voice, axis, value) ?? '' }), tone: 'in-between' } }]
  })
  if (moved.length > 0) return moved
  const unseen = Math.max(0, ...Object.values(changes.positions).map(({ unseenBelow }) => unseenBelow ?? 0))
  const text =
    unseen > 0
      ? voice.t('results:change.cantTellBelow', { points: voice.format.whole(Math.ceil(unseen)) })
      : voice.t('results:change.cantTell')
  return [{ text: period, chip: { text, tone: 'cannot-tell' } }]
}

/** Null where there is only one round. */
export function typeYears(view: TypeView): YearsView | null {
  const { context, voice, scope, name } = view
  if (context.rounds.length < 2) return null
  const sentence = voice.t('results:years.sentence')
  const rows = (axis: Axis): readonly DotRow[] =>
    context.rounds.map((round) => {
      const group = scopedGroup(round, scope)
      const estimate = group?.tier === 'full' ? group.figures.type?.positions[axis.id] : undefined
      return { label: round.label, dots: [positionDot(voice, estimate, round.label)] }
    })
  const svg = axisPanels(context, unitLook(context), sentence, rows)
  const axisNames = context.questionnaire.axes.map((axis) => voice.say(axis.name))
  const table = rowsWhere(yearsTable(context), (row) => row[1] === name && axisNames.some((axis) => axis === row[0]))
  return {
    figure: figureView(context, { sentence, svg, legend: voice.t('results:position_legend'), table, method: 'changes' }),
    findings: steps(context).flatMap(([earlier, later]) => stepFindings(view, earlier, later)),
  }
}

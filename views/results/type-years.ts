/**
 * A scope's positions over the rounds, with each step in sentences. A side is said to have changed only if sure both times.
 */
import type { TypeResult } from '../../analysis/result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import { positionDot } from './axis-panels.ts'
import { axisPanels } from './axis-panels.ts'
import type { Movement } from '../sentences/change-sentence.ts'
import { movementSentence } from '../sentences/change-sentence.ts'
import { unseenWords } from '../sentences/difference-words.ts'
import { oneAfterOther } from '../sentences/name-in-sentence.ts'
import { poleName } from '../sentences/axis-words.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { rowsWhere } from '../tables/table.ts'
import { yearsTable } from '../tables/years-table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { figureView } from './figure-parts.ts'
import type { ResultRound } from './result-context.ts'
import { changesOf, scopedGroup, steps } from './result-context.ts'
import type { SlopesView } from './slope-section.ts'
import { slopeSection } from './slope-section.ts'
import { unitLook } from './type-comparisons.ts'
import type { TypeView } from './type-view.ts'

/** `chip` where something moved. */
interface YearsFinding {
  readonly text: string
  readonly chip: Chip | null
}

export interface YearsView {
  /** Null where the positions of fewer than two rounds may be shown. */
  readonly figure: FigureView | null
  /** What moved or can't be compared, step by step; then once a step what is not sure. */
  readonly findings: readonly YearsFinding[]
  readonly slopes: SlopesView | null
}

function axisFinding(
  { context, voice }: TypeView,
  earlier: ResultRound,
  later: ResultRound,
  axis: Axis,
  changes: NonNullable<ReturnType<typeof changesOf>>,
): readonly YearsFinding[] {
  const change = changes.positions[axis.id]
  if (change === undefined || change.word === 'cantTell') return []
  const smallest = context.questionnaire.rules.smallestAxisDifference
  const subject = {
    name: `${earlier.label}–${later.label} · ${voice.say(axis.name)}`,
    earlier: earlier.label,
    later: later.label,
    smallest,
  }
  const movement: Movement = { axis, sideChanged: changes.changedLetters.includes(axis.id) }
  const text = movementSentence(voice, subject, change, movement)
  if (change.word !== 'risen' && change.word !== 'fallen') return [{ text, chip: null }]
  const pole = poleName(voice, axis, valueOf(change.difference) ?? 0) ?? ''
  return [{ text, chip: { text: voice.t('results:years.towards', { pole }), tone: 'in-between' } }]
}

function stepFindings(view: TypeView, earlier: ResultRound, later: ResultRound): readonly YearsFinding[] {
  const { context, voice, scope } = view
  const changes = changesOf(context, earlier, later, scope)
  const period = `${earlier.label}–${later.label}`
  if (changes === undefined) return [{ text: voice.t('sentences:change.period_not_compared', { period }), chip: null }]
  const told = context.questionnaire.axes.flatMap((axis) => axisFinding(view, earlier, later, axis, changes))
  const open = Object.values(changes.positions).filter(({ word }) => word === 'cantTell')
  if (open.length === 0) return told
  const unseen = Math.max(0, ...open.map(({ unseenBelow }) => unseenBelow ?? 0))
  const key = told.some(({ chip }) => chip !== null) ? 'others_not_sure' : 'none_sure'
  const words = [voice.t(`sentences:change.${key}`, { period }), unseenWords(voice, 'change', unseen === 0 ? null : unseen)]
  return [...told, { text: oneAfterOther(words), chip: null }]
}

/** Null where there is only one round. */
export function typeYears(view: TypeView): YearsView | null {
  const { context, voice, scope, name } = view
  if (context.rounds.length < 2) return null
  const positionsOf = (round: ResultRound): TypeResult['positions'] | undefined => {
    const group = scopedGroup(round, scope)
    return group?.tier === 'full' ? group.figures.type?.positions : undefined
  }
  const isShown = context.rounds.filter((round) => positionsOf(round) !== undefined).length > 1
  const sentence = voice.t('results:years.sentence')
  const rows = (axis: Axis): readonly DotRow[] =>
    context.rounds.map((round) => ({ label: round.label, dots: [positionDot(voice, positionsOf(round)?.[axis.id], round.label)] }))
  const svg = axisPanels(context, unitLook(context), sentence, rows)
  const axisNames = context.questionnaire.axes.map((axis) => voice.say(axis.name))
  const table = rowsWhere(yearsTable(context), (row) => row[1] === name && axisNames.some((axis) => axis === row[0]))
  return {
    figure: isShown ? figureView(context, { sentence, svg, legend: voice.t('results:position_legend'), table, method: 'changes' }) : null,
    findings: steps(context).flatMap(([earlier, later]) => stepFindings(view, earlier, later)),
    slopes: slopeSection(context, [{ scope, name, isAlone: true }]),
  }
}

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
import { furthestApart } from '../sentences/furthest-apart.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { rowsWhere } from '../tables/table.ts'
import { yearsTable } from '../tables/years-table.ts'
import { elsewhereNote, elsewhereOf, elsewhereRows } from './years-elsewhere.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { baseOverYears } from './figure-base.ts'
import { figureView } from './figure-parts.ts'
import type { ResultRound } from './result-context.ts'
import { changesOf, scopeAddress, scopedGroup, steps } from './result-context.ts'
import type { SlopesView } from './slope-section.ts'
import { slopeSection } from './slope-section.ts'
import { unitLook } from './type-comparisons.ts'
import { typeMovement } from './type-movement.ts'
import type { TypeView } from './type-view.ts'

/** `chip` where something moved. */
interface YearsFinding {
  readonly text: string
  readonly chip: Chip | null
}

export interface YearsView {
  /** Where it stood and stands. Null where the positions of fewer than two rounds may be shown. */
  readonly movement: FigureView | null
  /** All rounds; null where there are no more than the movement shows. */
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

/** The direction in which the positions of all rounds are furthest apart; said as no change. */
function yearsTitle({ context, voice, scope }: TypeView, shown: readonly ResultRound[]): string {
  const axes = context.questionnaire.axes.map(({ id, name }) => ({
    name: voice.say(name),
    values: shown.map((round) => {
      const group = scopedGroup(round, scope)
      return group?.tier === 'full' ? group.figures.type?.positions[id] : undefined
    }),
  }))
  const apart = furthestApart(axes)
  return apart === null ? voice.t('results:years.sentence') : voice.t('charts:years_apart', { axis: apart })
}

/** Null where there is only one round, and nothing was published elsewhere. */
export function typeYears(view: TypeView): YearsView | null {
  const { context, voice, scope, name } = view
  const elsewhere = 'group' in scope ? elsewhereOf(context, scope.group, 'positions') : []
  if (context.rounds.length < 2 && elsewhere.length === 0) return null
  const positionsOf = (round: ResultRound): TypeResult['positions'] | undefined => {
    const group = scopedGroup(round, scope)
    return group?.tier === 'full' ? group.figures.type?.positions : undefined
  }
  const shown = context.rounds.filter((round) => positionsOf(round) !== undefined)
  const sentence = context.rounds.length < 2 ? voice.t('import:result.onlyPublished') : yearsTitle(view, shown)
  const rows = (axis: Axis): readonly DotRow[] => [
    ...elsewhereRows(context, scope, axis.id),
    ...context.rounds.map((round) => ({ label: round.label, dots: [positionDot(voice, positionsOf(round)?.[axis.id], round.label)] })),
  ]
  const picture = axisPanels(context, unitLook(context), sentence, rows)
  const axisNames = context.questionnaire.axes.map((axis) => voice.say(axis.name))
  const table = rowsWhere(yearsTable(context), (row) => row[1] === name && axisNames.some((axis) => axis === row[0]))
  return {
    movement: typeMovement(view),
    figure:
      shown.length > 2 || elsewhere.length > 0
        ? figureView(context, {
            id: 'years',
            sentence,
            base: baseOverYears(context, [scope]),
            picture,
            legend: [voice.t('results:position_legend'), elsewhereNote(context, elsewhere) ?? ''].join(' ').trim(),
            table,
            method: 'changes',
            page: scopeAddress(context, scope),
          })
        : null,
    findings: steps(context).flatMap(([earlier, later]) => stepFindings(view, earlier, later)),
    slopes: slopeSection(context, [{ scope, name, isAlone: true }]),
  }
}

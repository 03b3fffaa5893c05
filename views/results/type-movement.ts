/**
 * A scope's positions on the axes at the round before and now: said as a change only where the released changes say so.
 *
 * Called by the years of a dialogue type.
 */
import type { ChangeResult } from '../../analysis/result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Dot } from '../charts/dots-chart.ts'
import { movementChart } from '../charts/movement-chart.ts'
import type { MovementRow } from '../charts/movement-rows.ts'
import { movedTowards } from '../sentences/axis-words.ts'
import { isNegligible } from '../sentences/difference-words.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { rowsWhere } from '../tables/table.ts'
import { yearsTable } from '../tables/years-table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { positionDot } from './axis-panels.ts'
import { baseOverYears } from './figure-base.ts'
import { figureView } from './figure-parts.ts'
import type { ResultRound } from './result-context.ts'
import { changesOf, currentRound, scopeAddress, scopedGroup } from './result-context.ts'
import { unitLook } from './type-comparisons.ts'
import type { TypeView } from './type-view.ts'

/** The latest round before this one in which the scope's positions are shown. */
function roundBefore({ context, scope }: TypeView): ResultRound | undefined {
  return context.rounds.slice(0, -1).findLast((round) => {
    const group = scopedGroup(round, scope)
    return group?.tier === 'full' && group.figures.type !== null
  })
}

function dotIn({ voice, scope }: TypeView, round: ResultRound, axis: Axis): Dot | string {
  const group = scopedGroup(round, scope)
  const position = group?.tier === 'full' ? group.figures.type?.positions[axis.id] : undefined
  const dot = positionDot(voice, position, round.label)
  return typeof dot === 'string' ? dot : { ...dot, text: voice.t('charts:value_of_round', { round: round.label, value: dot.text }) }
}

function rowOf(view: TypeView, earlier: ResultRound, axis: Axis, change: ChangeResult | undefined): MovementRow {
  const { context, voice } = view
  const before = dotIn(view, earlier, axis)
  const row = {
    label: voice.say(axis.name),
    earlier: typeof before === 'string' ? null : before,
    now: dotIn(view, currentRound(context), axis),
    ends: [voice.say(axis.poles[0].name), voice.say(axis.poles[1].name)] as const,
  }
  if (change === undefined || change.word === 'none' || change.word === 'break')
    return { ...row, change: 'notCompared', words: voice.t('results:gap.none') }
  const towards = movedTowards(voice, axis, change.word)
  if (towards !== null) return { ...row, change: 'sure', words: towards }
  const alike = isNegligible(change.difference, context.questionnaire.rules.smallestAxisDifference)
  return { ...row, change: 'notSure', words: voice.t(alike ? 'sentences:change.alike_label' : 'results:change.cantTell') }
}

/** On how many directions a change is sure. */
export function movementTitle({ voice }: TypeView, earlier: ResultRound, changes: readonly ChangeResult[]): string {
  const compared = changes.filter(({ word }) => word !== 'none' && word !== 'break')
  const moved = compared.filter(({ word, difference }) => word !== 'cantTell' && valueOf(difference) !== null).length
  const values = { since: earlier.label, count: moved, of: compared.length }
  if (compared.length === 0) return voice.t('charts:movement.not_compared', values)
  return voice.t(moved === 0 ? 'charts:movement.none' : 'charts:movement.some', values)
}

/** Null where no earlier positions are shown. */
export function typeMovement(view: TypeView): FigureView | null {
  const { context, voice, scope, name } = view
  const earlier = roundBefore(view)
  if (earlier === undefined) return null
  const { axes, rules } = context.questionnaire
  const changes = changesOf(context, earlier, currentRound(context), scope)?.positions ?? {}
  const labels = [earlier.label, currentRound(context).label]
  return figureView(context, {
    id: 'movement',
    sentence: movementTitle(view, earlier, Object.values(changes)),
    base: baseOverYears(context, [scope], [earlier, currentRound(context)]),
    picture: {
      chart: movementChart({
        rows: axes.map((axis) => rowOf(view, earlier, axis, changes[axis.id])),
        look: unitLook(context),
        domain: [-100, 100],
        middle: 0,
        band: [-rules.balancedBelow, rules.balancedBelow],
        locale: voice.locale,
      }),
    },
    legend: voice.t('charts:movement.legend', { earlier: earlier.label, later: currentRound(context).label }),
    table: rowsWhere(
      yearsTable(context),
      (row) => row[1] === name && axes.some((axis) => voice.say(axis.name) === row[0]) && labels.some((label) => label === row[2]),
    ),
    method: 'changes',
    page: scopeAddress(context, scope),
  })
}

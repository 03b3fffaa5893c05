/**
 * Small multiples of units: each unit with all its axes, and the whole as a quiet stroke. Few answers have words, too few a line of names.
 *
 * Called by the page of a dialogue type, for the whole.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { TypeResult } from '../../analysis/result.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { ChartPanel } from '../charts/chart-drawing.ts'
import type { ProfileRow } from '../charts/profile-panel.ts'
import { profilePanel } from '../charts/profile-panel.ts'
import { bandWords } from '../sentences/axis-words.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { unitsMissingSentence } from '../sentences/who-is-missing.ts'
import { rowsWhere } from '../tables/table.ts'
import { positionTable } from '../tables/type-tables.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { positionDot } from './axis-panels.ts'
import { baseOf } from './figure-base.ts'
import { figureView } from './figure-parts.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice, currentRound, scopeName } from './result-context.ts'
import { unitGroup, unitLook } from './type-comparisons.ts'
import { unitsInOrder } from './units-in-order.ts'

interface Unit {
  readonly id: string
  readonly name: string
  readonly group: ReleasedGroup
}

const typeOf = (group: ReleasedGroup | undefined): TypeResult | null => (group?.tier === 'full' ? group.figures.type : null)

function unitsOf(context: ResultContext): readonly Unit[] {
  const round = currentRound(context)
  return unitsInOrder(context, round).flatMap((id) => {
    const group = round.released.units[id]
    return group === undefined ? [] : [{ id, name: scopeName(context, { unit: id }), group }]
  })
}

function rowOf(context: ResultContext, axis: Axis, { name, group }: Unit, whole: TypeResult | null): ProfileRow {
  const voice = contextVoice(context)
  const heading = [voice.say(axis.poles[0].name), voice.say(axis.poles[1].name)] as const
  const position = whole?.positions[axis.id]
  const at = position ? valueOf(position) : null
  if (group.tier === 'full') return { heading, dot: positionDot(voice, group.figures.type?.positions[axis.id], name), whole: at }
  const band = group.tier === 'bands' ? group.positions[axis.id] : undefined
  if (band === undefined) return { heading, dot: voice.t('results:not_shown'), whole: null }
  const side = bandWords(voice, axis, band)
  return { heading, dot: band === 'first' || band === 'second' ? voice.t('charts:profiles.side', { side }) : side, whole: null }
}

/** The name with the number of answers, or that there are few. */
function panelTitle(context: ResultContext, { name, group }: Unit): string {
  const { t, format } = contextVoice(context)
  if (group.tier !== 'full') return t('charts:profiles.few', { name })
  const { n } = group.figures
  return t('charts:profiles.unit', { name, count: n, n: format.whole(n) })
}

function panelOf(context: ResultContext, unit: Unit, whole: TypeResult | null): ChartPanel {
  const { axes } = context.questionnaire
  const drawing = profilePanel({
    label: unit.name,
    look: unitLook(context),
    rows: axes.map((axis) => rowOf(context, axis, unit, whole)),
    domain: [-100, 100],
    thresholds: [0],
    locale: contextVoice(context).locale,
  })
  return { title: panelTitle(context, unit), drawing }
}

/** Whether some side is sure of both, and not the same. */
function standsApart(unit: TypeResult, whole: TypeResult): boolean {
  const sureSide = (type: TypeResult, axis: string): string | null =>
    type.axes[axis]?.sure === true && !type.openAxes.includes(axis) ? type.axes[axis].letter : null
  return Object.keys(whole.axes).some((axis) => {
    const [own, others] = [sureSide(unit, axis), sureSide(whole, axis)]
    return own !== null && others !== null && own !== others
  })
}

function title(context: ResultContext, units: readonly Unit[], whole: TypeResult | null): string {
  const { t } = contextVoice(context)
  const types = units.flatMap(({ group }) => typeOf(group) ?? [])
  const apart = whole === null ? 0 : types.filter((type) => standsApart(type, whole)).length
  return t(apart === 0 ? 'charts:profiles.none_apart' : 'charts:profiles.apart', { count: apart, of: types.length })
}

/** Null where fewer than two units have figures. */
export function unitProfiles(context: ResultContext): FigureView | null {
  const voice = contextVoice(context)
  const units = unitsOf(context)
  if (units.filter(({ group }) => typeOf(group) !== null).length < 2) return null
  const shown = units.filter(({ group }) => group.tier !== 'hidden')
  const hidden = unitsMissingSentence(
    voice,
    units.filter(({ group }) => group.tier === 'hidden').map(({ name }) => name),
    'hidden',
  )
  const whole = typeOf(currentRound(context).released.groups[unitGroup(context)])
  return figureView(context, {
    id: 'unit-profiles',
    sentence: title(context, units, whole),
    base: baseOf(context, [{ group: unitGroup(context) }]),
    picture: { panels: shown.map((unit) => panelOf(context, unit, whole)) },
    legend: [voice.t('charts:profiles.legend'), hidden].filter((line) => line !== null).join(' '),
    table: rowsWhere(positionTable(context), (row) => units.some(({ name }) => name === row[1])),
    method: 'positions',
  })
}

/**
 * A scope's positions looked at apart: internal beside external, units beside each other.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { groupLook } from '../charts/group-look.ts'
import { bandWords } from '../sentences/axis-words.ts'
import { furthestApart } from '../sentences/furthest-apart.ts'
import { rowsWhere } from '../tables/table.ts'
import { facetTable, positionTable } from '../tables/type-tables.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { axisPanels, positionDot } from './axis-panels.ts'
import { baseOf } from './figure-base.ts'
import { figureView } from './figure-parts.ts'
import { currentRound, leadingGroup, scopeAddress, scopedGroup, scopeName } from './result-context.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'
import type { TypeView } from './type-view.ts'
import { unitsInOrder } from './units-in-order.ts'

/** The group that answers by unit. */
export const unitGroup = (context: ResultContext): string =>
  context.questionnaire.groups.find(({ byUnit }) => byUnit)?.id ?? leadingGroup(context)

/** Its look. */
export const unitLook = (context: ResultContext): SeriesLook => groupLook(context.questionnaire, unitGroup(context))

/** Null where the questionnaire has no facets. */
export function facetComparison({ context, voice, scope, type, name }: TypeView): FigureView | null {
  const { facets } = context.questionnaire
  if (facets.length === 0 || Object.keys(type.facets).length === 0) return null
  const apart = furthestApart(
    context.questionnaire.axes.map(({ id, name: axis }) => ({
      name: voice.say(axis),
      values: facets.map((facet) => type.facets[facet.id]?.[id]),
    })),
  )
  const sentence = apart === null ? voice.t('sentences:caption.facets') : voice.t('charts:facets_apart', { axis: apart })
  const rows = (axis: Axis): readonly DotRow[] =>
    facets.map((facet) => ({
      label: voice.say(facet.name),
      dots: [positionDot(voice, type.facets[facet.id]?.[axis.id], voice.say(facet.name))],
    }))
  const picture = axisPanels(context, unitLook(context), sentence, rows)
  const table = rowsWhere(facetTable(context), (row) => row[1] === name)
  return figureView(context, {
    id: 'facets',
    sentence,
    base: baseOf(context, [scope]),
    picture,
    legend: voice.t('results:position_legend'),
    table,
    method: 'positions',
    page: scopeAddress(context, scope),
  })
}

function unitRow(context: ResultContext, axis: Axis, unit: string, group: ReleasedGroup | undefined): DotRow {
  const voice = contextVoice(context)
  const label = scopeName(context, { unit })
  if (group?.tier === 'full') return { label, dots: [positionDot(voice, group.figures.type?.positions[axis.id], label)] }
  const band = group?.tier === 'bands' ? group.positions[axis.id] : undefined
  return { label, dots: [band === undefined ? voice.t('results:not_shown') : bandWords(voice, axis, band)] }
}

/** In which direction the units are furthest apart. */
function unitsTitle(context: ResultContext, units: readonly string[]): string {
  const voice = contextVoice(context)
  const groups = units.flatMap((unit) => scopedGroup(currentRound(context), { unit }) ?? [])
  const types = groups.flatMap((group) => (group.tier === 'full' ? (group.figures.type ?? []) : []))
  const apart = furthestApart(
    context.questionnaire.axes.map(({ id, name }) => ({ name: voice.say(name), values: types.map(({ positions }) => positions[id]) })),
  )
  return apart === null ? voice.t('charts:units_not_apart') : voice.t('charts:units_apart', { axis: apart })
}

/** Units as a tree, the chosen one first. Null where there are fewer than two. */
export function unitComparison(context: ResultContext, chosen: string | null): FigureView | null {
  const voice = contextVoice(context)
  const round = currentRound(context)
  const names = (unit: string): string => scopeName(context, { unit })
  const units = unitsInOrder(context, round).toSorted((first, second) => Number(second === chosen) - Number(first === chosen))
  if (units.length < 2) return null
  const sentence = unitsTitle(context, units)
  const picture = axisPanels(context, unitLook(context), sentence, (axis) =>
    units.map((unit) => unitRow(context, axis, unit, scopedGroup(round, { unit }))),
  )
  const table = rowsWhere(positionTable(context), (row) => units.some((unit) => names(unit) === row[1]))
  const isRough = (unit: string): boolean => {
    const group = scopedGroup(round, { unit })
    return group?.tier === 'full' && group.figures.warnings.includes('rough')
  }
  const legend = [voice.t('results:units.legend'), ...(units.some(isRough) ? [voice.t('method:rough_units')] : [])].join(' ')
  return figureView(context, {
    id: 'units',
    sentence,
    base: baseOf(context, [{ group: unitGroup(context) }]),
    picture,
    legend,
    table,
    method: 'positions',
    page: chosen === null ? context.address : scopeAddress(context, { unit: chosen }),
  })
}

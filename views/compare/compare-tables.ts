/**
 * The two tables of a comparison: every figure with its place, and every difference that was tested. On the page and as CSV.
 */
import type { ReleasedDifference } from '../../analysis/comparison/released-differences.ts'
import type { Cell, Table } from '../tables/table.ts'
import { column, estimateCells, estimateColumns } from '../tables/table.ts'
import { bandWords } from '../sentences/axis-words.ts'
import { positionBounds, positionDifferenceBounds, scoreBounds, scoreDifferenceBounds } from '../sentences/whole-range.ts'
import { gapChip } from '../sentences/verdict-chip.ts'
import { axisOf } from '../tables/comparison-tables.ts'
import { measureName } from './compare-finding.ts'
import type { NamedPlace } from './compare-places.ts'
import type { CompareView } from './compare-view.ts'
import { bySize, labelOf } from './compare-view.ts'

/** The one word that few answers allow, or why there is none. */
export function withheldWords({ input, voice, choice }: CompareView, { place: { shown } }: NamedPlace, id: string): string {
  const { kind } = choice.measure
  if (shown.tier !== 'bands') return voice.t('results:not_shown')
  const axis = axisOf(input.context, id)
  const position = shown.positions[id]
  if (kind === 'positions' && axis !== undefined && position !== undefined) return bandWords(voice, axis, position)
  const band = kind === 'dimensions' ? shown.dimensions[id] : undefined
  return band === undefined ? voice.t('results:not_shown') : voice.t(`results:band.${band}`)
}

/** One row a measure and place. */
export function compareFigures(view: CompareView): Table {
  const { input, voice, choice, places, ids } = view
  const { kind } = choice.measure
  const hasOthers = input.compared.length > 0
  const cells = (named: NamedPlace, id: string): readonly Cell[] => {
    const { place } = named
    if (place.shown.tier !== 'full') return [null, null, null, null, withheldWords(view, named, id)]
    const estimate = place.measures[kind][id]
    if (estimate === undefined) return [null, null, null, null, voice.t('compare:notAsked')]
    return estimateCells(voice, estimate, kind === 'positions' ? positionBounds : scoreBounds)
  }
  return {
    id: 'figures',
    title: voice.t('compare:table.figures'),
    columns: [
      column(voice, 'subject', 'text'),
      ...(hasOthers ? [{ label: voice.t('compare:table.organisation'), kind: 'text' as const }] : []),
      column(voice, 'group', 'text'),
      column(voice, 'round', 'text'),
      ...estimateColumns(voice, 'score'),
    ],
    rows: ids.flatMap((id) =>
      places.map((named) => [
        measureName(view, id),
        ...(hasOthers ? [named.organisation] : []),
        named.scope,
        named.place.round,
        ...cells(named, id),
      ]),
    ),
  }
}

/** Who is higher; of a position who is nearer to the second pole, because neither end is up. */
function findingWords({ input, voice }: CompareView, { id, word }: ReleasedDifference, first: string, second: string): string {
  const axis = axisOf(input.context, id)
  if (axis === undefined || (word !== 'firstHigher' && word !== 'secondHigher')) return gapChip(voice, { word }, first, second).text
  const pole = voice.say(axis.poles[1].name)
  return voice.t('compare:nearer', { name: word === 'firstHigher' ? first : second, pole })
}

/** One row a measure and two places: first minus second. Sure ones first, then the largest. */
export function compareDifferences(view: CompareView): Table {
  const { voice, choice, differences } = view
  const bounds = choice.measure.kind === 'positions' ? positionDifferenceBounds : scoreDifferenceBounds
  return {
    id: 'differences',
    title: voice.t('compare:table.differences'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'first', 'text'),
      column(voice, 'second', 'text'),
      ...estimateColumns(voice, 'score'),
      column(voice, 'adjusted_p', 'p'),
      column(voice, 'finding', 'text'),
    ],
    rows: differences.compared.toSorted(bySize).map((one) => {
      const [first, second] = [labelOf(view, one.first), labelOf(view, one.second)]
      const cells = estimateCells(voice, one.difference, bounds)
      return [measureName(view, one.id), first, second, ...cells, one.adjustedP, findingWords(view, one, first, second)]
    }),
  }
}

/**
 * What an indicator is called on screen, and which figures of a result it names. Called by the pages of the development plan.
 *
 * Whether the figures may be shown was decided before: they are those of a released result.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { ChangeResult, GroupChange } from '../../analysis/result.ts'
import type { Indicator } from '../../questionnaires/indicator.ts'
import type { Axis } from '../../questionnaires/meaning.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { scopeName } from '../results/result-context.ts'
import { axisOf, subjectLabel } from '../tables/comparison-tables.ts'

export type Family = 'dimensions' | 'items' | 'positions'

/** An indicator as the result has it: whose figure, of which kind, of what. */
export interface NamedFigure {
  readonly scope: ResultScope
  readonly family: Family
  readonly id: string
}

const families = {
  item: 'items',
  dimension: 'dimensions',
  position: 'positions',
  unitPosition: 'positions',
  unitDimension: 'dimensions',
} as const satisfies Readonly<Record<Indicator['kind'], Family>>

export const namedFigure = (indicator: Indicator): NamedFigure => ({
  scope: 'group' in indicator ? { group: indicator.group } : { unit: indicator.unit },
  family: families[indicator.kind],
  id: 'axis' in indicator ? indicator.axis : indicator.id,
})

/** Of a criterion, statement or direction, such as "Promises are kept". */
export function figureName(context: ResultContext, indicator: Indicator): string {
  const { family, id } = namedFigure(indicator)
  return subjectLabel(context, family, id)
}

/** With whose it is, such as "Residents · Promises are kept". */
export const indicatorName = (context: ResultContext, indicator: Indicator): string =>
  `${scopeName(context, namedFigure(indicator).scope)} · ${figureName(context, indicator)}`

/** The axis of a position, else undefined. */
export const axisOfIndicator = (context: ResultContext, { family, id }: NamedFigure): Axis | undefined =>
  family === 'positions' ? axisOf(context, id) : undefined

/** The figure in a part of a result that is shown in full; undefined where it has none. */
export function figureIn(group: ReleasedGroup | undefined, { family, id }: NamedFigure): Estimate | undefined {
  if (group?.tier !== 'full') return undefined
  return family === 'positions' ? group.figures.type?.positions[id] : group.figures[family][id]?.inference
}

export const changeIn = (changes: GroupChange | undefined, { family, id }: NamedFigure): ChangeResult | undefined => changes?.[family][id]

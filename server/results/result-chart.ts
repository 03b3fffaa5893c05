/**
 * A figure of a result page as a file that stands alone: a job of the workshop.
 *
 * The page's own view model says which figures there are, so that no file shows what the page does not.
 */
import { standalonePng } from '../../views/charts/standalone-png.ts'
import { standaloneSvg } from '../../views/charts/standalone-svg.ts'
import { criteriaResultPage } from '../../views/results/criteria-result-page.ts'
import { dialogueTypeResultPage } from '../../views/results/dialogue-type-result-page.ts'
import { figuresOfPage } from '../../views/results/figures-of-page.ts'
import type { ResultContext } from '../../views/results/result-context.ts'
import { currentRound, leadingGroup } from '../../views/results/result-context.ts'
import { unitContext } from '../../views/results/unit-context.ts'
import type { FigureView } from '../../views/templates/layout/layout-view.ts'

export type ChartEnding = 'svg' | 'png'

/** `unit`: of its own page; null: the page of the whole. */
export interface ChartJob {
  readonly context: ResultContext
  readonly unit: string | null
  readonly chart: string
  readonly ending: ChartEnding
}

/** The figures of a page; none where there is no such page. */
export function pageFigures(context: ResultContext, unit: string | null): readonly FigureView[] {
  const isType = context.questionnaire.resultKind === 'dialogueType'
  if (unit === null)
    return figuresOfPage(isType ? dialogueTypeResultPage(context, { group: leadingGroup(context) }) : criteriaResultPage(context))
  if (isType)
    return Object.hasOwn(currentRound(context).released.units, unit) ? figuresOfPage(dialogueTypeResultPage(context, { unit })) : []
  const ofUnit = unitContext(context, unit)
  return ofUnit ? figuresOfPage(criteriaResultPage(ofUnit)) : []
}

/** The file of one of these figures; null where there is none of this id. */
export function chartFile(figures: readonly FigureView[], chart: string, ending: ChartEnding): string | Uint8Array | null {
  const figure = figures.find(({ id }) => id === chart)
  if (figure === undefined) return null
  return ending === 'svg' ? standaloneSvg(figure) : standalonePng(figure)
}

export const resultChart = ({ context, unit, chart, ending }: ChartJob): string | Uint8Array | null =>
  chartFile(pageFigures(context, unit), chart, ending)

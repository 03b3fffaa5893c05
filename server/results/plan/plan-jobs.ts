/**
 * Jobs of the workshop for the development plan: what was found, what has moved, and the page that everybody reads.
 */
import type { Indicator } from '../../../questionnaires/indicator.ts'
import { parseIndicator } from '../../../questionnaires/indicator.ts'
import { indicatorChoices } from '../../../views/plan/indicator-choices.ts'
import type { IndicatorMovement } from '../../../views/plan/indicator-movement.ts'
import { indicatorMovement } from '../../../views/plan/indicator-movement.ts'
import { movementFigure, movementId } from '../../../views/plan/movement-figure.ts'
import type { FindingSection, UnitFindings } from '../../../views/plan/plan-findings.ts'
import { planFindings, unitFindings } from '../../../views/plan/plan-findings.ts'
import type { PublishedAction } from '../../../views/plan/public-plan-page.ts'
import { publicPlanPage } from '../../../views/plan/public-plan-page.ts'
import { render } from '../../../views/render.ts'
import type { ResultContext } from '../../../views/results/result-context.ts'
import { currentRound } from '../../../views/results/result-context.ts'
import type { ChartJob } from '../result-chart.ts'
import { chartFile } from '../result-chart.ts'
import { resultFrame } from '../result-frame.ts'

/** `from`: label of the round of the finding. */
export interface WantedMovement {
  readonly indicator: Indicator
  readonly from: string
}

/** In the order of what is wanted. */
export const planMovements = ({
  context,
  wanted,
}: {
  readonly context: ResultContext
  readonly wanted: readonly WantedMovement[]
}): readonly (IndicatorMovement | null)[] => wanted.map(({ indicator, from }) => indicatorMovement(context, indicator, from))

export const findingsOfRound = ({
  context,
}: {
  readonly context: ResultContext
}): { readonly sections: readonly FindingSection[]; readonly units: readonly UnitFindings[] } => ({
  sections: planFindings(context),
  units: unitFindings(context),
})

/** A picture of then and now as a file: of any indicator of the round, from any round before it. Null where there is none of this id. */
export function movementChart({ context, chart, ending }: Omit<ChartJob, 'unit'>): string | Uint8Array | null {
  const now = currentRound(context)
  const wanted = context.rounds.flatMap((then) => indicatorChoices(context).map(({ key }) => ({ then, indicator: parseIndicator(key) })))
  const found = wanted.find(({ then, indicator }) => indicator !== null && movementId(indicator, then.label) === chart)
  const figure = found === undefined || found.indicator === null ? null : movementFigure(context, found.indicator, [found.then, now])
  return figure === null || found?.then === now ? null : chartFile([figure], chart, ending)
}

/** "What we heard, what we do" as HTML. */
export async function publicPlanHtml({
  context,
  actions,
}: {
  readonly context: ResultContext
  readonly actions: readonly PublishedAction[]
}): Promise<string> {
  const page = publicPlanPage(context, actions)
  const frame = resultFrame(context, page.title, `${context.address}/plan`)
  return render('plan/public', context.language, { ...page, frame })
}

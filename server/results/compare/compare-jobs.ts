/**
 * The page of comparisons, its tables as files and its picture: jobs of the workshop.
 */
import { compareFigure } from '../../../views/compare/compare-figure.ts'
import type { CompareContext } from '../../../views/compare/compare-context.ts'
import { compareFinding } from '../../../views/compare/compare-finding.ts'
import { comparePage } from '../../../views/compare/compare-page.ts'
import { compareDifferences, compareFigures } from '../../../views/compare/compare-tables.ts'
import { compareView } from '../../../views/compare/compare-view.ts'
import { render } from '../../../views/render.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { ChartEnding } from '../result-chart.ts'
import { chartFile } from '../result-chart.ts'
import { resultFrame } from '../result-frame.ts'

/** The page as HTML. */
export async function comparePageHtml(input: CompareContext): Promise<string> {
  const page = comparePage(input)
  return render('results/compare', input.context.language, { ...page, frame: resultFrame(input.context, page.title, page.address) })
}

/** The file's text; null where there is no such table, or nothing in it. */
export function compareTable({ input, id }: { readonly input: CompareContext; readonly id: string }): string | null {
  const view = compareView(input)
  const table = [compareFigures(view), compareDifferences(view)].find((each) => each.id === id)
  return table === undefined || table.rows.length === 0 ? null : toCsv(table, input.context.language)
}

/** The picture as a file; null where there is none. */
export function compareChart({
  input,
  chart,
  ending,
}: {
  readonly input: CompareContext
  readonly chart: string
  readonly ending: ChartEnding
}): string | Uint8Array | null {
  const view = compareView(input)
  const figure = compareFigure(view, compareFinding(view))
  return figure === null ? null : chartFile([figure], chart, ending)
}

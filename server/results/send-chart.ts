/**
 * Sends a figure of a result page as a file, SVG or PNG. The workshop draws it.
 */
import type { Response } from 'express'
import type { ResultContext } from '../../views/results/result-context.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import type { ChartEnding } from './result-chart.ts'
import { madeOrNotFound } from './show-result.ts'

/** A file's name in an address, such as `criteria.svg`, taken apart. @throws Refusal 404 where it is neither picture. */
export function chartName(file: string): { readonly chart: string; readonly ending: ChartEnding } {
  const [, chart, ending] = /^(.+)\.(svg|png)$/.exec(file) ?? []
  if (chart === undefined || (ending !== 'svg' && ending !== 'png')) throw new Refusal(404, 'notFound')
  return { chart, ending }
}

/** `file`: name and ending. */
export function sendPicture(file: string, year: number, content: string | Uint8Array, response: Response): void {
  const { chart, ending } = chartName(file)
  const type = ending === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png'
  response.attachment(`${chart}-${year}.${ending}`).type(type)
  response.send(typeof content === 'string' ? content : Buffer.from(content))
}

/** A figure of the page of the whole, or of that of a unit. */
export async function sendChart(
  { workshop }: Dependencies,
  context: ResultContext,
  { unit, file }: { readonly unit: string | null; readonly file: string },
  response: Response,
): Promise<void> {
  const made = await workshop.run('resultChart', { context, unit, ...chartName(file) })
  sendPicture(file, context.year, madeOrNotFound(made), response)
}

/**
 * Sends what the workshop makes of a result: its page, the page of a unit, a table as CSV.
 */
import type { Response } from 'express'
import type { ResultContext } from '../../views/results/result-context.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'

/** What a job made. @throws Refusal 404 where it made nothing. */
export function madeOrNotFound<Made>(made: Made | null): Made {
  if (made === null) throw new Refusal(404, 'notFound')
  return made
}

/** The page of the whole round. */
export async function showResult({ workshop }: Dependencies, context: ResultContext, response: Response): Promise<void> {
  response.type('html').send(await workshop.run('resultPage', { context }))
}

/** The page of one unit, for questionnaires that are answered by unit. */
export async function showUnitResult({ workshop }: Dependencies, context: ResultContext, unit: string, response: Response): Promise<void> {
  response.type('html').send(madeOrNotFound(await workshop.run('unitResultPage', { context, unit })))
}

/** A table of the result. `id` with or without its ending. */
export async function sendTable({ workshop }: Dependencies, context: ResultContext, id: string, response: Response): Promise<void> {
  const name = id.replace(/\.csv$/, '')
  const csv = madeOrNotFound(await workshop.run('resultTable', { context, id: name }))
  response.attachment(`${name}-${context.year}.csv`).type('text/csv; charset=utf-8').send(csv)
}

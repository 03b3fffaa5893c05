/**
 * Sends a comparison: its page, its tables as CSV, its picture. The address of each holds the whole view; strangers get what is public.
 */
import type { Request, Response } from 'express'
import { mostOrganisations, organisationsAsked } from '../../../views/compare/compare-choice.ts'
import type { CompareContext } from '../../../views/compare/compare-context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { libraryFor } from '../../own-library.ts'
import { Refusal } from '../../web/refusal.ts'
import { roundStory } from '../round-story.ts'
import { chartName, sendPicture } from '../send-chart.ts'
import { madeOrNotFound } from '../show-result.ts'
import { comparedOrganisation, otherOrganisations } from './other-organisations.ts'

type RoundRequest = Request<{ round: string }>

/** What follows the question mark, as it came: URLSearchParams reads anything. */
const queryOfAddress = ({ originalUrl }: Pick<Request, 'originalUrl'>): string =>
  originalUrl.includes('?') ? originalUrl.slice(originalUrl.indexOf('?') + 1) : ''

/**
 * What the comparison is made from, as far as this reader may see it.
 * @throws Refusal as `roundStory`
 */
async function compareContext(dependencies: Dependencies, request: RoundRequest): Promise<CompareContext> {
  const context = await roundStory(dependencies, request)
  const round = await dependencies.store.rounds.find(request.params.round)
  if (round === undefined) throw new Refusal(404, 'notFound')
  const query = queryOfAddress(request)
  const others = await otherOrganisations(dependencies, round, context.language)
  const ids = others.map(({ organisation }) => organisation.id)
  const asked = organisationsAsked(query)
    .filter((id) => ids.includes(id))
    .slice(0, mostOrganisations)
  const chosen = others.filter(({ organisation }) => asked.includes(organisation.id))
  const compared = (await Promise.all(chosen.map((other) => comparedOrganisation(dependencies, other, context.language)))).flat()
  return {
    context,
    query,
    compared,
    organisations: others.map(({ organisation: { id, name } }) => ({ id, name })),
    versions: compared.length === 0 ? [] : (await libraryFor(dependencies, round.organisation)).versionsOf(context.questionnaire.id),
  }
}

export async function showComparison(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  response.type('html').send(await dependencies.workshop.run('comparePage', await compareContext(dependencies, request)))
}

/** `file`: `figures.csv`, `differences.csv`, `compare.svg` or `compare.png`. */
export async function sendComparison(
  dependencies: Dependencies,
  request: Request<{ round: string; file: string }>,
  response: Response,
): Promise<void> {
  const { file } = request.params
  const input = await compareContext(dependencies, request)
  const { year } = input.context
  if (file.endsWith('.csv')) {
    const id = file.replace(/\.csv$/, '')
    const csv = madeOrNotFound(await dependencies.workshop.run('compareTable', { input, id }))
    response.attachment(`${id}-${year}.csv`).type('text/csv; charset=utf-8').send(csv)
    return
  }
  const made = await dependencies.workshop.run('compareChart', { input, ...chartName(file) })
  sendPicture(file, year, madeOrNotFound(made), response)
}

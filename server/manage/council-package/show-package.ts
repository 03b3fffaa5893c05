/**
 * The council package of a closed or released round: the page, its texts as files, its indicators as CSV.
 *
 * All of it will be public, so it is made from what everybody sees or will see of the round, whoever asks for it.
 */
import type { Request, Response } from 'express'
import { showsPart } from '../../../views/results/publication-context.ts'
import { currentRound, scopeName } from '../../../views/results/result-context.ts'
import { unitsInOrder } from '../../../views/results/units-in-order.ts'
import type { PackageInput, PackageTexts } from '../../../views/manage/package-page.ts'
import { packagePage } from '../../../views/manage/package-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { isScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { PackageJob } from '../../results/report/package-jobs.ts'
import { plannedSteps, reportFacts } from '../../results/report/report-facts.ts'
import { previewStory, roundStory } from '../../results/round-story.ts'
import { Refusal } from '../../web/refusal.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'

type RoundRequest = Request<{ round: string }>
type FileRequest = Request<{ round: string; language: string }>

/** The round, once it is closed. @throws Refusal before that. */
async function closedRound(dependencies: Dependencies, request: RoundRequest): Promise<FoundRound> {
  const found = await findRound(dependencies, request, request.params.round)
  const { state } = found.round
  if (state !== 'closed' && state !== 'released') throw new Refusal(403, 'resultsNotYet')
  return found
}

async function packageJob(dependencies: Dependencies, { round }: FoundRound, language: ScreenLanguage): Promise<PackageJob> {
  const context = await previewStory(dependencies, round, language)
  const steps = showsPart(context.publication, 'plan') ? await plannedSteps(dependencies, round, language) : []
  return { context, facts: await reportFacts(dependencies, round), steps }
}

/** Units that the reader sees; there is a discussion pack for each. */
async function unitsFor(dependencies: Dependencies, request: RoundRequest): Promise<PackageInput['units']> {
  const context = await roundStory(dependencies, request)
  return unitsInOrder(context, currentRound(context)).map((id) => ({ id, name: scopeName(context, { unit: id }) }))
}

export async function showPackage(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await closedRound(dependencies, request)
  const visit = visitOf(request)
  const textsIn = async (language: ScreenLanguage): Promise<PackageTexts> =>
    dependencies.workshop.run('packageTexts', await packageJob(dependencies, found, language))
  const page = packagePage(visit, {
    round: found.round.id,
    title: roundTitle(found, visit.language),
    organisation: found.organisation,
    released: found.round.state === 'released',
    texts: { fi: await textsIn('fi'), sv: await textsIn('sv'), en: await textsIn('en') },
    units: await unitsFor(dependencies, request),
  })
  await showStaffPage(response, 'package', visit, page)
}

/** What a file is made from. @throws Refusal 404 where the language is none of the screen's. */
async function fileJob(dependencies: Dependencies, request: FileRequest): Promise<PackageJob> {
  const { language } = request.params
  if (!isScreenLanguage(language)) throw new Refusal(404, 'notFound')
  return packageJob(dependencies, await closedRound(dependencies, request), language)
}

/** A text as a file: UTF-8 with the mark by which older programs know it. */
export const sendText =
  (kind: 'agenda' | 'welfare') =>
  async (dependencies: Dependencies, request: FileRequest, response: Response): Promise<void> => {
    const job = await fileJob(dependencies, request)
    const text = (await dependencies.workshop.run('packageTexts', job))[kind]
    const name = `${kind}-${job.context.year}-${job.context.language}.txt`
    response.attachment(name).type('text/plain; charset=utf-8').send(`\ufeff${text}`)
  }

export async function sendIndicators(dependencies: Dependencies, request: FileRequest, response: Response): Promise<void> {
  const job = await fileJob(dependencies, request)
  const csv = await dependencies.workshop.run('packageTable', { context: job.context })
  const name = `indicators-${job.context.year}-${job.context.language}.csv`
  response.attachment(name).type('text/csv; charset=utf-8').send(csv)
}

/**
 * `/results` and `/results/list`: every published result, found by search and filters, or in one list. For everybody alike.
 */
import type { Request, Response } from 'express'
import { resultHeadline, whoAnsweredLabels } from '../../views/results/result-headline.ts'
import type { PublishedResult } from '../../views/portal/find-results.ts'
import { everything, findResults, pageOf } from '../../views/portal/find-results.ts'
import type { ToldResult } from '../../views/portal/portal-page.ts'
import { portalPage } from '../../views/portal/portal-page.ts'
import { resultListPage } from '../../views/portal/result-list-page.ts'
import { render } from '../../views/render.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { publicStory } from '../results/round-story.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'
import { chosenBeside, portalPageNumber, portalSearch } from './portal-query.ts'
import { pooledLinks, publishedResults } from './published-results.ts'
import { mostBeside, resultsBeside } from './results-beside.ts'

const perPage = 10

/** What its page says first. What can't be read keeps its names: one broken result must not take the portal with it. */
async function told(dependencies: Dependencies, result: PublishedResult, language: ScreenLanguage): Promise<ToldResult> {
  try {
    const context = await publicStory(dependencies, result.id, language)
    return { ...result, finding: resultHeadline(context), who: whoAnsweredLabels(context) }
  } catch (error) {
    if (!(error instanceof Refusal)) dependencies.log.error({ err: error }, 'a published result could not be told')
    return { ...result, finding: '', who: [] }
  }
}

export async function showPortal(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const language = screenLanguage(request)
  const all = await publishedResults(dependencies, language)
  const chosen = chosenBeside(request.query, all)
  const beside = await resultsBeside(dependencies, chosen)
  if (beside !== null && 'address' in beside) return response.redirect(303, beside.address)
  const search = portalSearch(request.query, all)
  const page = pageOf(findResults(all, search), portalPageNumber(request.query), perPage)
  const found = { ...page, results: await Promise.all(page.results.map((result) => told(dependencies, result, language))) }
  const pooled = await pooledLinks(dependencies, language)
  const view = portalPage({ language, all, search, found, chosen, fault: beside?.fault ?? null, mostBeside, pooled })
  response.type('html').send(await render('portal/portal', language, view))
}

export async function showResultList(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const language = screenLanguage(request)
  const all = await publishedResults(dependencies, language)
  const { organisation } = portalSearch(request.query, all)
  const pooled = await pooledLinks(dependencies, language, organisation)
  const view = resultListPage(language, findResults(all, { ...everything, organisation }), pooled, organisation)
  response.type('html').send(await render('portal/list', language, view))
}

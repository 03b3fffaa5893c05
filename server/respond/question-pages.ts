/**
 * The address of a page of questions: shown, and left by a post.
 */
import type { Request, Response } from 'express'
import { directionOf } from '../../questionnaires/form-step.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { rememberLanguage } from '../web/screen-language.ts'
import { draftSecret } from './draft-secret.ts'
import { keepTyped } from './keep-typed.ts'
import { requireDraft } from './kept-draft.ts'
import { takePage } from './leave-page.ts'
import type { ShownLink } from './link-visit.ts'
import { admit, shownLink, visitByLink } from './link-visit.ts'
import { pageHtml } from './page-html.ts'

type PageRequest = Request<{ link: string; page: string }>

export async function showPage(dependencies: Dependencies, request: PageRequest, response: Response): Promise<void> {
  const visit = await visitByLink(dependencies, request)
  const { answers } = await requireDraft(dependencies, request, visit)
  const anew = request.query['anew'] !== undefined
  const html = await pageHtml(visit, request.params.page, { answers, problems: [], anew }, {})
  if (html === undefined) response.redirect(303, `${visit.address}/overview`)
  else response.type('html').send(html)
}

const inLanguage = (shown: ShownLink, language: ScreenLanguage): ShownLink => ({
  ...shown,
  language,
  audience: { ...shown.audience, language },
})

/** Saves what the page holds and goes on. What stands against it keeps everything that was typed. */
export async function leavePage(dependencies: Dependencies, request: PageRequest, response: Response): Promise<void> {
  const fields: PostedFields = request.body ?? {}
  const pageId = request.params.page
  const chosen = fields['language']
  if (isScreenLanguage(chosen)) rememberLanguage(response, chosen)
  const found = await shownLink(dependencies, request)
  const shown = isScreenLanguage(chosen) ? inLanguage(found, chosen) : found
  const direction = isScreenLanguage(chosen) ? 'stay' : directionOf(fields['go'])
  await keepTyped(shown, pageId, fields, async () => {
    const visit = await admit(dependencies, request, shown)
    await takePage(dependencies, request, response, { visit, pageId, fields, direction }, draftSecret(request, visit))
  })
}

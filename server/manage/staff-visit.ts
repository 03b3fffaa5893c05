/**
 * From a request to a staff page and back: who looks, in which language, and the HTML that answers.
 */
import type { Request, Response } from 'express'
import { render } from '../../views/render.ts'
import type { StaffPage, StaffVisit } from '../../views/manage/staff-page.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import { rememberLanguage, screenLanguage } from '../web/screen-language.ts'
import { allowedOn } from './access/allowed.ts'
import { signedInAccount } from './access/signed-in.ts'
import { staffToken } from './access/staff-token.ts'
import { postedFields } from './posted-fields.ts'

/** Address of the page without the choice of language, so that the other choices can be put there. */
function addressOf(request: Request): string {
  const [path = '', query = ''] = request.originalUrl.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.delete('lang')
  const rest = parameters.toString()
  return rest === '' ? path : `${path}?${rest}`
}

/** The visit of this request. A form whose language button was pressed is shown in that language. */
export function visitOf(request: Request): StaffVisit {
  const account = signedInAccount(request)
  const pressed = postedFields(request).text('language')
  return {
    language: isScreenLanguage(pressed) ? pressed : screenLanguage(request),
    address: addressOf(request),
    token: staffToken(request),
    may: allowedOn(request),
    ...(account === undefined ? {} : { account: account.name === '' ? account.email : account.name }),
  }
}

/** Whether a language button of the form was pressed; then the form is shown again as it was typed. */
export function changesLanguage(request: Request, response: Response): boolean {
  const pressed = postedFields(request).text('language')
  if (!isScreenLanguage(pressed)) return false
  rememberLanguage(response, pressed)
  return true
}

/** Sends a page of views/templates/manage. `failed`: it shows problems (status 422). */
export async function showStaffPage(
  response: Response,
  template: string,
  { language }: StaffVisit,
  page: StaffPage,
  failed = false,
): Promise<void> {
  const html = await render(`manage/${template}`, language, page)
  response
    .status(failed ? 422 : 200)
    .type('html')
    .send(html)
}

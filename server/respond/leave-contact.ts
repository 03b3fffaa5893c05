/**
 * `/a/LINK/contact`: an e-mail address for a raffle or to hear the result, apart from every answer.
 *
 * It needs neither draft nor invitation and looks at none, so that nothing ties the address to who answered.
 */
import type { Request, RequestHandler, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { ContactWish } from '../../data/round-terms.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { sentStrings } from '../../questionnaires/item-kinds/reading.ts'
import { render } from '../../views/render.ts'
import type { ContactInput } from '../../views/respond/contact-page.ts'
import { contactDonePage, contactPage } from '../../views/respond/contact-page.ts'
import { isScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { frameLook } from '../look/frame-look.ts'
import { readEmail } from '../manage/access/read-email.ts'
import { Refusal } from '../web/refusal.ts'
import { rememberLanguage } from '../web/screen-language.ts'
import type { ShownLink } from './link-visit.ts'
import { refuseUnlessTakingAnswers, shownLink } from './link-visit.ts'

type LinkRequest = Request<{ link: string }>

/** Whoever fills the list with invented addresses is slowed down; a council hall that shares an address is not. */
export const limitContacts = (): RequestHandler<{ link: string }> =>
  rateLimit({
    windowMs: 15 * 60_000,
    limit: 600,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new Refusal(429, 'tooMany')),
  })

async function placeOf(dependencies: Dependencies, request: LinkRequest): Promise<ShownLink> {
  const shown = await shownLink(dependencies, request)
  if (shown.round.terms.contactWishes.length === 0) throw new Refusal(404, 'notFound')
  refuseUnlessTakingAnswers(shown, dependencies.today())
  return shown
}

const partsOf = ({ round, organisation, language, address, title, link }: ShownLink) => ({
  language,
  address,
  title,
  organisation: organisation.name,
  look: frameLook(organisation),
  offered: round.terms.contactWishes,
  addressDays: round.terms.privacy.addressDays,
  isKiosk: link.way === 'kiosk',
})

async function showForm(response: Response, shown: ShownLink, input: ContactInput, status = 200): Promise<void> {
  const html = await render('respond/contact-page', shown.language, contactPage({ ...partsOf(shown), ...input }))
  response.status(status).type('html').send(html)
}

/** Nothing is ticked beforehand where there is a choice. */
const wishesAtFirst = (offered: readonly ContactWish[]): readonly ContactWish[] => (offered.length === 1 ? offered : [])

export async function showContactForm(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const shown = await placeOf(dependencies, request)
  await showForm(response, shown, { email: '', wishes: wishesAtFirst(shown.round.terms.contactWishes) })
}

function readContact(offered: readonly ContactWish[], fields: PostedFields) {
  const typed = (sentStrings(fields, 'email')[0] ?? '').slice(0, 300)
  const ticked = sentStrings(fields, 'wish')
  const wishes = offered.length === 1 ? offered : offered.filter((wish) => ticked.includes(wish))
  const { email, problem } = readEmail(typed)
  const problems = {
    ...(problem === undefined ? {} : { email: email === '' ? ('missing' as const) : ('wrong' as const) }),
    ...(wishes.length === 0 ? { wishes: 'missing' as const } : {}),
  }
  return { typed, email, wishes, problems, isRight: Object.keys(problems).length === 0 }
}

export async function leaveContact(dependencies: Dependencies, request: LinkRequest, response: Response): Promise<void> {
  const fields: PostedFields = request.body ?? {}
  const chosen = fields['language']
  if (isScreenLanguage(chosen)) rememberLanguage(response, chosen)
  const found = await placeOf(dependencies, request)
  const shown = isScreenLanguage(chosen) ? { ...found, language: chosen } : found
  const { typed, email, wishes, problems, isRight } = readContact(shown.round.terms.contactWishes, fields)
  if (isScreenLanguage(chosen)) return showForm(response, shown, { email: typed, wishes })
  if (!isRight) return showForm(response, shown, { email: typed, wishes, problems }, 422)
  for (const wish of wishes) {
    const outcome = await dependencies.store.contacts.add(shown.round.id, { wish, email, language: shown.language })
    if (outcome === 'roundClosed') throw new Refusal(410, 'roundClosed', {}, { language: shown.language })
  }
  const html = await render('respond/contact-done-page', shown.language, contactDonePage({ ...partsOf(shown), wishes }))
  response.type('html').send(html)
}

/**
 * The thank-you page, as the answer to the post that sent the answers; also where they had been sent before.
 *
 * On a device that many use it leads back to the start by itself, and shows no result: the next person stands behind.
 */
import type { Response } from 'express'
import type { OwnResult } from '../../analysis/own-result.ts'
import { calendarAddress, resultsAddress } from '../../views/day/results-address.ts'
import { render } from '../../views/render.ts'
import { thanksPage } from '../../views/respond/thanks-page.ts'
import type { Dependencies } from '../dependencies.ts'
import { frameLook } from '../look/frame-look.ts'
import type { ShownLink } from './link-visit.ts'
import { contactOf } from './link-visit.ts'

const secondsToStart = 60

/** `own`: absent where nothing was stored now. */
export interface Thanks {
  readonly own: OwnResult | undefined
  readonly hasReceipt: boolean
}

export async function showThanks(
  { settings }: Pick<Dependencies, 'settings'>,
  response: Response,
  visit: ShownLink,
  { own, hasReceipt }: Thanks,
): Promise<void> {
  const { round, organisation, link, address, language } = visit
  const isKiosk = link.way === 'kiosk'
  const page = thanksPage({
    ...visit,
    organisation: organisation.name,
    look: frameLook(organisation),
    resultsOn: round.resultsOn,
    resultsAddress: resultsAddress(settings.publicUrl, round.id),
    calendarHref: calendarAddress(round.id, language),
    way: link.way,
    stored: own !== undefined,
    own: isKiosk ? undefined : own,
    hasReceipt,
    contact: contactOf(visit),
    ...(round.terms.contactWishes.length === 0 ? {} : { contactHref: `${address}/contact`, wishes: round.terms.contactWishes }),
    ...(isKiosk ? { restart: { href: address, seconds: secondsToStart } } : {}),
  })
  if (isKiosk) response.set('Refresh', `${secondsToStart}; url=${address}`)
  response.type('html').send(await render('respond/thanks-page', language, page))
}

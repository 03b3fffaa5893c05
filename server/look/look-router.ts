/**
 * The logo and the colours of organisations, for everybody: `/organisations/ID/logo` and `/organisations/ID/look.css`.
 */
import type { Request, Response } from 'express'
import { Router } from 'express'
import type { Organisation } from '../../data/organisation.ts'
import { lookSheet } from '../../views/look/look-sheet.ts'
import type { Dependencies } from '../dependencies.ts'
import { Refusal } from '../web/refusal.ts'
import { sheetMark } from './frame-look.ts'

type LookRequest = Request<{ organisation: string }>

async function organisationOf({ store }: Dependencies, { params }: LookRequest): Promise<Organisation> {
  const organisation = await store.organisations.find(params.organisation)
  if (organisation === undefined) throw new Refusal(404, 'notFound')
  return organisation
}

/** What bears the mark of its content is kept for good; a bare address is asked for again soon. */
function keepBy(mark: string, request: LookRequest, response: Response): void {
  response.set('Cache-Control', request.query['v'] === mark ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
}

async function sendLogo(dependencies: Dependencies, request: LookRequest, response: Response): Promise<void> {
  const { id, logo } = await organisationOf(dependencies, request)
  const bytes = await dependencies.store.organisations.logoOf(id)
  if (logo === null || bytes === undefined) throw new Refusal(404, 'notFound')
  keepBy(logo.mark, request, response)
  response.set('Content-Disposition', 'inline').type(logo.mediaType).send(Buffer.from(bytes))
}

async function sendSheet(dependencies: Dependencies, request: LookRequest, response: Response): Promise<void> {
  const { accent } = await organisationOf(dependencies, request)
  if (accent === null) throw new Refusal(404, 'notFound')
  keepBy(sheetMark({ accent }), request, response)
  response.type('css').send(lookSheet(accent))
}

export function lookRouter(dependencies: Dependencies): Router {
  const router = Router()
  router.get('/:organisation/logo', (request: LookRequest, response) => sendLogo(dependencies, request, response))
  router.get('/:organisation/look.css', (request: LookRequest, response) => sendSheet(dependencies, request, response))
  return router
}

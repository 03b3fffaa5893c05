/**
 * The log of an organisation: what its staff did, newest first, and whether the whole log still is as it was written. For administrators
 * also that of the installation: what concerns no organisation.
 */
import type { Request, Response } from 'express'
import type { ChainState } from '../../../views/manage/log-page.ts'
import { logPage } from '../../../views/manage/log-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { logLines } from './log-lines.ts'

async function chainState({ store }: Dependencies): Promise<ChainState> {
  const found = await store.audit.verify()
  return { last: await store.audit.head(), brokenFrom: found === 'intact' ? undefined : found }
}

export async function showLog(dependencies: Dependencies, request: Request<{ organisation: string }>, response: Response): Promise<void> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const visit = visitOf(request)
  const entries = await dependencies.store.audit.ofOrganisation(organisation.id)
  const lines = await logLines(dependencies, entries, [organisation], visit.language)
  const page = logPage(visit, { organisation, entries: lines, chain: await chainState(dependencies) })
  await showStaffPage(response, 'log', visit, page)
}

export async function showWholeLog(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request)
  const entries = (await dependencies.store.audit.all()).filter(({ organisation }) => organisation === null)
  const lines = await logLines(dependencies, entries, [], visit.language)
  await showStaffPage(response, 'log', visit, logPage(visit, { entries: lines, chain: await chainState(dependencies) }))
}

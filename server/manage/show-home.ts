/**
 * The staff's first page: what needs doing next.
 */
import type { Request, Response } from 'express'
import { homePage } from '../../views/manage/home-page.ts'
import type { Dependencies } from '../dependencies.ts'
import { organisationsOf } from './organisations/find-organisation.ts'
import { roundSummaries } from './rounds/round-summaries.ts'
import { showStaffPage, visitOf } from './staff-visit.ts'

export async function showHome(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request)
  const own = await organisationsOf(dependencies, request)
  const organisations = await Promise.all(
    own.map(async (organisation) => ({
      id: organisation.id,
      name: organisation.name,
      units: (await dependencies.store.units.ofOrganisation(organisation.id)).length,
      rounds: await roundSummaries(dependencies, organisation, visit.language),
    })),
  )
  await showStaffPage(response, 'home', visit, homePage(visit, { organisations }))
}

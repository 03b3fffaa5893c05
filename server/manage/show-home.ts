/**
 * The staff's first page: what needs doing next.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../data/organisation.ts'
import { homePage } from '../../views/manage/home-page.ts'
import type { Dependencies } from '../dependencies.ts'
import { unitResultsFor } from '../results/unit-results-for.ts'
import { permissionsIn } from './access/allowed.ts'
import { accountOf } from './access/signed-in.ts'
import { organisationsOf } from './organisations/find-organisation.ts'
import { roundSummaries } from './rounds/round-summaries.ts'
import { showStaffPage, visitOf } from './staff-visit.ts'

/** Those the account belongs to; an administrator who belongs to none has them all. */
async function ownAmong({ store }: Dependencies, request: Request, managed: readonly Organisation[]): Promise<readonly Organisation[]> {
  const joined = new Set((await store.accounts.memberships(accountOf(request).id)).map(({ organisationId }) => organisationId))
  const own = managed.filter(({ id }) => joined.has(id))
  return own.length > 0 ? own : managed
}

export async function showHome(dependencies: Dependencies, request: Request, response: Response): Promise<void> {
  const visit = visitOf(request)
  const account = accountOf(request)
  const managed = await organisationsOf(dependencies, request)
  const own = await ownAmong(dependencies, request, managed)
  const organisations = await Promise.all(
    own.map(async (organisation) => ({
      id: organisation.id,
      name: organisation.name,
      units: (await dependencies.store.units.ofOrganisation(organisation.id, dependencies.today())).length,
      rounds: await roundSummaries(dependencies, organisation, visit.language),
      may: await permissionsIn(dependencies, account, organisation.id),
      unitResults: await unitResultsFor(dependencies, account, organisation, visit.language),
    })),
  )
  await showStaffPage(response, 'home', visit, homePage(visit, { organisations, others: managed.filter((one) => !own.includes(one)) }))
}

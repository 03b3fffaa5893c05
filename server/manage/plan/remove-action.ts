/**
 * `/manage/rounds/ROUND/actions/ACTION/remove`: an action leaves the plan, behind a page that asks.
 */
import type { Request, Response } from 'express'
import { methodNames } from '../../../views/guide/method-names.ts'
import { removeActionPage } from '../../../views/manage/plan/remove-action-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noteStep } from '../log/note-step.ts'
import { findRound } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { findAction } from './action-setting.ts'
import { actionsAddress } from './save-action.ts'

type OneAction = Request<{ round: string; action: string }>

export async function askToRemove(dependencies: Dependencies, request: OneAction, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const action = await findAction(dependencies, found, request.params.action)
  const visit = visitOf(request)
  const methods = methodNames(dependencies.guide.methods, visit.language)
  const page = removeActionPage(visit, { methods, action, organisation: found.organisation })
  await showStaffPage(response, 'confirm', visit, page)
}

export async function removeAction(dependencies: Dependencies, request: OneAction, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { round, organisation } = found
  const { id } = await findAction(dependencies, found, request.params.action)
  await dependencies.store.plans.remove(organisation.id, id)
  await noteStep(dependencies, request, round, 'actionRemoved')
  response.redirect(303, actionsAddress(round.id, 'removed'))
}

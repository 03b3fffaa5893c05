/**
 * `/manage/rounds/ROUND/actions`: what a survey found, and the actions that follow from it.
 */
import type { Request, Response } from 'express'
import { methodNames } from '../../../views/guide/method-names.ts'
import { actionsPage, isPlanNotice } from '../../../views/manage/plan/actions-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { storyOf } from '../../results/round-story.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { movementsOf } from './movements-of.ts'
import { publicStateOf } from './public-state-of.ts'

export async function showActions(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { round, organisation } = found
  const visit = visitOf(request)
  const context = await storyOf(dependencies, request, round.id, visit.language)
  const { sections, units } = await dependencies.workshop.run('findingsOfRound', { context })
  const actions = (await dependencies.store.plans.list(organisation.id)).filter((action) => action.round === round.id)
  const movements = await movementsOf(dependencies, request, actions, visit.language)
  const notice = request.query['done']
  const page = actionsPage(visit, {
    round: { id: round.id, title: roundTitle(found, visit.language) },
    organisation,
    findings: sections,
    units,
    actions: actions.map((action) => ({ action, movement: movements.get(action.id) ?? null })),
    publicState: await publicStateOf(dependencies, round),
    ...(isPlanNotice(notice) ? { notice } : {}),
    today: dependencies.today(),
    methods: methodNames(dependencies.guide.methods, visit.language),
  })
  await showStaffPage(response, 'plan/actions', visit, page)
}

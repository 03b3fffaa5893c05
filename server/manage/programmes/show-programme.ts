/**
 * The association's page of a programme: how far each member is, and what comes next.
 */
import type { Response } from 'express'
import { fewestPooled } from '../../../data/programme.ts'
import { programmeNotices, programmePage } from '../../../views/manage/programme-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { ProgrammeRequest } from './find-programme.ts'
import { findProgramme, programmeTitle } from './find-programme.ts'
import { memberRounds } from './member-rounds.ts'
import { candidatesFor } from './new-programme.ts'

export async function showProgramme(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const { programme, organisation, questionnaire } = await findProgramme(dependencies, request)
  const visit = visitOf(request)
  const rounds = await memberRounds(dependencies, programme)
  const others = candidatesFor(await dependencies.store.organisations.list(), organisation)
  const isFree = ({ id, kind }: (typeof others)[number]): boolean =>
    questionnaire.organisationKinds.includes(kind) && !programme.members.some((member) => member.organisation === id)
  const notice = programmeNotices.find((known) => known === request.query['notice'])
  const opened = readWholeNumber(String(request.query['opened']))
  const page = programmePage(visit, {
    ...programme,
    organisation,
    title: programmeTitle(programme, questionnaire, visit.language),
    members: rounds.map(({ member, organisation: own, state, plan }) => ({
      id: own.id,
      name: own.name,
      state,
      missing: plan?.missing ?? [],
      pooled: member.pooled,
    })),
    candidates: visit.may.has('manage') ? others.filter(isFree) : [],
    fewestPooled,
    ...(notice === undefined ? {} : { notice }),
    ...(opened === undefined ? {} : { opened }),
  })
  await showStaffPage(response, 'programme', visit, page)
}

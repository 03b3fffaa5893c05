/**
 * The programme of a staff route with all that its pages need, or page not found: of the association that runs it, or of a member.
 */
import type { Request } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { Programme, ProgrammeMember } from '../../../data/programme.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { Refusal } from '../../web/refusal.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'

export type ProgrammeRequest = Request<{ organisation: string; programme: string }>

/** `organisation`: of the address: the association, or the member. */
export interface FoundProgramme {
  readonly programme: Programme
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
}

async function found(dependencies: Dependencies, request: ProgrammeRequest, isOf: (programme: Programme, organisation: string) => boolean) {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const programme = await dependencies.store.programmes.find(request.params.programme)
  if (programme === undefined || !isOf(programme, organisation.id)) throw new Refusal(404, 'notFound')
  return { programme, organisation, questionnaire: await questionnaireOfRound(dependencies, programme) }
}

/** @throws Refusal 404 where the organisation of the address does not run it. */
export const findProgramme = (dependencies: Dependencies, request: ProgrammeRequest): Promise<FoundProgramme> =>
  found(dependencies, request, (programme, organisation) => programme.organisation === organisation)

/** As a member sees it. @throws Refusal 404 where the organisation of the address is no member. */
export async function findProposal(
  dependencies: Dependencies,
  request: ProgrammeRequest,
): Promise<FoundProgramme & { readonly member: ProgrammeMember }> {
  const proposal = await found(dependencies, request, ({ members }, organisation) =>
    members.some((each) => each.organisation === organisation),
  )
  const member = proposal.programme.members.find(({ organisation }) => organisation === proposal.organisation.id)
  if (member === undefined) throw new Refusal(404, 'notFound')
  return { ...proposal, member }
}

/** Title and year, such as "Demokratiabarometri 2026". */
export function programmeTitle(
  { title, year }: Pick<Programme, 'title' | 'year'>,
  questionnaire: Questionnaire,
  language: ScreenLanguage,
): string {
  const [organisationKind = 'other'] = questionnaire.organisationKinds
  return `${title ?? textFor(questionnaire.title, { language, organisationKind })} ${year}`
}

export const programmeAddress = ({ id, organisation }: Pick<Programme, 'id' | 'organisation'>): string =>
  `/manage/organisations/${organisation}/programmes/${id}`

/**
 * The round of a staff route with all that its pages need, or page not found: a round of others does not exist for this account.
 */
import type { Request } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { Round } from '../../../data/round.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { textFor } from '../../../questionnaires/wording.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { Refusal } from '../../web/refusal.ts'
import { findOrganisation } from '../organisations/find-organisation.ts'
import { surveyTitle } from '../../survey-title.ts'

export interface FoundRound {
  readonly round: Round
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
}

/** @throws Refusal 404 where there is no such round, or it is of an organisation that the signed-in account does not manage. */
export async function findRound(dependencies: Dependencies, request: Request, id: unknown): Promise<FoundRound> {
  const round = typeof id === 'string' ? await dependencies.store.rounds.find(id) : undefined
  if (round === undefined) throw new Refusal(404, 'notFound')
  const organisation = await findOrganisation(dependencies, request, round.organisation)
  return { round, organisation, questionnaire: await questionnaireOfRound(dependencies, round) }
}

/** Title and year, such as "Demokratiabarometri 2026". */
export function roundTitle({ round, organisation, questionnaire }: FoundRound, language: ScreenLanguage): string {
  return `${surveyTitle(round, questionnaire, organisation, language)} ${round.year}`
}

/** Name of a respondent group. */
export function groupName({ organisation, questionnaire }: Omit<FoundRound, 'round'>, id: string, language: ScreenLanguage): string {
  const group = questionnaire.groups.find((each) => each.id === id)
  return group === undefined ? id : textFor(group.name, { language, organisationKind: organisation.kind, group: id })
}

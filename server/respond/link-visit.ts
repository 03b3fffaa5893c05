/**
 * Whom a link brings: its round, questionnaire, organisation and unit, by whose invitation, and whether answers are taken today.
 *
 * Called first by every answer route. The respondent's group and unit come from the link, never from the respondent.
 */
import type { Request } from 'express'
import type { Invitation } from '../../data/invitation.ts'
import type { Link } from '../../data/links.ts'
import type { Organisation } from '../../data/organisation.ts'
import type { Round } from '../../data/round.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { formatsFor } from '../../views/format.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'
import { unitName } from '../unit-name.ts'
import { Refusal } from '../web/refusal.ts'
import { screenLanguage } from '../web/screen-language.ts'
import { readToken } from './entry-token.ts'
import { wasSent } from './sent-mark.ts'

/** A link and what it leads to, whoever opens it and when. */
export interface ShownLink {
  readonly link: Link
  readonly round: Round
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
  readonly language: ScreenLanguage
  readonly audience: Audience & { readonly group: string }
  /** Title of the survey alone. */
  readonly survey: string
  /** Title of the survey, with the unit where the group answers by unit. */
  readonly title: string
  readonly unitName?: string
  /** `/a/CODE`. */
  readonly address: string
}

/** Somebody who may answer by the link. `admission`: with whose token; on links of way personal, and only there. */
export interface LinkVisit extends ShownLink {
  readonly admission?: { readonly token: string; readonly invitation: Invitation }
}

type LinkRequest = Request<{ link: string }>

async function unitNameOf({ store }: Dependencies, link: Link, language: ScreenLanguage): Promise<string | undefined> {
  if (link.unit === null) return undefined
  const unit = (await store.rounds.units(link.roundId)).find((each) => each.unit === link.unit)
  return unit && unitName(unit.name, language)
}

/** The link with this code. @throws Refusal where there is none. */
export async function findLink(dependencies: Dependencies, code: string, language: ScreenLanguage): Promise<ShownLink> {
  const { store } = dependencies
  const link = await store.links.find(code)
  const round = link && (await store.rounds.find(link.roundId))
  const organisation = round && (await store.organisations.find(round.organisation))
  if (!link || !round || !organisation) throw new Refusal(404, 'linkUnknown', {}, { codeBox: {} })
  const questionnaire = await questionnaireOfRound(dependencies, round)
  const audience = { language, organisationKind: organisation.kind, group: link.group }
  const unit = await unitNameOf(dependencies, link, language)
  const survey = surveyTitle(round, questionnaire, organisation, language)
  return {
    link,
    round,
    organisation,
    questionnaire,
    language,
    audience,
    survey,
    title: unit === undefined ? survey : `${survey} · ${unit}`,
    ...(unit === undefined ? {} : { unitName: unit }),
    address: `/a/${link.code}`,
  }
}

/** The link in the address, for pages that anybody may read at any time. */
export const shownLink = (dependencies: Dependencies, request: LinkRequest): Promise<ShownLink> =>
  findLink(dependencies, request.params.link, screenLanguage(request))

/** A round takes answers while it is open, on its days. */
export function refuseUnlessTakingAnswers({ round, language }: Pick<ShownLink, 'round' | 'language'>, today: string): void {
  if (round.state === 'draft' || today < round.opensOn)
    throw new Refusal(403, 'roundNotYetOpen', { day: formatsFor(language).day(round.opensOn) }, { language })
  if (round.state !== 'open' || today > round.closesOn) throw new Refusal(410, 'roundClosed', {}, { language })
}

/** Whom to tell that somebody else has used an invitation. */
export const contactOf = ({ round, organisation }: Pick<ShownLink, 'round' | 'organisation'>): string =>
  round.terms.privacy.contact || organisation.name

export const invitationSpent = (shown: ShownLink): Refusal =>
  new Refusal(410, 'invitationSpent', { contact: contactOf(shown) }, { language: shown.language })

/** The visit of somebody with this token. @throws Refusal where it is none for this link. */
export async function visitWithToken({ store }: Dependencies, shown: ShownLink, token: string | undefined): Promise<LinkVisit> {
  const { link } = shown
  const invitation = token === undefined ? undefined : await store.invitations.findByToken(token)
  const fits = invitation?.roundId === link.roundId && invitation.group === link.group && invitation.unit === link.unit
  if (token === undefined || invitation === undefined || !fits)
    throw new Refusal(403, 'invitationNeeded', {}, { language: shown.language, codeBox: {} })
  return { ...shown, admission: { token, invitation } }
}

/** Lets in whoever may answer by the link today; an invitation may be spent. @throws Refusal for others. */
export async function admit(dependencies: Dependencies, request: Request, shown: ShownLink): Promise<LinkVisit> {
  refuseUnlessTakingAnswers(shown, dependencies.today())
  if (shown.link.way !== 'personal') return shown
  const token = readToken(request, shown.round)
  if (token === undefined && wasSent(request, shown)) throw invitationSpent(shown)
  // Right after the redirect of a personal link: the browser kept no cookie.
  if (token === undefined && request.query['entered'] !== undefined)
    throw new Refusal(400, 'invitationNotKept', {}, { language: shown.language })
  return visitWithToken(dependencies, shown, token)
}

/**
 * Everything about the link in the address and who came by it.
 * @throws Refusal where the link is unknown, its round takes no answers today, or the invitation it needs is not there or spent.
 */
export async function visitByLink(dependencies: Dependencies, request: LinkRequest): Promise<LinkVisit> {
  const visit = await admit(dependencies, request, await shownLink(dependencies, request))
  if (visit.admission?.invitation.spent === true) throw invitationSpent(visit)
  return visit
}

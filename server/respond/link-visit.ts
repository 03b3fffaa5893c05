/**
 * Whom a link brings: its round, questionnaire, organisation and unit, and whether answers are taken today.
 *
 * Called first by every answer route. The respondent's group and unit come from the link, never from the respondent.
 */
import type { Request } from 'express'
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

export interface LinkVisit {
  readonly link: Link
  readonly round: Round
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
  readonly language: ScreenLanguage
  readonly audience: Audience & { readonly group: string }
  /** Title of the survey, with the unit where the group answers by unit. */
  readonly title: string
  readonly unitName?: string
  /** `/a/CODE`. */
  readonly address: string
}

/** A round takes answers while it is open, on its days. */
function refuseUnlessTakingAnswers(round: Round, today: string, language: ScreenLanguage): void {
  if (round.state === 'draft' || today < round.opensOn)
    throw new Refusal(403, 'roundNotYetOpen', { day: formatsFor(language).day(round.opensOn) })
  if (round.state !== 'open' || today > round.closesOn) throw new Refusal(410, 'roundClosed')
}

async function unitNameOf({ store }: Dependencies, link: Link, language: ScreenLanguage): Promise<string | undefined> {
  if (link.unit === null) return undefined
  const unit = (await store.rounds.units(link.roundId)).find((each) => each.unit === link.unit)
  return unit && unitName(unit.name, language)
}

/**
 * Everything about the link in the address.
 * @throws Refusal where the link is unknown or its round takes no answers today.
 */
export async function visitByLink(dependencies: Dependencies, request: Request<{ link: string }>): Promise<LinkVisit> {
  const { store, today } = dependencies
  const language = screenLanguage(request)
  const link = await store.links.find(request.params.link)
  const round = link && (await store.rounds.find(link.roundId))
  const organisation = round && (await store.organisations.find(round.organisation))
  if (!link || !round || !organisation) throw new Refusal(404, 'linkUnknown')
  refuseUnlessTakingAnswers(round, today(), language)
  const questionnaire = await questionnaireOfRound(dependencies, round)
  const audience = { language, organisationKind: organisation.kind, group: link.group }
  const unit = await unitNameOf(dependencies, link, language)
  const name = surveyTitle(round, questionnaire, organisation, language)
  return {
    link,
    round,
    organisation,
    questionnaire,
    language,
    audience,
    title: unit === undefined ? name : `${name} · ${unit}`,
    ...(unit === undefined ? {} : { unitName: unit }),
    address: `/a/${link.code}`,
  }
}

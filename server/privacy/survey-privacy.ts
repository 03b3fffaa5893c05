/**
 * What a survey's privacy notice and the pack for the data-protection officer say of it, taken from the round and its questionnaire.
 */
import { answersNeeded } from '../../analysis/disclosure/answers-needed.ts'
import type { Organisation } from '../../data/organisation.ts'
import type { Round, RoundGroup } from '../../data/round.ts'
import { waysOf } from '../../data/round.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { GroupPrivacy, SurveyPrivacy } from '../../views/privacy/survey-privacy.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import { surveyTitle } from '../survey-title.ts'

/** A round with what its words come from. */
interface Asked {
  readonly round: Round
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
}

/** What people of this group are told and asked. */
export function groupPrivacy({ round, organisation, questionnaire }: Asked, asked: RoundGroup, language: ScreenLanguage): GroupPrivacy {
  const { group: id, recruitment, populationSize } = asked
  const audience: Audience = { language, organisationKind: organisation.kind, group: id }
  const group = questionnaire.groups.find((each) => each.id === id)
  const byUnit = group?.byUnit === true
  const items = questionnaire.pages.flatMap((page) => page.items).filter(({ groups }) => groups === undefined || groups.includes(id))
  return {
    name: group === undefined ? id : textFor(group.name, audience),
    recruitment,
    persons: populationSize,
    ways: new Set(waysOf(asked)),
    byUnit,
    answersNeeded: answersNeeded(round, byUnit).words,
    writesTexts: items.some(({ kind }) => kind === 'openText') || round.terms.ownQuestions.some(({ kind }) => kind === 'text'),
    backgrounds: items.filter(({ background }) => background === true).map(({ shortLabel }) => textFor(shortLabel, audience)),
  }
}

/** What holds for the survey as a whole. */
export function surveyPrivacy(asked: Asked, language: ScreenLanguage): SurveyPrivacy {
  const { round, organisation, questionnaire } = asked
  const { terms } = round
  const { legalBasis, purpose, controller, contact, addressDays, answersYears } = terms.privacy
  const audience: Audience = { language, organisationKind: organisation.kind }
  return {
    title: `${surveyTitle(round, questionnaire, organisation, language)} ${round.year}`,
    questionnaire: textFor(questionnaire.title, audience),
    year: round.year,
    organisation: organisation.name,
    isAuthority: organisation.kind !== 'other',
    opensOn: round.opensOn,
    closesOn: round.closesOn,
    resultsOn: round.resultsOn,
    smallestCell: round.smallestCell,
    readersAnswer: round.readersAnswer,
    unitAudience: terms.unitAudience,
    receipts: terms.receipts,
    contactWishes: terms.contactWishes,
    ownQuestions: terms.ownQuestions.length,
    groups: round.groups.map((group) => groupPrivacy(asked, group, language)),
    legalBasis,
    purpose: purpose[language] || textFor(questionnaire.purpose, audience),
    controller: controller.trim(),
    contact: contact.trim(),
    addressDays,
    answersYears,
  }
}

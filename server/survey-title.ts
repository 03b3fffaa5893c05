/**
 * What a round is called on screen: its own title in this language, else its own in one, else that of its questionnaire.
 * Used wherever a round is named.
 */
import type { Organisation } from '../data/organisation.ts'
import type { Round } from '../data/round.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import { textFor } from '../questionnaires/wording.ts'
import type { ScreenLanguage } from '../views/translate.ts'

/** Without the year. */
export const surveyTitle = (round: Round, questionnaire: Questionnaire, { kind }: Organisation, language: ScreenLanguage): string =>
  (round.terms.texts.title?.[language] || round.title) ?? textFor(questionnaire.title, { language, organisationKind: kind })

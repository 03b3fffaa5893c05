/**
 * What somebody who chooses a questionnaire wants to know first: how long it takes and who answers; and where its pages are.
 *
 * Called wherever questionnaires are offered, and by the page of one.
 */
import { minutesOf } from '../../questionnaires/form-page.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'

export const instrumentAddress = (id: string): string => `/questionnaires/${encodeURIComponent(id)}`
export const sampleAddress = (id: string): string => `${instrumentAddress(id)}/sample`
export const trialAddress = (id: string): string => `/try/${encodeURIComponent(id)}`

/** The words for a reader who is not of one organisation: those of the first kind that the questionnaire is for. */
export const anyonesWords = (questionnaire: Questionnaire, language: string): Audience => ({
  language,
  organisationKind: questionnaire.organisationKinds[0] ?? 'municipality',
})

/** "5–12 minutes", over all groups. */
export function minutesRange(t: Translate, questionnaire: Questionnaire): string {
  const minutes = questionnaire.groups.map(({ id }) => minutesOf(questionnaire, id))
  const [shortest, longest] = [Math.min(...minutes), Math.max(...minutes)]
  return shortest === longest ? t('respond:minutes', { count: longest }) : t('public:minutesRange', { shortest, longest })
}

/** Minutes, and the names of the groups. */
export function instrumentFacts(t: Translate, questionnaire: Questionnaire, audience: Audience): readonly string[] {
  const groups = questionnaire.groups.map(({ name }) => textFor(name, audience)).join(' · ')
  return [minutesRange(t, questionnaire), groups]
}

/** The ways to its questions and to its sample result. */
export const instrumentLinks = (t: Translate, id: string): readonly LinkView[] => [
  { href: `${instrumentAddress(id)}#asked`, label: t('instruments:questions') },
  { href: sampleAddress(id), label: t('instruments:sampleResult') },
]

/**
 * Thank-you and own result in one page: the answer to the post that sends the answers. It is shown once and kept nowhere.
 *
 * `own` is absent where the same answers were sent before: then nobody has them any more.
 */
import type { OwnResult } from '../../analysis/own-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { OwnResultPage } from '../results/own-result-page.ts'
import { ownResultPage } from '../results/own-result-page.ts'
import type { PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

export interface ThanksParts {
  readonly questionnaire: Questionnaire
  readonly audience: Audience
  readonly language: ScreenLanguage
  readonly address: string
  readonly title: string
  readonly organisation: string
  /** ISO day. */
  readonly resultsOn: string
  readonly own: OwnResult | undefined
}

export interface ThanksPage {
  readonly frame: PageFrame
  readonly title: string
  readonly text: string
  readonly results: string
  readonly own?: OwnResultPage
}

export function thanksPage(parts: ThanksParts): ThanksPage {
  const { language, organisation, own } = parts
  const t = translatorFor(language)
  const title = t(own === undefined ? 'respond:alreadyTitle' : 'respond:thanksTitle')
  return {
    frame: pageFrame({ language, title, address: parts.address, width: 'form', organisation, home: parts.address, oneLanguage: true }),
    title,
    text: t(own === undefined ? 'respond:already' : 'respond:thanks'),
    results: t('respond:resultsOut', { day: formatsFor(language).day(parts.resultsOn), organisation }),
    ...(own === undefined ? {} : { own: ownResultPage(parts.questionnaire, own, language, parts.audience.organisationKind) }),
  }
}

/**
 * One's own result at the end of a trial. The form's hidden fields travel on, so that language and answers can still be changed.
 */
import type { OwnResult } from '../../analysis/own-result.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Audience } from '../../questionnaires/wording.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { OwnResultPage } from '../results/own-result-page.ts'
import { ownResultPage } from '../results/own-result-page.ts'
import type { PageFrame } from '../templates/layout/layout-view.ts'
import type { FormSetting } from './question-page.ts'

export interface TryResultPage {
  readonly frame: PageFrame
  readonly setting: FormSetting
  readonly own: OwnResultPage
}

export function tryResultPage(questionnaire: Questionnaire, own: OwnResult, audience: Audience, setting: FormSetting): TryResultPage {
  const { language, address, round } = setting
  const ownPage = ownResultPage(questionnaire, own, language, audience.organisationKind)
  const form = { id: 'answers', enter: { name: 'go', value: 'overview' } }
  return { frame: pageFrame({ language, title: round, address, form, width: 'form' }), setting, own: ownPage }
}

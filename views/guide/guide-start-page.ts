/**
 * View model of guide/start: the first question of the dialogue guide, whether the matter can still be influenced, and by whom.
 */
import { guideRoles } from '../../questionnaires/guide/guide-questions.ts'
import type { ChoiceFieldView, HiddenField } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import { guideFieldNames, guidePath, hiddenFields, methodsAddress, suggestionsAddress, wishesStep } from './guide-address.ts'
import type { GuideFrame, GuideInput } from './guide-frame.ts'
import { guideFrame } from './guide-frame.ts'
import { choiceField } from './question-fields.ts'

export interface GuideStartPage extends GuideFrame {
  readonly action: string
  readonly hidden: readonly HiddenField[]
  readonly questions: readonly ChoiceFieldView[]
  readonly browseHref: string
}

const [first, word] = guideRoles

/** `failed`: somebody went on without an answer. */
export function guideStartPage(input: GuideInput, failed: boolean): GuideStartPage {
  const t = translatorFor(input.language)
  const asked = input.guide.questions.filter(({ role }) => role === first || role === word)
  const error = failed ? { error: t('guide:chooseOne') } : {}
  return {
    ...guideFrame(input, t('guide:title'), suggestionsAddress(input)),
    action: guidePath,
    hidden: [
      ...hiddenFields(
        input,
        asked.map(({ id }) => id),
      ),
      { name: guideFieldNames.step, value: wishesStep },
    ],
    questions: asked.map((question) => ({ ...choiceField(question, input), ...(question.role === first ? error : {}) })),
    browseHref: methodsAddress(input),
  }
}

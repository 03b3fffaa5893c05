/**
 * View model of guide/inform: where nothing can be influenced any more, the guide says how to inform and suggests no method.
 */
import { translatorFor } from '../translate.ts'
import { methodsAddress, suggestionsAddress } from './guide-address.ts'
import type { GuideFrame, GuideInput } from './guide-frame.ts'
import { guideFrame } from './guide-frame.ts'
import { adviceFor } from './guide-words.ts'

export interface GuideInformPage extends GuideFrame {
  readonly advice: readonly string[]
  readonly steps: readonly string[]
  readonly againHref: string
  readonly browseHref: string
}

export function guideInformPage(input: GuideInput): GuideInformPage {
  const { language, guide, answers } = input
  const again = { ...input, answers: { ...answers, influence: null } }
  return {
    ...guideFrame(input, translatorFor(language)('guide:inform.title'), suggestionsAddress(input)),
    advice: adviceFor({ ...input, answers: { ...answers, decider: null } }),
    steps: guide.inform.map((line) => line[language]),
    againHref: suggestionsAddress(again),
    browseHref: methodsAddress(again),
  }
}

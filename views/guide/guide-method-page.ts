/**
 * View model of guide/method: one method whole. Where answers stand in the address, also how it fits them, and the way back to the suggestions.
 */
import type { Suggestion } from '../../analysis/guide/suggest-methods.ts'
import type { GuideMethod, GuideText } from '../../questionnaires/guide/guide.ts'
import type { OptionOf } from '../../questionnaires/guide/guide-questions.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import { methodAddress, methodsAddress, planAddress, suggestionsAddress } from './guide-address.ts'
import type { GuideFrame, GuideInput } from './guide-frame.ts'
import { guideFrame } from './guide-frame.ts'
import type { ReasonView } from './guide-words.ts'
import { optionOf, reasonsOf } from './guide-words.ts'

export interface GuideMethodPage extends GuideFrame {
  readonly kind: string
  readonly summary: string
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  readonly steps: readonly string[]
  readonly strengths: readonly string[]
  readonly weaknesses: readonly string[]
  readonly notSuitedWhen: readonly string[]
  readonly example: { readonly place: string; readonly text: string }
  /** Empty where nothing was wished and no limit is broken. */
  readonly fit: readonly ReasonView[]
  readonly take: LinkView | null
  readonly links: readonly LinkView[]
}

function aims({ guide, language }: GuideInput, { facts }: GuideMethod): string {
  const names = (purposes: readonly OptionOf<'purpose'>[]): string =>
    purposes.map((purpose) => optionOf(guide, 'purpose', purpose)?.label[language] ?? '').join(' · ')
  const also = names(facts.purposes.also)
  const t = translatorFor(language)
  return also === '' ? names(facts.purposes.main) : `${names(facts.purposes.main)}. ${t('guide:method.also')}: ${also}`
}

/** `suggestion`: how the method stands to the answers. */
export function guideMethodPage(input: GuideInput, suggestion: Suggestion): GuideMethodPage {
  const { language, answers, plan } = input
  const { method } = suggestion
  const t = translatorFor(language)
  const say = (text: GuideText): string => text[language]
  const back = { href: suggestionsAddress(input), label: t(answers.influence === null ? 'guide:methods.find' : 'guide:method.back') }
  return {
    ...guideFrame(input, say(method.name), methodAddress(input, method.id), say(method.summary)),
    kind: t(`guide:kind.${method.kind}`),
    summary: say(method.summary),
    facts: [
      { name: t('guide:method.aims'), text: aims(input, method) },
      ...(['participants', 'time', 'resources'] as const).map((part) => ({ name: t(`guide:method.${part}`), text: say(method[part]) })),
    ],
    steps: method.steps.map(say),
    strengths: method.strengths.map(say),
    weaknesses: method.weaknesses.map(say),
    notSuitedWhen: method.notSuitedWhen.map(say),
    example: { place: say(method.example.place), text: say(method.example.text) },
    fit: reasonsOf(input, suggestion),
    take: plan === null ? null : { href: planAddress(plan, method.id), label: t('guide:plan.take') },
    links: [back, { href: methodsAddress(input), label: t('guide:method.all') }],
  }
}

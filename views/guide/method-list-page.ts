/**
 * View model of guide/methods: every method, permanent structure and kind of support, by kind and name.
 */
import { methodKinds } from '../../questionnaires/guide/guide.ts'
import type { LinkView } from '../templates/layout/layout-view.ts'
import { locales, translatorFor } from '../translate.ts'
import { methodAddress, methodsAddress, suggestionsAddress } from './guide-address.ts'
import type { GuideFrame, GuideInput } from './guide-frame.ts'
import { guideFrame } from './guide-frame.ts'

export interface MethodListPage extends GuideFrame {
  readonly kinds: readonly { readonly title: string; readonly methods: readonly (LinkView & { readonly text: string })[] }[]
  /** The guide, or the suggestions one came from. */
  readonly findHref: string
  readonly findLabel: string
}

export function methodListPage(input: GuideInput): MethodListPage {
  const { language, guide, answers } = input
  const t = translatorFor(language)
  const lines = guide.methods
    .map(({ id, kind, name, summary }) => ({ kind, href: methodAddress(input, id), label: name[language], text: summary[language] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locales[language]))
  return {
    ...guideFrame(input, t('guide:methods.title'), methodsAddress(input), t('guide:methods.lead')),
    kinds: methodKinds
      .map((kind) => ({ title: t(`guide:kinds.${kind}`), methods: lines.filter((line) => line.kind === kind) }))
      .filter(({ methods }) => methods.length > 0),
    findHref: suggestionsAddress(input),
    findLabel: t(answers.influence === null ? 'guide:methods.find' : 'guide:method.back'),
  }
}

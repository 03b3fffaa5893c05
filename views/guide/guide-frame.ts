/**
 * What all pages of the dialogue guide share: what they are made from, their frame, and the word on the plan a method is sought for.
 */
import type { Guide } from '../../questionnaires/guide/guide.ts'
import type { GuideQuestionId } from '../../questionnaires/guide/guide-questions.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { LinkView, PageFrame } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { GuideAsked } from './guide-address.ts'

/** `unread`: questions whose answer in the address made no sense. */
export interface GuideInput extends GuideAsked {
  readonly language: ScreenLanguage
  readonly guide: Guide
  readonly unread: readonly GuideQuestionId[]
}

/** `plan`: that a method is sought for a plan, with the way back; null where it is not. */
export interface GuideFrame {
  readonly frame: PageFrame
  readonly title: string
  readonly plan: { readonly text: string; readonly back: LinkView } | null
}

const planNotice = (t: Translate, { plan }: GuideAsked): GuideFrame['plan'] =>
  plan === null
    ? null
    : {
        text: t('guide:plan.notice', { survey: plan.survey }),
        back: { href: `/manage/rounds/${plan.round}/actions`, label: t('guide:plan.back') },
      }

/** `title`: of the page; the guide's own on its first page. `address`: with the answers. `description`: absent: of the guide as a whole. */
export function guideFrame(input: GuideInput, title: string, address: string, description?: string): GuideFrame {
  const t = translatorFor(input.language)
  const named = title === t('guide:title') ? title : `${title} – ${t('guide:title')}`
  return {
    frame: pageFrame({
      language: input.language,
      title: named,
      address,
      width: 'form',
      description: description ?? t('guide:description'),
    }),
    title,
    plan: planNotice(t, input),
  }
}

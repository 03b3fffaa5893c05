/**
 * A page that says one thing and offers the next step: refusals, "forgotten", "already received".
 */
import { pageFrame } from '../frame/page-frame.ts'
import type { PageFrame, StateView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, TextValues } from '../translate.ts'
import { translatorFor } from '../translate.ts'

export interface MessagePage {
  readonly frame: PageFrame
  readonly state: StateView
}

/** `address`: where the language links lead. */
export interface MessageParts {
  readonly language: ScreenLanguage
  readonly address: string
  readonly state: StateView
}

export function statePage({ language, address, state }: MessageParts): MessagePage {
  return { frame: pageFrame({ language, title: state.title, address, width: 'form' }), state }
}

/** `code`: a key of refusals.json with title and text. */
export interface RefusalParts {
  readonly code: string
  readonly values: TextValues
  readonly language: ScreenLanguage
  readonly address: string
}

/** The page for something that could not be done, in the person's language. */
export function messagePage({ code, values, language, address }: RefusalParts): MessagePage {
  const t = translatorFor(language)
  const state: StateView = {
    kind: 'error',
    title: t(`refusals:${code}.title`, values),
    text: t(`refusals:${code}.text`, values),
    action: { href: '/', label: t('refusals:toFrontPage') },
  }
  return statePage({ language, address, state })
}

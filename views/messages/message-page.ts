/**
 * A page that says one thing and offers the next step: refusals, "forgotten", "already received".
 */
import { pageFrame } from '../frame/page-frame.ts'
import type { CodeBox, CodeBoxParts } from '../respond/code-box.ts'
import { codeBox } from '../respond/code-box.ts'
import type { PageFrame, StateView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, TextValues } from '../translate.ts'
import { translatorFor } from '../translate.ts'

export interface MessagePage {
  readonly frame: PageFrame
  readonly state: StateView
  readonly typed?: readonly string[]
  readonly codeBox?: CodeBox
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
  /** The next step; `label` is a key of refusals.json. Absent: the front page. */
  readonly action?: { readonly href: string; readonly label: string }
  /** What was typed and is kept nowhere, to be copied. */
  readonly typed?: readonly string[]
  readonly codeBox?: CodeBoxParts
}

/** Of most it is said that something is wrong; of these it is not. */
const kinds: Readonly<Record<string, StateView['kind']>> = { invitationSpent: 'empty', alreadySent: 'empty', roundNotYetOpen: 'waiting' }

const frontPage = { href: '/', label: 'toFrontPage' }

/** The page for something that could not be done, in the person's language. */
export function messagePage({ code, values, language, address, action = frontPage, typed = [], ...rest }: RefusalParts): MessagePage {
  const t = translatorFor(language)
  const title = t(`refusals:${code}.title`, values)
  const state: StateView = {
    kind: kinds[code] ?? 'error',
    title,
    text: t(`refusals:${code}.text`, values),
    ...(rest.codeBox === undefined ? { action: { href: action.href, label: t(`refusals:${action.label}`) } } : {}),
  }
  const page = {
    ...statePage({ language, address, state }),
    ...(typed.length === 0 ? {} : { typed }),
  }
  if (rest.codeBox === undefined) return page
  const box = codeBox(rest.codeBox, t)
  // With what was posted in hidden fields, another language is a post as well: nothing may be lost by it.
  const frame = pageFrame({ language, title, address, width: 'form', form: { id: box.formId, enter: { name: 'go', value: 'enter' } } })
  return { ...page, frame, codeBox: box }
}

/**
 * The page with the box for an answer code: after a code that does not fit, and for a personal link that is not known.
 */
import { pageFrame } from '../frame/page-frame.ts'
import type { PageFrame, ProblemView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { CodeBox, CodeBoxParts } from './code-box.ts'
import { codeBox, codeField } from './code-box.ts'

export interface CodePage {
  readonly frame: PageFrame
  readonly title: string
  readonly text: string
  readonly problems: readonly ProblemView[]
  readonly codeBox: CodeBox
}

export interface CodePageParts extends CodeBoxParts {
  readonly language: ScreenLanguage
  /** A personal link was opened that nobody was given, or that is gone. */
  readonly linkUnknown?: boolean
}

export function codePage({ language, linkUnknown = false, ...parts }: CodePageParts): CodePage {
  const t = translatorFor(language)
  const box = codeBox({ ...parts, bare: true }, t)
  const title = t(linkUnknown ? 'door:linkUnknownTitle' : 'door:codeTitle')
  const failed = parts.problem === undefined ? '' : `${t('common:errorInTitle')}: `
  return {
    frame: pageFrame({
      language,
      title: `${failed}${title}`,
      address: '/code',
      width: 'form',
      form: { id: box.formId, enter: { name: 'go', value: 'enter' } },
    }),
    title,
    text: t(linkUnknown ? 'door:linkUnknown' : 'door:codeText'),
    problems: box.field.error === undefined ? [] : [{ href: `#${codeField}`, text: box.field.error }],
    codeBox: box,
  }
}

/**
 * The box for an answer code: on the front page, on a page of its own, and wherever a personal link is needed and not there.
 *
 * What was posted without a cookie travels on in hidden fields until the code (or the link, opened in another tab) is there.
 */
import type { HiddenField, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'

/** Name of the field; no item of a questionnaire can have it, so that both can stand in one form. */
export const codeField = 'answer-code'

/** What can be wrong with a code; `waitMinutes` is said with `tooMany`. */
export const codeProblems = ['empty', 'length', 'character', 'mistyped', 'unknown', 'tooMany'] as const
export type CodeProblem = (typeof codeProblems)[number]

export interface CodeBoxParts {
  readonly typed?: string
  readonly problem?: CodeProblem
  readonly waitMinutes?: number
  readonly hidden?: readonly HiddenField[]
  /** Where to post the same once the link was opened in another tab. */
  readonly again?: string
  /** The heading is the page's own. */
  readonly bare?: boolean
}

export interface CodeBox {
  readonly formId: string
  readonly title?: string
  readonly field: TextFieldView
  readonly hidden: readonly HiddenField[]
  readonly again?: string
}

export function codeBox({ typed = '', problem, waitMinutes = 1, hidden = [], again, bare = false }: CodeBoxParts, t: Translate): CodeBox {
  return {
    formId: 'code-form',
    ...(bare ? {} : { title: t('door:codeTitle') }),
    field: {
      id: codeField,
      name: codeField,
      label: t('door:code'),
      help: t('door:codeHelp'),
      value: typed,
      autocomplete: 'off',
      maxLength: 60,
      short: true,
      ...(problem === undefined ? {} : { error: t(`door:problem.${problem}`, { count: waitMinutes }) }),
    },
    hidden,
    ...(again === undefined ? {} : { again }),
  }
}

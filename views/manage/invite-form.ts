/**
 * The part of a form with which people are invited: their addresses, one a line, and the language in which they are told.
 *
 * Used on the page of an organisation's people and on that of everybody. Also what is said after inviting.
 */
import type { SelectFieldView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import { screenLanguages, translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf } from './form-problem.ts'

/** As typed. */
export interface InviteForm {
  readonly people: string
  readonly mailLanguage: ScreenLanguage
}

export interface InviteFields {
  readonly peopleField: TextFieldView
  readonly languageField?: SelectFieldView
}

/** `mailsSent`: whether the house can send mail; else nobody is told in any language. */
export function inviteFields(t: Translate, form: InviteForm, problems: readonly FormProblem[], mailsSent: boolean): InviteFields {
  const lines = problems.filter(({ field }) => field === 'people')
  const error = lines.length > 1 ? { error: t('people:linesWrong', { count: lines.length }) } : errorOf(t, lines, 'people')
  const languageField: SelectFieldView = {
    id: 'mailLanguage',
    name: 'mailLanguage',
    label: t('people:mailLanguage'),
    options: screenLanguages.map((value) => ({ value, label: t(`people:language.${value}`), selected: value === form.mailLanguage })),
  }
  return {
    peopleField: {
      id: 'people',
      name: 'people',
      label: t('people:people'),
      help: t('people:peopleHelp'),
      value: form.people,
      rows: 4,
      required: true,
      ...error,
    },
    ...(mailsSent ? { languageField } : {}),
  }
}

/**
 * Somebody who was invited just now. new: chooses a password first; known: can sign in already; byAdministrator: has been invited
 * before, by others too, so that only an administrator hands over the link. `link`: shown this once.
 */
export interface InvitedLine {
  readonly name: string
  readonly email: string
  readonly how: 'new' | 'known' | 'byAdministrator'
  readonly link?: string
}

export interface InvitedView {
  readonly title: string
  readonly lead: string
  readonly people: readonly { readonly who: string; readonly text: string; readonly link?: string }[]
}

/** What to hand over, where the house sends no mail. */
export function invitedView(language: ScreenLanguage, invited: readonly InvitedLine[]): InvitedView {
  const t = translatorFor(language)
  return {
    title: t('people:invited.title', { count: invited.length }),
    lead: t(invited.some(({ link }) => link !== undefined) ? 'people:invited.handOver' : 'people:invited.tellThem'),
    people: invited.map(({ name, email, how, link }) => ({
      who: name === '' ? email : `${name}, ${email}`,
      text: t(`people:invited.${how}`),
      ...(link === undefined ? {} : { link }),
    })),
  }
}

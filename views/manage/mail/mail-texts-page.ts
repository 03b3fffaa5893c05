/**
 * The form for an organisation's own words of the mails: subject and text of invitation and reminder, in each language of the survey.
 */
import type { MailView } from '../../mail/mail-view.ts'
import { placeholders } from '../../mail/placeholders.ts'
import type { HiddenField, ProblemView, TextFieldView } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'
import type { FormProblem } from '../form-problem.ts'
import { errorOf, problemViews } from '../form-problem.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { MailedRoundInput } from './mail-page.ts'
import { mailHref } from './mail-page.ts'

export type MailTextField = 'mailSubject' | 'mailBody' | 'reminderSubject' | 'reminderBody'

/** As typed, in the order in which they are shown. */
export type TypedMailTexts = readonly {
  readonly language: ScreenLanguage
  readonly texts: readonly { readonly key: MailTextField; readonly text: string }[]
}[]

export interface MailTextsInput extends MailedRoundInput {
  readonly typed: TypedMailTexts
  readonly problems: readonly FormProblem[]
  /** Whether somebody else changed the texts meanwhile. */
  readonly overtaken: boolean
  readonly seen: HiddenField
  readonly previews: readonly { readonly kind: 'invitation' | 'reminder'; readonly mail: MailView }[]
}

export interface MailTextsPage extends StaffPage {
  readonly round: string
  readonly problems: readonly ProblemView[]
  readonly overtaken: boolean
  readonly seen: HiddenField
  readonly places: readonly { readonly place: string; readonly meaning: string }[]
  readonly languages: readonly { readonly title: string; readonly fields: readonly TextFieldView[] }[]
  readonly previews: readonly { readonly title: string; readonly mail: MailView }[]
  readonly action: string
  readonly cancelHref: string
}

/** Name and id of the field of a text in a language. */
export const mailTextField = (key: MailTextField, language: string): string => `${key}-${language}`

const rows: Readonly<Partial<Record<MailTextField, number>>> = { mailBody: 8, reminderBody: 6 }

export function mailTextsPage(visit: StaffVisit, input: MailTextsInput): MailTextsPage {
  const t = translatorFor(visit.language)
  const { problems, overtaken, typed, roundId } = input
  const failed = problems.length > 0 || overtaken
  const fieldOf = (language: ScreenLanguage, { key, text }: TypedMailTexts[number]['texts'][number]): TextFieldView => {
    const id = mailTextField(key, language)
    const lines = rows[key]
    return {
      id,
      name: id,
      label: t(`mail:texts.field.${key}`),
      value: text,
      ...(lines === undefined ? {} : { rows: lines }),
      ...errorOf(t, problems, id),
    }
  }
  return {
    ...staffPage(visit, { title: t('mail:texts.title'), width: 'form', organisation: input.organisation, failed, form: 'mail-texts' }),
    round: input.round,
    problems: problemViews(t, problems),
    overtaken,
    seen: input.seen,
    places: placeholders.map((name) => ({ place: `{${name}}`, meaning: t(`mail:texts.place.${name}`) })),
    languages: typed.map(({ language, texts }) => ({
      title: t(`mail:texts.inLanguage.${language}`),
      fields: texts.map((each) => fieldOf(language, each)),
    })),
    previews: input.previews.map(({ kind, mail }) => ({
      title: t('mail:preview.choice', { kind: t(`mail:kind.${kind}`), language: t(`mail:language.${mail.language}`) }),
      mail,
    })),
    action: `${mailHref(roundId)}/texts`,
    cancelHref: mailHref(roundId),
  }
}

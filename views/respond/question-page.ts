/**
 * The page with questions: what templates/respond/question-page shows. Built for the try pages and the answer pages alike.
 */
import type { FormPage } from '../../questionnaires/form-page.ts'
import { textFor } from '../../questionnaires/wording.ts'
import { pageFrame } from '../frame/page-frame.ts'
import type { QuestionSurroundings } from '../form/build-question-view.ts'
import { questionView } from '../form/build-question-view.ts'
import type { QuestionView } from '../form/question-view.ts'
import type { FrameLook, HiddenField, LinkView, PageFrame, ProblemView, ProgressView } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage, Translate } from '../translate.ts'
import type { Way } from './way.ts'

/** Where the form stands. `forgetAction` absent: nothing is kept, so nothing can be forgotten. */
export interface FormSetting {
  readonly language: ScreenLanguage
  readonly action: string
  readonly address: string
  readonly hidden: readonly HiddenField[]
  readonly forgetAction?: string
  /** Absent on trials. */
  readonly way?: Way
  /** Name of the organisation; absent on trials. */
  readonly organisation?: string
  readonly look?: FrameLook
  /** Title of the survey, and the unit it is about. */
  readonly round: string
}

/** A page whose answers are lost and may be given again. */
export interface PageToGiveAgain {
  readonly number: number
  readonly href: string
}

export interface QuestionPage {
  readonly frame: PageFrame
  readonly setting: FormSetting
  readonly progress: ProgressView
  readonly title?: string
  readonly instruction?: string
  readonly questions: readonly QuestionView[]
  readonly problems: readonly ProblemView[]
  readonly isLast: boolean
  readonly kept: string
  readonly forget: string
  /** Links to pages whose answers are lost; none as a rule. */
  readonly again: readonly LinkView[]
}

export const linksAgain = (again: readonly PageToGiveAgain[], t: Translate): readonly LinkView[] =>
  again.map(({ number, href }) => ({ href, label: t('respond:pageNumber', { number }) }))

/** Words on the button that forgets the draft. */
export const forgetWords = ({ way }: FormSetting, t: Translate): string => t(way === 'kiosk' ? 'door:kioskCancel' : 'respond:forget')

/** What becomes of the answers when a page is left. */
function keptWords({ way }: FormSetting, t: Translate): string {
  if (way === undefined) return t('respond:tryNothingStored')
  return t(way === 'kiosk' ? 'door:kioskKept' : 'respond:savedAsYouGo')
}

/** The field an error link leads to. */
function fieldId(question: QuestionView): string {
  return question.options[0]?.id ?? question.id
}

/** One page of questions, with what was answered, typed or misread so far. */
export function questionPage(
  here: FormPage,
  surroundings: QuestionSurroundings,
  setting: FormSetting,
  again: readonly PageToGiveAgain[] = [],
): QuestionPage {
  const { audience, t, problems } = surroundings
  const { page } = here
  const questions = here.items.map((item) => questionView(item, surroundings))
  const place = t('respond:pageOf', { number: here.number, of: here.of })
  const failed = problems.length > 0 ? `${t('common:errorInTitle')}: ` : ''
  return {
    frame: pageFrame({
      language: setting.language,
      title: `${failed}${place} · ${setting.round}`,
      address: setting.address,
      width: 'form',
      form: { id: 'answers', enter: { name: 'go', value: 'next' } },
      ...(setting.look === undefined ? {} : { look: setting.look }),
      ...(setting.organisation === undefined ? {} : { organisation: setting.organisation, home: setting.address }),
    }),
    setting,
    progress: { value: here.number - 1, max: here.of, text: `${place} · ${t('respond:minutesLeft', { count: here.minutesLeft })}` },
    ...(page.title === undefined ? {} : { title: textFor(page.title, audience) }),
    ...(page.instruction === undefined ? {} : { instruction: textFor(page.instruction, audience) }),
    questions,
    problems: questions.flatMap((question) =>
      question.error === undefined ? [] : [{ href: `#${fieldId(question)}`, text: `${question.legend} ${question.error}` }],
    ),
    isLast: here.next === undefined,
    kept: keptWords(setting, t),
    forget: forgetWords(setting, t),
    again: linksAgain(again, t),
  }
}

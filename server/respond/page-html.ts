/**
 * A page of questions as HTML, for one respondent at one moment.
 */
import type { Answers } from '../../questionnaires/answers.ts'
import { formPage } from '../../questionnaires/form-page.ts'
import type { FormStep } from '../../questionnaires/form-step.ts'
import type { PostedFields } from '../../questionnaires/item-kinds/reading.ts'
import { askedPages } from '../../questionnaires/show-if.ts'
import { render } from '../../views/render.ts'
import type { PageToGiveAgain } from '../../views/respond/question-page.ts'
import { questionPage } from '../../views/respond/question-page.ts'
import { translatorFor } from '../../views/translate.ts'
import { formSetting } from './form-setting.ts'
import type { LinkVisit } from './link-visit.ts'

/** Pages before the last one that was left of which nothing is there: their answers went with a draft that is gone. */
export function pagesToGiveAgain(
  { questionnaire, audience, address }: LinkVisit,
  answers: Answers,
  here?: string,
): readonly PageToGiveAgain[] {
  const pages = askedPages(questionnaire, audience.group, answers)
  const wasLeft = pages.map(({ items }) => items.some(({ id }) => answers[id] !== undefined))
  return pages.flatMap(({ page }, at) =>
    at < wasLeft.lastIndexOf(true) && wasLeft[at] === false && page.id !== here
      ? [{ number: at + 1, href: `${address}/page/${page.id}` }]
      : [],
  )
}

/** What differs from one showing to the next. `anew`: the draft began on a later page, because an earlier one was gone. */
export interface Moment extends Pick<FormStep, 'answers' | 'problems'> {
  readonly anew: boolean
}

/** The page as HTML, or undefined where this respondent does not meet it. `typed`: what was sent with a problem. */
export async function pageHtml(
  visit: LinkVisit,
  pageId: string,
  { answers, problems, anew }: Moment,
  typed: PostedFields,
): Promise<string | undefined> {
  const { questionnaire, audience, language, address } = visit
  const here = formPage(questionnaire, audience.group, answers, pageId)
  if (here === undefined) return undefined
  const surroundings = { questionnaire, audience, answers, typed, problems, t: translatorFor(language) }
  const again = anew ? pagesToGiveAgain(visit, answers, pageId) : []
  const setting = formSetting(visit, `${address}/page/${pageId}`)
  return render('respond/question-page', language, questionPage(here, surroundings, setting, again))
}

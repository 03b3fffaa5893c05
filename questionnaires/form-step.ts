/**
 * One step through the form: a page is left, its fields are read, and it is said where the person is next.
 *
 * Pure; the try pages and the answer pages take the same steps and differ only in where the answers are kept.
 */
import type { Answers } from './answers.ts'
import { firstPageId, formPage } from './form-page.ts'
import type { FormProblem, PostedFields } from './item-kinds/reading.ts'
import type { Questionnaire } from './questionnaire.ts'
import { readAnswers } from './read-answers.ts'

/** Where the person wants to go: on, back, to the overview, to a page by id, or stay (a change of language). */
export type Direction = 'next' | 'back' | 'overview' | 'stay' | { readonly page: string }

/** A page id, or the overview before sending, or the introduction before the first page. */
export type Place = { readonly page: string } | 'overview' | 'introduction'

export interface FormStep {
  /** All answers so far, with those of the page that was left. What was misread keeps its earlier answer out. */
  readonly answers: Answers
  /** Not empty: the person stays on the page to mend what is named. */
  readonly problems: readonly FormProblem[]
  readonly to: Place
}

/** What a submit button's value asks for: `next`, `back`, `overview`, `stay` or `page:ID`. Anything else means on. */
export function directionOf(value: unknown): Direction {
  if (value === 'back' || value === 'overview' || value === 'stay') return value
  return typeof value === 'string' && value.startsWith('page:') ? { page: value.slice('page:'.length) } : 'next'
}

function destination(questionnaire: Questionnaire, group: string, answers: Answers, pageId: string, direction: Direction): Place {
  const here = formPage(questionnaire, group, answers, pageId)
  if (direction === 'overview') return 'overview'
  if (direction === 'stay') return { page: pageId }
  if (direction === 'back') return here?.previous === undefined ? 'introduction' : { page: here.previous }
  if (direction === 'next') return here?.next === undefined ? 'overview' : { page: here.next }
  return formPage(questionnaire, group, answers, direction.page) === undefined ? 'overview' : direction
}

/**
 * Reads the page that is left and says where to go. A page that this respondent does not meet (an old address, an
 * answer changed in another window) reads nothing and leads to the first page.
 */
export function takeStep(
  questionnaire: Questionnaire,
  group: string,
  before: { readonly answers: Answers; readonly pageId: string },
  fields: PostedFields,
  direction: Direction,
): FormStep {
  const here = formPage(questionnaire, group, before.answers, before.pageId)
  if (here === undefined) {
    const first = firstPageId(questionnaire, group)
    return { answers: before.answers, problems: [], to: first === undefined ? 'overview' : { page: first } }
  }
  const { answers: read, problems } = readAnswers(questionnaire, here.items, fields)
  const misread = new Set(problems.map(({ item }) => item))
  const kept = Object.fromEntries(Object.entries(before.answers).filter(([id]) => !misread.has(id)))
  const answers = { ...kept, ...read }
  const to = problems.length > 0 ? { page: before.pageId } : destination(questionnaire, group, answers, before.pageId, direction)
  return { answers, problems, to }
}

/**
 * Where a respondent is in the form: which page, what is asked there, how far it is, what is still unanswered.
 *
 * Pure; called by the try and the answer pages. How it looks is the business of views/form.
 */
import type { Answers } from './answers.ts'
import { isMissing } from './answers.ts'
import type { Item } from './item.ts'
import type { Page, Questionnaire } from './questionnaire.ts'
import { askedPages, isForGroup } from './show-if.ts'

/** One page of one respondent's form. `next` and `previous` are page ids; no `next` means that sending comes after it. */
export interface FormPage {
  readonly page: Page
  readonly items: readonly Item[]
  /** From 1. */
  readonly number: number
  readonly of: number
  readonly minutesLeft: number
  readonly previous?: string
  readonly next?: string
}

/** Answered and asked items of a page, for the overview before sending. */
export interface PageCount {
  readonly page: Page
  readonly number: number
  readonly unanswered: readonly Item[]
}

export interface FormOverview {
  readonly answered: number
  readonly asked: number
  readonly pages: readonly PageCount[]
}

/** `minutes` belongs to the group with the longest form; everybody's pace is taken to be the same. */
function minutesFor(questionnaire: Questionnaire, itemCount: number): number {
  const all = questionnaire.pages.flatMap((page) => page.items)
  const longest = Math.max(...questionnaire.groups.map((group) => all.filter((item) => isForGroup(item, group.id)).length))
  return Math.max(1, Math.round((questionnaire.minutes * itemCount) / longest))
}

/** Whole minutes the form takes a group, at least 1. */
export function minutesOf(questionnaire: Questionnaire, group: string): number {
  return minutesFor(questionnaire, questionnaire.pages.flatMap((page) => page.items).filter((item) => isForGroup(item, group)).length)
}

/** The page with this id, or undefined where this respondent does not meet it. */
export function formPage(questionnaire: Questionnaire, group: string, answers: Answers, pageId: string): FormPage | undefined {
  const pages = askedPages(questionnaire, group, answers)
  const at = pages.findIndex(({ page }) => page.id === pageId)
  const here = pages[at]
  if (here === undefined) return undefined
  const [previous, next] = [pages[at - 1]?.page.id, pages[at + 1]?.page.id]
  return {
    page: here.page,
    items: here.items,
    number: at + 1,
    of: pages.length,
    minutesLeft: minutesFor(questionnaire, pages.slice(at).flatMap(({ items }) => items).length),
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  }
}

/** The id of the first page, or undefined where the group is asked nothing. */
export function firstPageId(questionnaire: Questionnaire, group: string): string | undefined {
  return askedPages(questionnaire, group, {})[0]?.page.id
}

/** Whether the person has said something about the item; "don't know" is an answer, "not answered" is not. */
export function hasAnswered(answers: Answers, item: Item): boolean {
  const answer = answers[item.id]
  if (answer === undefined) return false
  return typeof answer !== 'object' || !isMissing(answer) || answer.missing !== 'notAnswered'
}

/** How many of the asked items have an answer, page by page. Open texts are counted apart: nobody owes one. */
export function formOverview(questionnaire: Questionnaire, group: string, answers: Answers): FormOverview {
  const pages = askedPages(questionnaire, group, answers).map(({ page, items }, at) => ({
    page,
    number: at + 1,
    items: items.filter((item) => item.kind !== 'openText'),
  }))
  const counts = pages.map(({ page, number, items }) => ({ page, number, unanswered: items.filter((item) => !hasAnswered(answers, item)) }))
  const asked = pages.flatMap(({ items }) => items).length
  return { asked, answered: asked - counts.flatMap(({ unanswered }) => unanswered).length, pages: counts }
}

/**
 * Which items and pages a respondent meets: by group, and by what was answered on earlier pages.
 *
 * Called by the form engine for every page and at sending. Needs no script: conditions look at earlier pages only.
 */
import type { Answers } from './answers.ts'
import type { Item } from './item.ts'
import type { Page, Questionnaire } from './questionnaire.ts'

/** Whether the item is put to this group at all. */
export function isForGroup(item: Item, group: string): boolean {
  return item.groups === undefined || item.groups.includes(group)
}

/** Whether the item is put to this respondent, after what has been answered so far. */
export function isAsked(item: Item, group: string, answers: Answers): boolean {
  if (!isForGroup(item, group)) return false
  if (item.showIf === undefined) return true
  const answer = answers[item.showIf.item]
  return typeof answer === 'number' && item.showIf.codes.includes(answer)
}

/** The page with only the items that are asked. */
export interface AskedPage {
  readonly page: Page
  readonly items: readonly Item[]
}

/** The pages this respondent meets, in order; pages without an asked item are left out. */
export function askedPages(questionnaire: Pick<Questionnaire, 'pages'>, group: string, answers: Answers): readonly AskedPage[] {
  return questionnaire.pages
    .map((page) => ({ page, items: page.items.filter((item) => isAsked(item, group, answers)) }))
    .filter(({ items }) => items.length > 0)
}

/**
 * When reminders go out by themselves: some days after the opening day, or never.
 */
import type { Response } from 'express'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { postedFields } from '../posted-fields.ts'
import type { RoundRequest } from './find-mailing.ts'
import { findMailing } from './find-mailing.ts'
import { showMailPage } from './show-mail.ts'

const latestDay = 180
const mostReminders = 6
const field = 'reminderDays'

export type ReadReminderDays = { readonly days: readonly number[] } | { readonly problems: readonly FormProblem[] }

/** Whole numbers with commas, semicolons or blanks between them; nothing means no reminders. */
export function readReminderDays(typed: string): ReadReminderDays {
  const parts = typed.split(/[\s,;]+/).filter((part) => part !== '')
  const wrong = parts.find((part) => !/^\d{1,3}$/.test(part) || Number(part) < 1 || Number(part) > latestDay)
  if (wrong !== undefined) {
    const values = { typed: wrong.slice(0, 40), most: latestDay }
    return { problems: [{ field, problem: 'mail:problem.daysWrong', values }] }
  }
  const days = [...new Set(parts.map(Number))].toSorted((a, b) => a - b)
  if (days.length <= mostReminders) return { days }
  return { problems: [{ field, problem: 'mail:problem.tooManyDays', values: { most: mostReminders } }] }
}

export async function changeReminderDays(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const { round } = await findMailing(dependencies, request)
  const typed = postedFields(request).text(field)
  const read = readReminderDays(typed)
  if ('problems' in read) return showMailPage(dependencies, request, response, { problems: read.problems, typed })
  await dependencies.store.rounds.changeReminderDays(round.id, read.days)
  response.redirect(303, `/manage/rounds/${round.id}/mail?notice=reminders`)
}

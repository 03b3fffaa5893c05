/**
 * Reminders that go out by themselves: on some days after the opening day, to whoever has not used the invitation yet.
 *
 * Called by the server's chores. A day on which the server stood still is made up for within three days, the latest only.
 */
import type { Round } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import { noteStep } from '../manage/log/note-step.ts'
import { addDays } from '../manage/rounds/calendar-day.ts'
import { mailIsSetUp } from './mail-service.ts'

const madeUpForDays = 3

/** The calendar days of the round's reminders, in order. */
export const reminderDates = ({ opensOn, terms }: Pick<Round, 'opensOn' | 'terms'>): readonly string[] =>
  terms.reminderDays.map((days) => addDays(opensOn, days)).toSorted()

/** The latest day of a reminder that has come and is not too long past. */
function dueDay(round: Round, today: string): string | undefined {
  const earliest = addDays(today, -madeUpForDays)
  return reminderDates(round).findLast((day) => day <= today && day >= earliest)
}

type Parts = Pick<Dependencies, 'store' | 'today' | 'timeOfDay' | 'sendMail'>

async function remind(parts: Parts, round: Round, day: string): Promise<void> {
  const { store } = parts
  const remembered = `reminded:${round.id}`
  if (((await store.settings.get(remembered)) ?? '') >= day) return
  const count = await store.mail.queueRound(round.id, { kind: 'reminder', day })
  await store.settings.set(remembered, day)
  if (count > 0) await noteStep(parts, undefined, round, 'remindersSent', { count })
}

/** Queues the reminders of all open rounds whose day has come, each once. None where no mail can be sent. */
export async function queueDueReminders(parts: Parts): Promise<void> {
  if (!mailIsSetUp(parts)) return
  const today = parts.today()
  for (const round of await parts.store.rounds.list({ states: ['open'] })) {
    const day = round.closesOn < today ? undefined : dueDay(round, today)
    if (day !== undefined) await remind(parts, round, day)
  }
}

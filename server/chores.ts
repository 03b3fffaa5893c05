/**
 * What a running server does by itself: the trace of the last answers is ended every 30 s, rounds whose last
 * day has passed are closed, reminders are queued on their days, what is known of people around them
 * is deleted in its time, and results of large rounds are made before anybody asks for them.
 */
import type { Dependencies } from './dependencies.ts'
import { queueDueReminders } from './mail/due-reminders.ts'
import { noteStep } from './manage/log/note-step.ts'
import { addDays } from './manage/rounds/calendar-day.ts'
import { purgePeople } from './manage/rounds/purge-people.ts'
import { lookAhead } from './results/look-ahead.ts'

const everyMs = 30_000
/** Nobody is to be woken by a reminder. */
const remindersFrom = '08:00'

async function closeDueRounds(dependencies: Dependencies): Promise<void> {
  const { store, today } = dependencies
  const due = (await store.rounds.list({ states: ['open'] })).filter(({ closesOn }) => closesOn < today())
  for (const round of due) {
    if ((await store.rounds.close(round.id)) === 'closed') await noteStep(dependencies, undefined, round, 'roundClosed')
  }
}

/** Deletes invitations, addresses and wishes of rounds that closed as long ago as their terms say. */
async function purgeDuePeople(dependencies: Dependencies): Promise<void> {
  const { store, today } = dependencies
  const closed = await store.rounds.list({ states: ['closed', 'released'] })
  const due = closed.filter(({ closesOn, terms, archived }) => !archived && addDays(closesOn, terms.privacy.addressDays) < today())
  for (const round of due) {
    const people = await purgePeople(store, round.id)
    if (people > 0) await noteStep(dependencies, undefined, round, 'addressesPurged', { count: people })
  }
}

/** Does everything once. A failure is logged and tried again next time. */
export async function doChores(dependencies: Dependencies): Promise<void> {
  try {
    await closeDueRounds(dependencies)
    if (dependencies.timeOfDay() >= remindersFrom) await queueDueReminders(dependencies)
    await purgeDuePeople(dependencies)
    await dependencies.store.checkpoint()
    await lookAhead(dependencies)
  } catch (error) {
    dependencies.log.error({ err: error }, 'a chore failed')
  }
}

/** Starts the timer; the function that comes back stops it. */
export function startChores(dependencies: Dependencies): () => void {
  const timer = setInterval(() => void doChores(dependencies), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * What a running server does by itself: the trace of the last answers is ended every 30 s, rounds whose last day has passed are closed.
 */
import type { Dependencies } from './dependencies.ts'
import { noteStep } from './manage/log/note-step.ts'

const everyMs = 30_000

async function closeDueRounds(dependencies: Dependencies): Promise<void> {
  const { store, today } = dependencies
  const due = (await store.rounds.list({ states: ['open'] })).filter(({ closesOn }) => closesOn < today())
  for (const round of due) {
    if ((await store.rounds.close(round.id)) === 'closed') await noteStep(dependencies, undefined, round, 'roundClosed')
  }
}

/** Does everything once. A failure is logged and tried again next time. */
export async function doChores(dependencies: Dependencies): Promise<void> {
  try {
    await closeDueRounds(dependencies)
    await dependencies.store.checkpoint()
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

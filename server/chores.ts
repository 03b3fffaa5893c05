/**
 * What a running server does by itself: the trace of the last answers is ended every 30 s, rounds whose last day has passed are closed.
 */
import type { Dependencies } from './dependencies.ts'

const everyMs = 30_000

async function closeDueRounds({ store, today }: Dependencies): Promise<void> {
  const due = (await store.rounds.list({ states: ['open'] })).filter(({ closesOn }) => closesOn < today())
  for (const { id } of due) await store.rounds.close(id)
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

/**
 * A second thread for what takes long: analysis, pictures, pages of results. The server's own thread stays free for those who answer.
 *
 * Called by whoever shows results. The thread starts with its first job; a job is a pure function of plain data (`result-jobs`).
 */
import { Worker } from 'node:worker_threads'
import type { JobInput, JobName, JobOutput } from '../results/result-jobs.ts'

/** What a job sends back. */
export type JobAnswer = { readonly id: number } & ({ readonly output: unknown } | { readonly failed: string })

export interface Workshop {
  /** Starts the thread before its first job, so that nobody waits for its start. */
  start(): void
  /**
   * The job's result, once those before it are done. Rejects where the job throws (a programmer's mistake).
   *
   * `give`: memory that goes over to the thread instead of being copied; it can't be used here afterwards.
   */
  run<Name extends JobName>(name: Name, input: JobInput<Name>, give?: readonly ArrayBuffer[]): Promise<JobOutput<Name>>
  /** Ends the thread; what is under way rejects. */
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
}

/** A running thread and what is awaited of it. */
function startThread(ended: () => void) {
  const waiting = new Map<number, Waiting>()
  const thread = new Worker(new URL('./workshop-thread.ts', import.meta.url))
  const rejectAll = (error: Error): void => {
    ended()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  thread.on('message', (answer: JobAnswer) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (waiting.size === 0) thread.unref()
    if ('failed' in answer) one?.reject(new Error(`A job failed: ${answer.failed}`))
    else one?.resolve(answer.output)
  })
  thread.on('error', rejectAll)
  thread.on('exit', () => rejectAll(new Error('The workshop was closed')))
  // An idle thread keeps no command from ending.
  thread.unref()
  return {
    send: (id: number, name: JobName, input: unknown, give: readonly ArrayBuffer[], one: Waiting): void => {
      waiting.set(id, one)
      thread.ref()
      thread.postMessage({ id, name, input }, give)
    },
    end: async (): Promise<void> => {
      await thread.terminate()
    },
  }
}

export function openWorkshop(): Workshop {
  let thread: ReturnType<typeof startThread> | undefined
  let jobs = 0
  const started = (): ReturnType<typeof startThread> => {
    const running = (thread ??= startThread(() => {
      if (thread === running) thread = undefined
    }))
    return running
  }
  return {
    start: () => {
      started()
    },
    run: (name, input, give = []) =>
      new Promise((resolve, reject) => {
        const running = started()
        // The thread answers with what the job of this name gives.
        running.send(jobs++, name, input, give, { resolve: (output) => resolve(output as JobOutput<typeof name>), reject })
      }),
    close: async () => {
      await thread?.end()
    },
  }
}

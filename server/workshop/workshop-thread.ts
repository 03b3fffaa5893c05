/**
 * The other side of the workshop: takes a job, does it, sends back what came of it. Started by `openWorkshop` only.
 */
import { parentPort } from 'node:worker_threads'
import type { JobName } from '../results/result-jobs.ts'
import { doJob } from '../results/result-jobs.ts'
import type { JobAnswer } from './workshop.ts'

interface JobMessage {
  readonly id: number
  readonly name: JobName
  readonly input: unknown
}

async function answerTo({ id, name, input }: JobMessage): Promise<JobAnswer> {
  try {
    return { id, output: await doJob(name, input) }
  } catch (error) {
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

// One after the other, so that a large job is done before the next begins to wait for it.
let before: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (message: JobMessage) => {
  before = before.then(async () => parentPort?.postMessage(await answerTo(message)))
})

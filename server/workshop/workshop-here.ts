/**
 * A workshop without a second thread: each job is done at once, where it is asked for. For the demo while it is filled, and for commands
 * that nobody answers beside.
 */
import type { JobOutput } from '../results/result-jobs.ts'
import { doJob } from '../results/result-jobs.ts'
import type { Workshop } from './workshop.ts'

export const workshopHere = (): Workshop => ({
  start: () => undefined,
  run: async (name, input) => (await doJob(name, input)) as JobOutput<typeof name>,
  close: () => Promise.resolve(),
})

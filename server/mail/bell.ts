/**
 * A pause that can be cut short. Used by the mail worker, which rests between mails and is woken when there are new ones.
 */

export interface Bell {
  /** Ends the pause that is going on, or the next one before it begins. */
  ring(): void
  /** Resolves after so many milliseconds, or when it rings. */
  rest(ms: number): Promise<void>
}

export function makeBell(): Bell {
  let rung = false
  let wake: (() => void) | undefined
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    rest: async (ms) => {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          timer.unref()
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      rung = false
      wake = undefined
    },
  }
}

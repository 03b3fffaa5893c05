/**
 * Slows down guessing at one thing, such as the password of one account: five attempts, then a wait that doubles up to 15 minutes.
 *
 * An attempt is counted before it is checked, so that a hundred at once are a hundred. One that comes during the wait is refused
 * unchecked and does not make the wait longer. Kept in memory: a restart forgets, and nothing is written for strangers.
 */

/** `take` before each check, `forget` after one that was right. */
export interface AttemptLimit {
  /** How long to wait, in milliseconds; 0: go on, the attempt is counted. */
  take(key: string, now: number): number
  forget(key: string): void
}

interface Attempts {
  readonly count: number
  readonly last: number
  readonly waitUntil: number
}

const free = 5
const firstWaitMs = 30_000
const longestWaitMs = 15 * 60_000
const forgottenAfterMs = 60 * 60_000
/** More keys than that are not remembered: the one that was quiet longest goes. */
const mostKeys = 20_000

const waitAfter = (count: number): number => (count < free ? 0 : Math.min(firstWaitMs * 2 ** (count - free), longestWaitMs))

export function attemptLimit(): AttemptLimit {
  const attempts = new Map<string, Attempts>()
  const keep = (key: string, entry: Attempts): void => {
    attempts.delete(key)
    attempts.set(key, entry)
    const [quietest] = attempts.keys()
    if (attempts.size > mostKeys && quietest !== undefined) attempts.delete(quietest)
  }
  return {
    take: (key, now) => {
      const known = attempts.get(key)
      if (known !== undefined && now < known.waitUntil) return known.waitUntil - now
      const before = known === undefined || now - known.last > forgottenAfterMs ? 0 : known.count
      keep(key, { count: before + 1, last: now, waitUntil: now + waitAfter(before + 1) })
      return 0
    },
    forget: (key) => {
      attempts.delete(key)
    },
  }
}

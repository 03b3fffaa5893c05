/**
 * Slows down guessing at answer codes and receipts. Only failed tries count, by address; what is right passes however many share one.
 *
 * Tries are looked up one after another, so that a thousand at once are a thousand. Under a flood from many addresses each has
 * fewer tries. Kept in memory: nothing is written for strangers.
 */
import { ipKeyGenerator } from 'express-rate-limit'
import { oneAtATime } from './one-at-a-time.ts'

const windowMs = 15 * 60_000
const failuresOfAddress = 20
/** So many failures of all addresses together are a flood; then an address has fewer. */
const flood = 500
const failuresInFlood = 3
/** More addresses than that are not remembered: the one that failed longest ago goes. */
const mostAddresses = 20_000

interface Failures {
  readonly since: number
  readonly count: number
}

export interface TooManyTries {
  readonly waitMinutes: number
}

export interface FailedTries {
  /** What `look` found, or undefined and a failure counted; or how long to wait, without a look. `address`: of the browser. */
  attempt<T>(address: string, now: number, look: () => Promise<T | undefined>): Promise<{ readonly found: T | undefined } | TooManyTries>
}

const counted = (before: Failures | undefined, now: number): Failures =>
  before === undefined || now - before.since >= windowMs ? { since: now, count: 1 } : { ...before, count: before.count + 1 }

const within = (failures: Failures | undefined, now: number): number =>
  failures === undefined || now - failures.since >= windowMs ? 0 : failures.count

export function failedTries(): FailedTries {
  const inTurn = oneAtATime()
  const byAddress = new Map<string, Failures>()
  let all: Failures | undefined

  const note = (key: string, now: number): void => {
    const failures = counted(byAddress.get(key), now)
    byAddress.delete(key)
    byAddress.set(key, failures)
    all = counted(all, now)
    const [oldest] = byAddress.keys()
    if (byAddress.size > mostAddresses && oldest !== undefined) byAddress.delete(oldest)
  }
  return {
    attempt: (address, now, look) =>
      inTurn('tries', async () => {
        const key = ipKeyGenerator(address)
        const known = byAddress.get(key)
        const most = within(all, now) >= flood ? failuresInFlood : failuresOfAddress
        if (known !== undefined && within(known, now) >= most) return { waitMinutes: Math.ceil((known.since + windowMs - now) / 60_000) }
        const found = await look()
        if (found === undefined) note(key, now)
        return { found }
      }),
  }
}

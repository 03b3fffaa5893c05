/**
 * How long the mail worker waits before it tries again: one mail that was not taken, or all while no server can be used.
 *
 * Kept in memory only, so that the outbox holds no moments: after a restart everything is tried at once.
 */
import type { TakenMail } from '../../data/mail-entry.ts'
import type { SendOutcome } from './outgoing-mail.ts'

/** Waits in milliseconds: between looks at an empty queue; for a mail after its first, second … failure; for all while no server answers. */
export interface MailWaits {
  readonly idle: number
  readonly again: readonly number[]
  readonly noServer: readonly number[]
}

const minuteMs = 60_000

export const usualWaits: MailWaits = {
  idle: 5000,
  again: [1, 5, 20, 60].map((minutes) => minutes * minuteMs),
  noServer: [5000, 15_000, minuteMs, 5 * minuteMs],
}

/** So many mails may wait for another try; then everything waits for the first of them. */
const mostWaiting = 500

export interface Patience {
  /** Ids of the mails whose next try has not come yet. */
  waiting(): readonly string[]
  /** Milliseconds until anything may be tried. */
  pause(): number
  /** Whether the server could not be used the last time. */
  isSilent(): boolean
  note(mail: TakenMail, outcome: SendOutcome): void
  /** How the mails of one look ended; the reason where none was sent because no server could be used. */
  noteServer(outcomes: readonly SendOutcome[]): string | undefined
}

const waitAfter = (waits: readonly number[], failures: number): number => waits[Math.min(failures, waits.length) - 1] ?? 0

function reasonOfSilence(outcomes: readonly SendOutcome[]): string | undefined {
  const reasons = outcomes.flatMap((outcome) => (outcome.end === 'noServer' ? [outcome.reason] : []))
  return reasons.length === outcomes.length ? reasons[0] : undefined
}

/** `clock`: milliseconds that only rise. */
export function makePatience({ again, noServer }: MailWaits, clock: () => number): Patience {
  const until = new Map<string, number>()
  let silences = 0
  let silentUntil = 0
  return {
    waiting: () => {
      for (const [id, moment] of until) if (moment <= clock()) until.delete(id)
      return [...until.keys()]
    },
    pause: () => {
      const first = until.size < mostWaiting ? 0 : Math.min(...until.values())
      return Math.max(0, silentUntil - clock(), first - clock())
    },
    isSilent: () => silences > 0,
    note: ({ id, attempts }, { end }) => {
      if (end === 'later') until.set(id, clock() + waitAfter(again, attempts))
    },
    noteServer: (outcomes) => {
      const reason = reasonOfSilence(outcomes)
      silences = reason === undefined ? 0 : silences + 1
      silentUntil = reason === undefined ? 0 : clock() + waitAfter(noServer, silences)
      return reason
    },
  }
}

/**
 * Sends what stands in the outbox, a few mails at a time and no more in a minute than the settings allow. Runs from `startServer` to
 * `stop`; woken when mails are queued, and every few seconds.
 *
 * A mail that the server does not take now is tried again later, five times in all. Where the server itself can't be used, all mails
 * wait. Neither an address nor a token is logged.
 */
import type { TakenMail } from '../../data/mail-entry.ts'
import type { EndedMail } from '../../data/take-mail.ts'
import type { Dependencies } from '../dependencies.ts'
import { makeBell } from './bell.ts'
import { composeMail } from './compose-mail.ts'
import type { MailWaits, Patience } from './mail-patience.ts'
import { makePatience, usualWaits } from './mail-patience.ts'
import { noteTrouble } from './mail-trouble.ts'
import type { SendMail, SendOutcome } from './outgoing-mail.ts'
import { ownReasons } from './outgoing-mail.ts'

const minuteMs = 60_000
const mostAttempts = 5
const mostAtOnce = 20
const stopMs = 10_000

export interface MailWorker {
  /** Lets the mails at hand end, ten seconds at most. */
  stop(): Promise<void>
}

type Parts = Pick<Dependencies, 'store' | 'log'> & { readonly send: (mail: TakenMail) => Promise<SendOutcome> }

/** How a mail stands after an attempt. */
function endOf({ id, attempts }: TakenMail, outcome: SendOutcome): EndedMail {
  if (outcome.end === 'sent') return { id, end: 'sent', reason: '' }
  const { end, reason } = outcome
  const again = end === 'later' || end === 'noServer'
  return { id, end: again ? (attempts < mostAttempts ? 'queued' : 'failed') : end, reason }
}

function tellTrouble({ store, log }: Parts, reason: string | undefined): void {
  noteTrouble(store, reason)
  if (reason !== undefined) log.warn({ reason }, 'the mail server can’t be used')
}

/** Takes and sends a few mails; how many they were. */
async function sendSome(parts: Parts, patience: Patience, count: number): Promise<number> {
  const { store, send } = parts
  const mails = await store.mail.take(patience.isSilent() ? 1 : count, patience.waiting())
  if (mails.length === 0) return 0
  const ended = await Promise.all(mails.map(async (mail) => ({ mail, outcome: await send(mail) })))
  for (const { mail, outcome } of ended) patience.note(mail, outcome)
  tellTrouble(parts, patience.noteServer(ended.map(({ outcome }) => outcome)))
  await store.mail.end(ended.map(({ mail, outcome }) => endOf(mail, outcome)))
  return mails.length
}

/** Composing fails where the round was changed by hand, or by a mistake of ours: the mail stays, with the reason. */
async function composeAndSend(dependencies: Dependencies, sendMail: SendMail, mail: TakenMail): Promise<SendOutcome> {
  try {
    const composed = await composeMail(dependencies, mail)
    return composed === undefined ? { end: 'failed', reason: ownReasons.gone } : await sendMail(composed)
  } catch (error) {
    dependencies.log.error({ err: error }, 'a mail could not be composed')
    return { end: 'failed', reason: ownReasons.notComposed }
  }
}

/** What tests choose: how long to wait, and by which clock (milliseconds that only rise). */
export interface WorkerOptions {
  readonly waits?: MailWaits
  readonly clock?: () => number
}

interface Pace {
  readonly perMinute: number
  readonly waits: MailWaits
  readonly clock: () => number
}

/** One turn after the other: each sends a few mails and gives the milliseconds to rest before the next. */
function turnsOf(parts: Parts, { perMinute, waits, clock }: Pace): () => Promise<number> {
  const patience = makePatience(waits, clock)
  const atOnce = Math.min(mostAtOnce, Math.ceil(perMinute / 60))
  let rateAllowsAt = 0
  return async () => {
    const pause = Math.max(patience.pause(), rateAllowsAt - clock())
    if (pause > 0) return pause
    const began = clock()
    const sent = await sendSome(parts, patience, atOnce).catch((error: unknown) => {
      parts.log.error({ err: error }, 'the outbox could not be read')
      return 0
    })
    rateAllowsAt = began + (sent * minuteMs) / perMinute
    return sent === 0 ? waits.idle : 0
  }
}

/** Starts sending, or does nothing where no mail can be sent. */
export function startMailWorker(
  dependencies: Dependencies,
  { waits = usualWaits, clock = () => performance.now() }: WorkerOptions = {},
): MailWorker {
  const { sendMail, store, log, settings } = dependencies
  const perMinute = settings.mail?.perMinute ?? 0
  if (sendMail === undefined || perMinute === 0) return { stop: async () => undefined }
  const parts: Parts = { store, log, send: (mail) => composeAndSend(dependencies, sendMail, mail) }
  const takeTurn = turnsOf(parts, { perMinute, waits, clock })
  const bell = makeBell()
  let stopped = false
  const run = async (): Promise<void> => {
    while (!stopped) {
      const rest = await takeTurn()
      if (!stopped && rest > 0) await bell.rest(rest)
    }
  }
  const running = run()
  const forget = store.mail.whenQueued(bell.ring)
  return {
    stop: async () => {
      stopped = true
      forget()
      bell.ring()
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, stopMs).unref())])
    },
  }
}

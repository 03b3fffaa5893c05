/**
 * Mail as a running server has it: the road to the mail server where one is set up, and the worker on it. Used by `startServer`.
 */
import type { Dependencies } from '../dependencies.ts'
import type { Settings } from '../settings.ts'
import { openMailRoad } from './mail-road.ts'
import { startMailWorker } from './mail-worker.ts'
import type { MailRoad } from './outgoing-mail.ts'

/** The road of these settings, or undefined where no mail server is set up. */
export const mailRoadOf = ({ mail }: Settings, random: Dependencies['randomBytes']): MailRoad | undefined =>
  mail === undefined ? undefined : openMailRoad(mail, random)

/** Begins to send what stands in the outbox; the function that comes back ends it, after the mails at hand. */
export function startMail(dependencies: Dependencies, road: MailRoad | undefined): () => Promise<void> {
  const worker = startMailWorker(dependencies)
  return async () => {
    await worker.stop()
    road?.close()
  }
}

/** Whether mails can be sent: where not, none may be queued, and pages say how to set it up. */
export const mailIsSetUp = ({ sendMail }: Pick<Dependencies, 'sendMail'>): boolean => sendMail !== undefined

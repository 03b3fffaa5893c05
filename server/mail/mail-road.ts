/**
 * The way to the mail server: nodemailer with a few open connections. Opened by `startServer` where SMTP_URL is set.
 *
 * Traps: nodemailer's pool sends a mail again by itself when a connection breaks, which may be after the server has taken it; so that
 * is switched off. Whether data was on its way is seen from the stream that the connection reads.
 */
import { PassThrough } from 'node:stream'
import nodemailer from 'nodemailer'
import type { RandomBytes } from '../../data/random-id.ts'
import type { MailSettings } from '../settings.ts'
import { failureOf } from './failure-of.ts'
import type { MailRoad, OutgoingMail } from './outgoing-mail.ts'
import { isMailAddress, ownReasons } from './outgoing-mail.ts'

const timeoutsMs = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 }
const connections = 5

const addressIn = (from: string): string => /<([^>]+)>$/.exec(from)?.[1] ?? from
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}+/gu, ' ').trim()

type Transport = ReturnType<typeof openPool>

function openPool(url: string) {
  const noRepeats = { maxRequeues: 0, disableFileAccess: true, disableUrlAccess: true }
  return nodemailer.createTransport({ url, pool: true, maxConnections: connections, ...noRepeats, ...timeoutsMs })
}

/** Looks at the stream of each message: afterwards `began` says whether any of it was read. */
function watchStreams(transport: Transport): (messageId: string) => boolean {
  const streams = new Map<string, PassThrough>()
  transport.use('stream', (mail, done) => {
    mail.message.processFunc((input) => {
      const watched = new PassThrough()
      input.once('error', (error) => watched.destroy(error))
      streams.set(mail.message.messageId(), watched)
      return input.pipe(watched)
    })
    done()
  })
  return (messageId) => {
    const began = streams.get(messageId)?.readableDidRead === true
    streams.delete(messageId)
    return began
  }
}

/** As nodemailer takes it. The recipient of the envelope is said apart, so that no odd name can add another. */
function messageOf({ to, subject, text, html, bulk, replyTo }: OutgoingMail, from: string, messageId: string) {
  const sender = addressIn(from)
  const unsubscribe = bulk ? { list: { unsubscribe: `mailto:${sender}?subject=unsubscribe` } } : {}
  return {
    from,
    to: { name: oneLine(to.name), address: to.address },
    envelope: { from: sender, to: [to.address] },
    ...(replyTo === undefined ? {} : { replyTo }),
    subject: oneLine(subject),
    text,
    html,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...unsubscribe,
    xMailer: false as const,
  }
}

/** `random`: chance for the ids of messages. */
export function openMailRoad({ url, from }: Pick<MailSettings, 'url' | 'from'>, random: RandomBytes): MailRoad {
  const transport = openPool(url)
  const began = watchStreams(transport)
  const newMessageId = (): string => `<${Buffer.from(random(16)).toString('hex')}@${domainOf(addressIn(from))}>`
  return {
    send: async (mail) => {
      if (!isMailAddress(mail.to.address)) return { end: 'failed', reason: ownReasons.wrongAddress }
      const messageId = newMessageId()
      try {
        await transport.sendMail(messageOf(mail, from, messageId))
        began(messageId)
        return { end: 'sent' }
      } catch (error) {
        return failureOf(error, began(messageId))
      }
    },
    close: () => transport.close({ force: true }),
  }
}

/**
 * A real SMTP server that keeps what it gets, and may be told to refuse or to be slow. For the tests of mail.
 */
import type { AddressInfo, Socket } from 'node:net'
import type { SMTPServerSession } from 'smtp-server'
import { SMTPServer } from 'smtp-server'

export interface SunkMail {
  readonly recipients: readonly string[]
  readonly raw: string
}

/** `recipient`: the reply to an address that is refused, such as "550 no such user"; undefined where it is taken. */
export interface SinkOptions {
  readonly port?: number
  readonly recipient?: (address: string) => string | undefined
  /** After the data came: milliseconds until it is taken, or the reply that refuses it, or an end of the connection without a reply. */
  readonly afterData?: (mail: SunkMail) => number | string | 'hangUp'
}

export interface MailSink {
  readonly url: string
  readonly port: number
  /** What it has taken, in order. */
  readonly mails: SunkMail[]
  close(): Promise<void>
}

function replyOf(text: string): Error {
  return Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) })
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export async function openMailSink({ port = 0, recipient = () => undefined, afterData = () => 0 }: SinkOptions = {}): Promise<MailSink> {
  const mails: SunkMail[] = []
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 200,
    onRcptTo: ({ address }, _session, callback) => {
      const refused = recipient(address)
      callback(refused === undefined ? null : replyOf(refused))
    },
    onData: (stream, session: SMTPServerSession, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = { recipients: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString('utf8') }
        void take(mail, session.remotePort, callback)
      })
    },
  })
  async function take(mail: SunkMail, remotePort: number, callback: (error?: Error | null) => void): Promise<void> {
    const after = afterData(mail)
    if (after === 'hangUp') {
      mails.push(mail)
      sockets.get(remotePort)?.destroy()
      return
    }
    if (typeof after === 'string') return callback(replyOf(after))
    await rest(after)
    mails.push(mail)
    callback()
  }
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket))
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    port: address.port,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

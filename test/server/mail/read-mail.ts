/**
 * Reads a mail as it went over the wire: headers, text and HTML, decoded (RFC 2045 to 2047, as far as our mails need it).
 */
export interface ReadMail {
  /** By name in lower case; folded lines joined. */
  readonly headers: ReadonlyMap<string, string>
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Tokens of personal links in the text. */
  readonly tokens: readonly string[]
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

/** Words such as =?UTF-8?Q?=C3=84?=. */
function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_whole, way: string, word: string) =>
      way.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString('utf8') : quoted(word.replaceAll('_', ' ')).toString('utf8'),
    )
}

function splitMail(raw: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const [head = '', ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n')
  const lines = head.replaceAll(/\n[ \t]+/g, ' ').split('\n')
  const headers = lines.map((line): [string, string] => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 1).trim(),
  ])
  return { headers: new Map(headers), body: rest.join('\n\n') }
}

function decodedBody({ headers, body }: ReturnType<typeof splitMail>): string {
  const encoding = headers.get('content-transfer-encoding') ?? '7bit'
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? quoted(body.replaceAll('=\n', '')).toString('utf8') : body
}

export function readMail(raw: string): ReadMail {
  const whole = splitMail(raw)
  const boundary = /boundary="([^"]+)"/.exec(whole.headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = whole.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => splitMail(part.replace(/^\n/, '')))
  const ofType = (type: string): string => {
    const part = parts.find(({ headers }) => headers.get('content-type')?.startsWith(type))
    return part === undefined ? '' : decodedBody(part)
  }
  const text = ofType('text/plain')
  const tokens = [...text.matchAll(/\/p\/(\S+)/g)].map(([, token = '']) => token)
  return { headers: whole.headers, subject: decodedWords(whole.headers.get('subject') ?? ''), text, html: ofType('text/html'), tokens }
}

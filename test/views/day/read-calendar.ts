/**
 * A small strict reader of calendar files (RFC 5545) for tests: throws where a line is not as the standard has it.
 */

/** A line without its folding: name, parameters, value as it stands. */
export interface CalendarLine {
  readonly name: string
  readonly parameters: string
  readonly value: string
}

const mostOctets = 75

/** 3.1: every line ends with CRLF, no line is longer than 75 octets, and each is UTF-8 by itself. */
function physicalLines(file: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file)
  if (!text.endsWith('\r\n')) throw new Error('The file does not end with CRLF')
  const lines = text.slice(0, -2).split('\r\n')
  for (const line of lines) {
    if (/[\r\n]/u.test(line)) throw new Error(`A bare line end in ${JSON.stringify(line)}`)
    if (Buffer.byteLength(line) > mostOctets) throw new Error(`${Buffer.byteLength(line)} octets in ${JSON.stringify(line)}`)
    if (line === '') throw new Error('An empty line')
  }
  return lines
}

export function readCalendar(file: Uint8Array): readonly CalendarLine[] {
  const unfolded = physicalLines(file).reduce<readonly string[]>((lines, line) => {
    if (!line.startsWith(' ')) return [...lines, line]
    if (lines.length === 0) throw new Error('The first line goes on from nowhere')
    return [...lines.slice(0, -1), `${lines.at(-1)}${line.slice(1)}`]
  }, [])
  return unfolded.map((line) => {
    const [, name, parameters, value] = /^([A-Z-]+)((?:;[A-Z-]+=[A-Z0-9-]+)*):(.*)$/su.exec(line) ?? []
    if (name === undefined || parameters === undefined || value === undefined) throw new Error(`No content line: ${JSON.stringify(line)}`)
    if (/[^\P{Cc}\t]/u.test(value)) throw new Error(`A control character in ${JSON.stringify(line)}`)
    return { name, parameters, value }
  })
}

/** 3.3.11: what a text says. Throws where something is not escaped. */
export function textOfValue(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/u.test(value)) throw new Error(`Not escaped: ${value}`)
  return value.replaceAll(/\\(.)/gsu, (_, character: string) => {
    if (character === 'n' || character === 'N') return '\n'
    if (!'\\;,'.includes(character)) throw new Error(`No such escape: \\${character}`)
    return character
  })
}

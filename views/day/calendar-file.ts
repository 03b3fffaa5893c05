/**
 * A calendar file with one event that lasts a whole day, as RFC 5545 has it. Called for the day of results.
 *
 * Lines end with CRLF and are folded at 75 octets, never within a character (3.1); commas, semicolons, backslashes and line ends in
 * texts are escaped, and what no calendar may hold is left out (3.3.11).
 */

/** `uid`: the same for the event for ever. `day`, `stampDay`: calendar days; the stamp is the beginning of its day, so that the file never changes. */
export interface CalendarEvent {
  readonly uid: string
  readonly stampDay: string
  readonly day: string
  readonly summary: string
  readonly description: string
  readonly url: string
}

const mostOctets = 75
const octets = (text: string): number => Buffer.byteLength(text, 'utf8')

/** The line in pieces; each but the first begins with a space, which counts. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const character of line) {
    if (octets(piece) + octets(character) > mostOctets) {
      pieces.push(piece)
      piece = ' '
    }
    piece += character
  }
  return [...pieces, piece].join('\r\n')
}

const forbidden = /[^\P{Cc}\n\t]|\p{Cs}/gu

const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(forbidden, '')
    .replaceAll(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')

const basicDay = (day: string): string => day.replaceAll('-', '')

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** The whole file. */
export function calendarFile({ uid, stampDay, day, summary, description, url }: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Puntari//Day of results//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${basicDay(stampDay)}T000000Z`,
    `DTSTART;VALUE=DATE:${basicDay(day)}`,
    `DTEND;VALUE=DATE:${basicDay(dayAfter(day))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

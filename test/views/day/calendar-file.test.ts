import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CalendarEvent } from '../../../views/day/calendar-file.ts'
import { calendarFile } from '../../../views/day/calendar-file.ts'
import { readCalendar, textOfValue } from './read-calendar.ts'

const event: CalendarEvent = {
  uid: 'results-k2x7m@kysely.example',
  stampDay: '2026-11-01',
  day: '2026-12-31',
  summary: 'Kyselyn tulokset: Demokratiabarometri 2026',
  description: 'Tulokset: https://kysely.example/results/k2x7m',
  url: 'https://kysely.example/results/k2x7m',
}

const valuesOf = (parts: Partial<CalendarEvent>) => {
  const lines = readCalendar(Buffer.from(calendarFile({ ...event, ...parts })))
  return { lines, value: (name: string) => lines.find((line) => line.name === name)?.value ?? '' }
}

describe('a calendar file', () => {
  it('is one event of a whole day, in the order and shape of the standard', () => {
    const { lines } = valuesOf({})
    expect(lines.map(({ name, parameters, value }) => `${name}${parameters}:${value}`)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Puntari//Day of results//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:results-k2x7m@kysely.example',
      'DTSTAMP:20261101T000000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Kyselyn tulokset: Demokratiabarometri 2026',
      'DESCRIPTION:Tulokset: https://kysely.example/results/k2x7m',
      'URL:https://kysely.example/results/k2x7m',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('folds long lines at 75 octets and never within a character', () => {
    const summary = `${'å'.repeat(200)} ${'👩‍👩‍👧‍👦'.repeat(30)} ${'x'.repeat(300)}`
    expect(textOfValue(valuesOf({ summary }).value('SUMMARY'))).toBe(summary)
    const longest = Math.max(...calendarFile({ ...event, summary: 'x'.repeat(300) }).split('\r\n').map((line) => line.length)) // prettier-ignore
    expect(longest).toBe(75)
  })

  it('gives back any text, but for what no calendar may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const kept = text.replaceAll(/\r\n?/gu, '\n').replaceAll(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
        expect(textOfValue(valuesOf({ description: text }).value('DESCRIPTION'))).toBe(kept)
      }),
    )
  })

  it('lets no text begin a line of its own', () => {
    const evil = 'Hei\r\nEND:VEVENT\nBEGIN:VALARM, ; \\n'
    const { lines, value } = valuesOf({ summary: evil })
    expect(lines.filter(({ name }) => name === 'END')).toHaveLength(2)
    expect(textOfValue(value('SUMMARY'))).toBe('Hei\nEND:VEVENT\nBEGIN:VALARM, ; \\n')
  })
})

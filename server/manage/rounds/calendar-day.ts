/**
 * Calendar days as text, `2026-09-01`: reading what was typed, and counting on from a day. No clock and no time zone.
 */

const dayMs = 86_400_000

const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The day with these numbers, or undefined where the calendar has none. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day))
  const exists = moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day
  return exists && year >= 2000 && year < 2100 ? isoOf(moment.getTime()) : undefined
}

/** A day typed as `2026-09-01`, as browsers post it, or as `1.9.2026`; undefined where it is neither. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim()
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  if (day !== undefined) return dayOf(Number(year), Number(month), Number(day))
  const [, first, second, third] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? []
  return third === undefined ? undefined : dayOf(Number(third), Number(second), Number(first))
}

/** So many days after a day. */
export const addDays = (day: string, count: number): string => isoOf(Date.parse(`${day}T00:00:00Z`) + count * dayMs)

/** How many days the second lies after the first. */
export const daysBetween = (first: string, second: string): number =>
  (Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayMs

/** The same day one year later; 29 February becomes 28 February. */
export function nextYearsDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return dayOf(year + 1, month, date) ?? isoOf(Date.UTC(year + 1, month - 1, date - 1))
}

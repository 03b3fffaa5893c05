/**
 * Council terms of a group: on which day which council sat, and whether two rounds asked different ones.
 *
 * Called by the charts over the years and by the check of terms. Days are calendar days, `2025-06-01`.
 */
import type { RespondentGroup, Term } from './questionnaire.ts'

/** Whether the calendar has this day: not 31 February. */
export function dayExists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** The term that the day lies in; undefined before the first that is known, after the last, and for a group without terms. */
export function termOn({ terms = [] }: Pick<RespondentGroup, 'terms'>, day: string): Term | undefined {
  return terms.find(({ from, to }) => from <= day && day <= to)
}

/**
 * Whether a term began or ended between the two days, so that others sat there on the later one.
 *
 * False where both days lie in one term, and where nothing is known of the terms: before the first, after the last.
 */
export function termsBetween({ terms = [] }: Pick<RespondentGroup, 'terms'>, day: string, otherDay: string): boolean {
  const [earlier = day, later = day] = [day, otherDay].toSorted()
  return terms.some(({ from, to }) => (earlier < from && from <= later) || (earlier <= to && to < later))
}

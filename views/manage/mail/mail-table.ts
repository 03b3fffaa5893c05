/**
 * How many mails of a survey are how far, as a table: one line for the invitations and one for each day of reminders.
 */
import { formatsFor } from '../../format.ts'
import type { DataTable } from '../../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../translate.ts'
import { translatorFor } from '../../translate.ts'

type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain'

/** `occasion`: the day of a reminder, '' of invitations. */
export interface MailCount {
  readonly kind: 'invitation' | 'reminder'
  readonly occasion: string
  readonly state: MailState
  readonly count: number
}

export const sumOf = (counts: readonly MailCount[], ...states: readonly MailState[]): number =>
  counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)

/** What is being sent counts as waiting: from outside it is the same. */
const columns = { queued: ['queued', 'sending'], sent: ['sent'], failed: ['failed'], uncertain: ['uncertain'] } as const

export function mailTable(language: ScreenLanguage, counts: readonly MailCount[]): DataTable {
  const t = translatorFor(language)
  const { whole, day } = formatsFor(language)
  const lines = [...Map.groupBy(counts, ({ occasion }) => occasion)].toSorted(([a], [b]) => a.localeCompare(b))
  return {
    caption: t('mail:progress.caption'),
    columns: ['what', ...Object.keys(columns)].map((id) => ({ label: t(`mail:column.${id}`), numeric: id !== 'what' })),
    rows: lines.map(([occasion, ofLine]) => [
      occasion === '' ? t('mail:kind.invitation') : t('mail:kind.reminderOf', { day: day(occasion) }),
      ...Object.values(columns).map((states) => whole(sumOf(ofLine, ...states))),
    ]),
  }
}

/**
 * An organisation's own words of the mails of a round. They may change while it is open: they are no part of what people answer.
 *
 * Called by `rounds`, inside a transaction. What a text must hold is the page's to check.
 */
import type { TextByLanguage } from '../questionnaires/own-questions.ts'
import type { KyselyDatabase } from './open-connection.ts'
import { loadRound } from './round-rows.ts'
import type { OwnTextKey, RoundTerms } from './round-terms.ts'

export const mailTextKeys = ['mailSubject', 'mailBody', 'reminderSubject', 'reminderBody'] as const satisfies readonly OwnTextKey[]
export type MailTextKey = (typeof mailTextKeys)[number]
/** An empty text, or one that is not there, means Puntari's own words. */
export type MailTexts = Readonly<Partial<Record<MailTextKey, TextByLanguage>>>

export type ChangeMailTextsOutcome = 'changed' | 'closed' | 'unknown'

const said = (texts: TextByLanguage = {}): TextByLanguage =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined && text !== ''))

/** What may change until the round is closed. */
async function changeTerms(
  db: KyselyDatabase,
  id: string,
  change: (terms: RoundTerms) => Partial<RoundTerms>,
): Promise<ChangeMailTextsOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (round.state !== 'draft' && round.state !== 'open') return 'closed'
  const terms = JSON.stringify({ ...round.terms, ...change(round.terms) })
  await db.updateTable('round').set({ terms }).where('id', '=', id).execute()
  return 'changed'
}

/** Puts these texts in the place of all that there were. */
export function changeMailTexts(db: KyselyDatabase, id: string, texts: MailTexts): Promise<ChangeMailTextsOutcome> {
  const own = mailTextKeys.map((key) => [key, said(texts[key])] as const).filter(([, text]) => Object.keys(text).length > 0)
  return changeTerms(db, id, (terms) => {
    const others = Object.entries(terms.texts).filter(([key]) => !mailTextKeys.some((mine) => mine === key))
    return { texts: Object.fromEntries([...others, ...own]) }
  })
}

/** Days after the opening day on which reminders go out by themselves; none: no reminders. They too may change while it is open. */
export const changeReminderDays = (db: KyselyDatabase, id: string, days: readonly number[]): Promise<ChangeMailTextsOutcome> =>
  changeTerms(db, id, () => ({ reminderDays: [...new Set(days)].toSorted((a, b) => a - b) }))

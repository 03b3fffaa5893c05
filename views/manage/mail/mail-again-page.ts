/**
 * The page that asks before mails that failed or are uncertain are sent again.
 */
import { formatsFor } from '../../format.ts'
import { translatorFor } from '../../translate.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { MailedRoundInput } from './mail-page.ts'
import { mailHref } from './mail-page.ts'

/** `ids`: the chosen mails; none: all that failed. `count`: how many they are. */
export interface MailAgainInput extends MailedRoundInput {
  readonly ids: readonly string[]
  readonly count: number
}

export interface MailAgainPage extends StaffPage {
  readonly lead: string
  readonly consequences: readonly string[]
  readonly action: string
  readonly ids: readonly string[]
  readonly cancelHref: string
}

export function mailAgainPage(visit: StaffVisit, { ids, count, roundId, round, organisation }: MailAgainInput): MailAgainPage {
  const t = translatorFor(visit.language)
  const own = `${mailHref(roundId)}/undelivered`
  return {
    ...staffPage(visit, { title: t('mail:again.title'), width: 'form', organisation }),
    lead: round,
    consequences: [
      t('mail:again.count', { count, number: formatsFor(visit.language).whole(count) }),
      ...(ids.length > 0 ? [t('mail:undelivered.uncertain')] : []),
      t('mail:again.spent'),
    ],
    action: own,
    ids,
    cancelHref: own,
  }
}

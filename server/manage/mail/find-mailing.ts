/**
 * What the pages of mail start from: the round with its organisation, and in whose words things are said.
 */
import type { Request } from 'express'
import type { MailCount, MailState } from '../../../data/mail-entry.ts'
import { ownReasons } from '../../mail/outgoing-mail.ts'
import { translatorFor } from '../../../views/translate.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, roundTitle } from '../rounds/find-round.ts'

export type RoundRequest = Request<{ round: string }>

export const findMailing = (dependencies: Dependencies, request: RoundRequest): Promise<FoundRound> =>
  findRound(dependencies, request, request.params.round)

/** What every page of mail shows of its round. */
export const mailedRoundView = (found: FoundRound, language: ScreenLanguage) => ({
  roundId: found.round.id,
  round: roundTitle(found, language),
  organisation: found.organisation,
})

export const countIn = (counts: readonly MailCount[], ...states: readonly MailState[]): number =>
  counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0)

/** A reason in the page's language: our own in words, a mail server's as it was said. */
export function reasonInWords(reason: string, language: ScreenLanguage): string {
  const t = translatorFor(language)
  if (reason === '') return t('mail:reason.interrupted')
  const own = Object.values(ownReasons).find((each) => each === reason)
  return own === undefined ? reason : t(`mail:reason.${own.slice(1)}`)
}

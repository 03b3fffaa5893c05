/**
 * The tables of what respondents do as Kysely sees them: links, invitations, drafts, answers, counters. Part of `DatabaseSchema`.
 *
 * None has a column for a moment, on purpose.
 */
import type { Generated } from 'kysely'
import type { AnswerWay } from './round.ts'
import type { ContactWish } from './round-terms.ts'

export interface LinkTable {
  code: string
  roundId: string
  groupId: string
  unitId: string | null
  way: AnswerWay
}

/** `spent`: 0 or 1, always one byte in the file, so that spending moves no row. */
export interface InvitationTable {
  id: string
  roundId: string
  groupId: string
  unitId: string | null
  name: string
  email: string
  street: string
  postcode: string
  town: string
  language: string
  spent: Generated<number>
}

export interface TokenTable {
  hash: Buffer
  invitationId: string
}

export interface ReceiptTable {
  roundId: string
  id: Buffer
}

export interface ContactTable {
  roundId: string
  id: Buffer
  wish: ContactWish
  email: string
  language: string
}

export interface DraftTable {
  roundId: string
  id: Buffer
  content: Buffer
}

export interface SpentDraftTable {
  roundId: string
  id: Buffer
}

export interface ResponseTable {
  roundId: string
  id: Buffer
  groupId: string
  unitId: string | null
  codes: Buffer
}

export interface TextTable {
  roundId: string
  id: Buffer
  groupId: string
  itemId: string
  language: string
  text: string
}

export interface RoundDayTable {
  roundId: string
  day: string
  started: number
  sent: number
}

/** `unitId` is the empty string where the group does not answer by unit, so that it can be part of the key. */
export interface RoundCompletesTable {
  roundId: string
  groupId: string
  unitId: string
  completes: number
}

/** JSON in `hidden` and `tags`. */
export interface CommentMarkTable {
  roundId: string
  textId: Buffer
  hidden: string
  tags: string
  public: number
}

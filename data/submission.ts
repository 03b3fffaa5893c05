/**
 * The hottest path: one person's answers go in, the draft goes out, in prepared statements inside a batch's transaction.
 *
 * Called by `responses.submit` through the group commit, never directly. Knows no cookie and no moment: the draft's hash decides
 * that a draft gives at most one response, the day only moves a counter of the whole round.
 */
import { codesToBlob } from './codes-blob.ts'
import type { RawDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'
import { newRowKey } from './random-id.ts'

export interface SubmittedText {
  readonly item: string
  readonly language: string
  readonly text: string
}

/** `draftSecretHash`: `draftIdOf(secret)`. `unit`: null where the group does not answer by unit. `day`: calendar day, `2026-09-01`. */
export interface Submission {
  readonly draftSecretHash: Uint8Array
  readonly roundId: string
  readonly group: string
  readonly unit: string | null
  readonly codes: Int16Array
  readonly texts: readonly SubmittedText[]
  readonly day: string
  /** Id of the invitation by whose token the person came; it is spent. Absent: an open link or a kiosk. */
  readonly invitation?: string
  /** `receiptHash` of the code that the person was shown before; absent: none. */
  readonly receipt?: Uint8Array
}

/** Only `stored` has stored something. `alreadyReceived`: of this draft, or by this invitation. `draftMissing`: forgotten, or never saved. */
export type SubmissionOutcome = 'stored' | 'alreadyReceived' | 'roundClosed' | 'draftMissing'

function statementsOn(raw: RawDatabase) {
  return {
    state: raw.prepare<[string], string>('select state from round where id = ?').pluck(),
    isSpent: raw.prepare<[string, Buffer]>('select 1 from spent_draft where round_id = ? and id = ?').pluck(),
    takeDraft: raw.prepare<[string, Buffer]>('delete from draft where round_id = ? and id = ? returning 1').pluck(),
    spend: raw.prepare<[string, Buffer]>('insert into spent_draft (round_id, id) values (?, ?) on conflict do nothing returning 1').pluck(),
    response: raw.prepare<[string, Buffer, string, string | null, Buffer]>(
      'insert into response (round_id, id, group_id, unit_id, codes) values (?, ?, ?, ?, ?)',
    ),
    text: raw.prepare<[string, Buffer, string, string, string, string]>(
      'insert into text (round_id, id, group_id, item_id, language, text) values (?, ?, ?, ?, ?, ?)',
    ),
    complete: raw.prepare<[string, string, string]>(
      'insert into round_completes values (?, ?, ?, 1) on conflict do update set completes = completes + 1',
    ),
    spendInvitation: raw
      .prepare<[string, string], number>('update invitation set spent = 1 where id = ? and round_id = ? and spent = 0 returning 1')
      .pluck(),
    receipt: raw.prepare<[string, Buffer]>('insert into receipt (round_id, id) values (?, ?) on conflict do nothing'),
    sent: raw.prepare<[string, string]>('insert into round_day values (?, ?, 0, 1) on conflict do update set sent = sent + 1'),
  }
}

type Statements = ReturnType<typeof statementsOn>

/** Takes the draft and spends it and the invitation. Where something stands against it: what, and nothing more than a useless draft is gone. */
function spend(
  statements: Statements,
  { roundId, draftSecretHash, invitation }: Submission,
): Exclude<SubmissionOutcome, 'stored'> | undefined {
  const draftId = Buffer.from(draftSecretHash)
  if (statements.state.get(roundId) !== 'open') return 'roundClosed'
  if (statements.isSpent.get(roundId, draftId) !== undefined) return 'alreadyReceived'
  if (statements.takeDraft.get(roundId, draftId) === undefined) return 'draftMissing'
  if (statements.spend.get(roundId, draftId) === undefined) return 'alreadyReceived'
  if (invitation === undefined) return undefined
  return statements.spendInvitation.get(invitation, roundId) === undefined ? 'alreadyReceived' : undefined
}

/** A function that stores one submission. It must run inside a transaction, and all or nothing of it may be kept. */
export function submissionOn(raw: RawDatabase, random: RandomBytes): (submission: Submission) => SubmissionOutcome {
  const statements = statementsOn(raw)
  return (submission) => {
    const { roundId, group, unit, codes, texts, day, receipt } = submission
    const refusal = spend(statements, submission)
    if (refusal !== undefined) return refusal
    statements.response.run(roundId, newRowKey(random), group, unit, codesToBlob(codes))
    for (const { item, language, text } of texts) statements.text.run(roundId, newRowKey(random), group, item, language, text)
    statements.complete.run(roundId, group, unit ?? '')
    statements.sent.run(roundId, day)
    if (receipt !== undefined) statements.receipt.run(roundId, Buffer.from(receipt))
    return 'stored'
  }
}

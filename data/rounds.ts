/**
 * Rounds: planned, opened, closed, released. The steps themselves are in `plan-round` and `advance-round`.
 *
 * When a day comes that opens or closes a round is the server's to notice; here a round is what its state says.
 */
import type {
  ArchiveRoundOutcome,
  CloseRoundOutcome,
  OpenRoundOutcome,
  ReleaseRoundOutcome,
  ReleaseWith,
  RemoveRoundOutcome,
} from './advance-round.ts'
import { archiveRound, closeRound, openRound, releaseRound, removeRound } from './advance-round.ts'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { ChangeMailTextsOutcome, MailTexts } from './change-mail-texts.ts'
import { changeMailTexts, changeReminderDays } from './change-mail-texts.ts'
import type { CreateLinksOutcome, LinkTarget } from './links.ts'
import { createLinks } from './links.ts'
import type { ChangeRoundOutcome, CreateRoundOutcome, RescheduleOutcome, SmallestCellOutcome } from './plan-round.ts'
import { changeRound, createRound, rescheduleRound, setSmallestCell } from './plan-round.ts'
import { newId } from './random-id.ts'
import type { NewRoundPlan, Round, RoundPlan, RoundUnit } from './round.ts'
import type { RoundFilter } from './round-rows.ts'
import { loadRound, loadRounds, loadRoundUnits } from './round-rows.ts'

export interface Rounds {
  /** A draft. Its definition must have been kept (`definitions.keep`). */
  create(plan: NewRoundPlan): Promise<CreateRoundOutcome>
  /** Only while it is a draft. */
  change(id: string, change: Partial<RoundPlan>): Promise<ChangeRoundOutcome>
  reschedule(id: string, days: Pick<RoundPlan, 'closesOn' | 'resultsOn'>): Promise<RescheduleOutcome>
  /** All own texts of its mails at once; until it is closed. */
  changeMailTexts(id: string, texts: MailTexts): Promise<ChangeMailTextsOutcome>
  /** When reminders go out by themselves, in days after the opening day; until it is closed. */
  changeReminderDays(id: string, days: readonly number[]): Promise<ChangeMailTextsOutcome>
  /** Never below 3; from the first answer on it may only rise. */
  setSmallestCell(id: string, smallestCell: number): Promise<SmallestCellOutcome>
  /**
   * Also makes the links for these targets: an open round without links can't be met. Rejects where a target is unknown.
   * It gets the units of this day; absent: of the opening day of its plan.
   */
  open(id: string, links?: readonly LinkTarget[], day?: string): Promise<OpenRoundOutcome>
  /** Also deletes the drafts, rewrites the answers in key order, rebuilds the file and ends the write-ahead log. */
  close(id: string): Promise<CloseRoundOutcome>
  /** Freezes the figures and writes the log in the same transaction. Without them: as rounds of earlier versions, whose figures are made anew. */
  release(id: string, release?: ReleaseWith): Promise<ReleaseRoundOutcome>
  /** Puts a released round away: results stay, lists of what is going on leave it out. */
  archive(id: string): Promise<ArchiveRoundOutcome>
  /** To be called before results of closed rounds are made. Resolves once it is on the disk: no late answers come in afterwards. */
  markResultsSeen(ids: readonly string[]): Promise<void>
  /** Only a draft. */
  remove(id: string): Promise<RemoveRoundOutcome>
  find(id: string): Promise<Round | undefined>
  /** Newest year first. */
  list(filter?: RoundFilter): Promise<readonly Round[]>
  /** The units as they were at opening, depth first; none while it is a draft. */
  units(id: string): Promise<readonly RoundUnit[]>
}

function assertCreated({ outcome }: CreateLinksOutcome): void {
  if (outcome !== 'created') throw new RangeError(`The links of the round could not be made: ${outcome}`)
}

export function roundsOn({ db, raw, checkpointer, random }: Connections): Rounds {
  return {
    create: (plan) => inTransaction(db, (transaction) => createRound(transaction, newId(random), plan)),
    change: (id, change) => inTransaction(db, (transaction) => changeRound(transaction, id, change)),
    reschedule: (id, days) => inTransaction(db, (transaction) => rescheduleRound(transaction, id, days)),
    setSmallestCell: (id, smallestCell) => inTransaction(db, (transaction) => setSmallestCell(transaction, id, smallestCell)),
    changeMailTexts: (id, texts) => inTransaction(db, (transaction) => changeMailTexts(transaction, id, texts)),
    changeReminderDays: (id, days) => inTransaction(db, (transaction) => changeReminderDays(transaction, id, days)),
    open: (id, links = [], day) =>
      inTransaction(db, async (transaction) => {
        const outcome = await openRound(transaction, id, day)
        if (outcome === 'opened') assertCreated(await createLinks(transaction, random, id, links))
        return outcome
      }),
    close: async (id) => {
      const outcome = await inTransaction(db, (transaction) => closeRound(transaction, raw, id))
      if (outcome === 'closed') await checkpointer.rebuild()
      return outcome
    },
    release: (id, release) => inTransaction(db, (transaction) => releaseRound(transaction, id, release)),
    archive: (id) => inTransaction(db, (transaction) => archiveRound(transaction, id)),
    markResultsSeen: async (ids) => {
      if (ids.length === 0) return
      await db.updateTable('round').set({ resultsSeen: 1 }).where('id', 'in', ids).where('state', '=', 'closed').execute()
    },
    remove: (id) => inTransaction(db, (transaction) => removeRound(transaction, id)),
    find: (id) => loadRound(db, id),
    list: (filter = {}) => loadRounds(db, filter),
    units: (id) => loadRoundUnits(db, id),
  }
}

/**
 * Ends the trace that recent writes leave: answers go into key order, then the write-ahead log into the file and to length zero.
 *
 * Called by `Store.checkpoint` (a timer of the server, every 30 s), at closing of a round, at opening and closing of the store.
 */
import { forgetDraftKeys } from './draft-keys.ts'
import type { KyselyDatabase, RawDatabase } from './open-connection.ts'
import { busyTimeoutMs } from './open-connection.ts'
import { rewriteInKeyOrder } from './rewrite-in-key-order.ts'

/** busy: another connection was reading; nothing is lost, the next call tries again. */
export type CheckpointOutcome = 'done' | 'busy'

export interface Checkpointer {
  /** Notes that a round got an answer, so that the next checkpoint rewrites it. */
  touch(roundId: string): void
  run(): Promise<CheckpointOutcome>
  /**
   * The same, and the whole file built anew, so that its bytes say nothing of how it came about (which page was split when).
   *
   * Takes as long as writing the file once; for the closing of a round. May not be called inside a transaction.
   */
  rebuild(): Promise<CheckpointOutcome>
}

function rewriteAll(raw: RawDatabase, rounds: readonly string[]): void {
  raw.exec('begin immediate')
  try {
    rewriteInKeyOrder(raw, rounds)
    raw.exec('commit')
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  }
}

function truncateLog(raw: RawDatabase): CheckpointOutcome {
  const [row] = raw.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  return row?.busy === 1 ? 'busy' : 'done'
}

/**
 * The index of the log (`-shm`) keeps the numbers of the pages that each commit wrote until the log grows again: which texts a
 * response came in with, as far as pages tell it. The first write into an empty log blanks them, even one that changes nothing.
 */
function blankLogIndex(raw: RawDatabase): void {
  raw.pragma(`user_version = ${Number(raw.pragma('user_version', { simple: true }))}`)
}

/** Moves the write-ahead log into the file and cuts it to length zero. Does not wait for readers: the server would stand still. */
function endLog(raw: RawDatabase): CheckpointOutcome {
  raw.pragma('busy_timeout = 0')
  try {
    if (truncateLog(raw) === 'busy') return 'busy'
    blankLogIndex(raw)
    return truncateLog(raw)
  } catch (error) {
    // Another process, such as the command line, is writing.
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return 'busy'
    throw error
  } finally {
    raw.pragma(`busy_timeout = ${busyTimeoutMs}`)
  }
}

/** One on this connection. Open rounds count as touched at first: an earlier process may have been killed before its checkpoint. */
export function checkpointerOn({ raw, db }: { readonly raw: RawDatabase; readonly db: KyselyDatabase }): Checkpointer {
  const changes = raw.prepare<[], number>('select total_changes()').pluck()
  const touched = new Set(raw.prepare<[], string>("select id from round where state = 'open'").pluck().all())
  let changesAtLast: number | undefined

  const restWith = (tidy: () => void): CheckpointOutcome => {
    forgetDraftKeys(raw)
    tidy()
    touched.clear()
    const outcome = endLog(raw)
    if (outcome === 'done') changesAtLast = changes.get()
    return outcome
  }
  const rewriteTouched = (): void => {
    if (touched.size > 0) rewriteAll(raw, [...touched])
  }
  const vacuum = (): void => {
    raw.exec('vacuum')
    raw.exec('vacuum draft_keys')
  }
  return {
    touch: (roundId) => touched.add(roundId),
    run: () => db.connection().execute(async () => (changes.get() === changesAtLast ? 'done' : restWith(rewriteTouched))),
    rebuild: () => db.connection().execute(async () => restWith(vacuum)),
  }
}

/**
 * The writer for what respondents do: many writes, one commit, one flush of the disk.
 *
 * Used by `drafts` and `responses`. Whatever arrives while the last commit runs (or another transaction holds the connection)
 * goes into the next one. A promise is kept only after COMMIT has returned, that is after the disk has the answer.
 */
import type { KyselyDatabase, RawDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'
import { shuffled } from './random-id.ts'

/** Within a batch: drafts are saved first, then answers go in (in an order of chance), then drafts are forgotten. */
const kindsInOrder = ['save', 'submit', 'forget'] as const
export type WriteKind = (typeof kindsInOrder)[number]

export interface GroupCommit {
  /**
   * What `perform` returned, once it is on the disk.
   *
   * `perform` runs synchronously inside the batch's transaction. If it throws, what it wrote is taken
   * back and only its own promise is broken; if the commit fails, every promise of the batch is.
   */
  write<T>(kind: WriteKind, perform: () => T): Promise<T>
  /** Resolves when nothing waits any more. */
  settled(): Promise<void>
}

type Settle = () => void

interface Waiting {
  readonly kind: WriteKind
  /** Does the write and says how its promise is to be settled after the commit. */
  readonly attempt: () => Settle
  readonly fail: (error: unknown) => void
}

function inOrder(batch: readonly Waiting[], random: RandomBytes): readonly Waiting[] {
  return kindsInOrder.flatMap((kind) => {
    const ofKind = batch.filter((waiting) => waiting.kind === kind)
    return kind === 'submit' ? shuffled(ofKind, random) : ofKind
  })
}

/** Runs one batch as one transaction. */
function commitBatch(raw: RawDatabase, batch: readonly Waiting[]): void {
  raw.exec('begin immediate')
  try {
    const settles = batch.map((waiting) => waiting.attempt())
    raw.exec('commit')
    for (const settle of settles) settle()
  } catch (error) {
    if (raw.inTransaction) raw.exec('rollback')
    throw error
  }
}

type Done<T> = { readonly value: T } | { readonly error: unknown }

/** Runs one member inside a savepoint, so that a throw takes back only its own writes. */
function runMember<T>(raw: RawDatabase, perform: () => T): Done<T> {
  raw.exec('savepoint member')
  try {
    const value = perform()
    raw.exec('release member')
    return { value }
  } catch (error) {
    raw.exec('rollback to member; release member')
    return { error }
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * A writer on this connection. There must be only one per database.
 *
 * `random` decides the order of the answers within a batch.
 */
export function groupCommit(writer: { readonly raw: RawDatabase; readonly db: KyselyDatabase }, random: RandomBytes): GroupCommit {
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  const takeWaiting = (): readonly Waiting[] => {
    const batch = waiting
    waiting = []
    return inOrder(batch, random)
  }
  const commitWaiting = async (): Promise<void> => {
    let batch: readonly Waiting[] = []
    try {
      await writer.db.connection().execute(async () => {
        batch = takeWaiting()
        commitBatch(writer.raw, batch)
      })
    } catch (error) {
      for (const { fail } of batch.length > 0 ? batch : takeWaiting()) fail(error)
    }
  }
  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      await nextTurn()
      await commitWaiting()
    }
    running = undefined
  }
  const write = <T>(kind: WriteKind, perform: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const attempt = (): Settle => {
        const done = runMember(writer.raw, perform)
        return 'error' in done ? () => reject(done.error) : () => resolve(done.value)
      }
      waiting.push({ kind, attempt, fail: reject })
      running ??= run()
    })
  return { write, settled: async () => running }
}

/**
 * What every store of this folder gets from `openStore`: the ways to the database, the batching writer, and chance.
 */
import type { Checkpointer } from './checkpointer.ts'
import type { GroupCommit } from './group-commit.ts'
import type { KyselyDatabase, RawDatabase } from './open-connection.ts'
import type { RandomBytes } from './random-id.ts'

/** `raw` is the connection under `db`; `reader` is a connection of its own, read-only (in memory the same one). */
export interface Connections {
  readonly db: KyselyDatabase
  readonly raw: RawDatabase
  readonly reader: RawDatabase
  readonly commits: GroupCommit
  readonly checkpointer: Checkpointer
  readonly random: RandomBytes
}

/**
 * One transaction of Kysely queries, called by the stores wherever a decision and a write belong together.
 *
 * The body gets the transaction's own connection and must use nothing else: the outer one waits behind the mutex that this
 * transaction holds, for ever. Bodies are therefore functions of their own that can't see it.
 */
import { sql } from 'kysely'
import type { KyselyDatabase } from './open-connection.ts'

/**
 * What the body returns, once it is on the disk. If the body throws, nothing of it is kept.
 *
 * `immediate`: the write lock is taken before the first read, so that another process (the command line) can't come between.
 */
export function inTransaction<T>(db: KyselyDatabase, body: (transaction: KyselyDatabase) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection)
    try {
      const result = await body(connection)
      await sql`commit`.execute(connection)
      return result
    } catch (error) {
      await sql`rollback`.execute(connection)
      throw error
    }
  })
}

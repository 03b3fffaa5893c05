/**
 * Takes the order of arrival out of the file: within a page SQLite puts a newer row before the older ones, whatever their keys.
 *
 * Called at every checkpoint for the rounds that got answers, and at closing. Without it a copy of the file would show which
 * response came last, and which text came together with which response.
 */
import type { RawDatabase } from './open-connection.ts'

const tablesOfAnswers = ['response', 'text', 'spent_draft'] as const

/**
 * Deletes the answers of these rounds and puts them back in the order of their random keys.
 *
 * All rounds at once, so that none keeps its places while another moves around it. Must run inside a transaction of this
 * connection. `secure_delete` overwrites the old places; `temp_store` is in memory.
 */
export function rewriteInKeyOrder(raw: RawDatabase, roundIds: readonly string[]): void {
  const rounds = JSON.stringify(roundIds)
  const ofRounds = 'where round_id in (select value from json_each(?))'
  for (const table of tablesOfAnswers) {
    raw.prepare(`create temp table in_key_order as select * from ${table} ${ofRounds}`).run(rounds)
    raw.prepare(`delete from ${table} ${ofRounds}`).run(rounds)
    raw.prepare(`insert into ${table} select * from temp.in_key_order order by round_id, id`).run()
    raw.exec('drop table temp.in_key_order')
  }
}

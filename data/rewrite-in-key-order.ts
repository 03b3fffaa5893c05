/**
 * Takes the order of arrival out of the file: within a page SQLite puts a newer row before the older ones, whatever their keys.
 *
 * Called at every checkpoint for the rounds that got answers, and at closing. Without it a copy of the file would show which
 * response came last, and which text came together with which response.
 */
import type { RawDatabase } from './open-connection.ts'

/** Tables, with what follows the round in their keys. Of the counters: which unit's first answer came first. */
const tablesOfAnswers = {
  response: 'id',
  text: 'id',
  spent_draft: 'id',
  receipt: 'id',
  contact: 'id',
  round_completes: 'group_id, unit_id',
} as const

/**
 * Deletes the answers of these rounds and puts them back in the order of their keys.
 *
 * All rounds at once, so that none keeps its places while another moves around it. Must run inside a transaction of this
 * connection. `secure_delete` overwrites the old places; `temp_store` is in memory.
 */
export function rewriteInKeyOrder(raw: RawDatabase, roundIds: readonly string[]): void {
  const rounds = JSON.stringify(roundIds)
  const ofRounds = 'where round_id in (select value from json_each(?))'
  for (const [table, key] of Object.entries(tablesOfAnswers)) {
    raw.prepare(`create temp table in_key_order as select * from ${table} ${ofRounds}`).run(rounds)
    raw.prepare(`delete from ${table} ${ofRounds}`).run(rounds)
    raw.prepare(`insert into ${table} select * from temp.in_key_order order by round_id, ${key}`).run()
    raw.exec('drop table temp.in_key_order')
  }
}

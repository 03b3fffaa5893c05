/**
 * Who wants to take part in a raffle or to hear the result, apart from every answer: no link, no order, no moment.
 *
 * Written from the page that follows the thanks; read once the round is closed; deleted with the addresses of the round.
 */
import type { Language } from '../questionnaires/wording.ts'
import type { Connections } from './connections.ts'
import { newRowKey, shuffled } from './random-id.ts'
import type { ContactWish } from './round-terms.ts'

export interface Contact {
  readonly wish: ContactWish
  readonly email: string
  readonly language: Language
}

export interface Contacts {
  /** alreadyThere: this address has this wish already, whatever its capitals. */
  add(roundId: string, contact: Contact): Promise<'added' | 'alreadyThere' | 'roundClosed'>
  /** In an order of chance, another one each time. None while the round is open: who watches the list would see who answers. */
  ofClosedRound(roundId: string): Promise<readonly Contact[]>
  /** Deletes all of a round; how many there were. */
  purge(roundId: string): Promise<number>
}

export function contactsOn({ raw, db, commits, checkpointer, random }: Connections): Contacts {
  const state = raw.prepare<[string], string>('select state from round where id = ?').pluck()
  const there = raw.prepare<[string, string, string]>('select 1 from contact where round_id = ? and wish = ? and lower(email) = ?').pluck()
  const insert = raw.prepare<[string, Buffer, string, string, string]>(
    'insert into contact (round_id, id, wish, email, language) values (?, ?, ?, ?, ?)',
  )
  const add = (roundId: string, { wish, email, language }: Contact) => {
    if (state.get(roundId) !== 'open') return 'roundClosed'
    if (there.get(roundId, wish, email.toLowerCase()) !== undefined) return 'alreadyThere'
    insert.run(roundId, newRowKey(random), wish, email, language)
    return 'added'
  }
  return {
    add: (roundId, contact) =>
      commits.write('submit', () => {
        checkpointer.touch(roundId)
        return add(roundId, contact)
      }),
    ofClosedRound: async (roundId) => {
      if (state.get(roundId) === 'open') return []
      const rows = await db.selectFrom('contact').select(['wish', 'email', 'language']).where('roundId', '=', roundId).execute()
      return shuffled(rows, random)
    },
    purge: async (roundId) => {
      const gone = await db.deleteFrom('contact').where('roundId', '=', roundId).executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  }
}

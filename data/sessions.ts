/**
 * Sessions of staff, for the session store of the server. Respondents have none.
 *
 * Only a hash of the session's id is kept, so that a copy of the database signs nobody in. Moments are passed in, in
 * milliseconds since 1970.
 */
import { createHash } from 'node:crypto'
import type { Connections } from './connections.ts'

/** `content`: the session as JSON text. */
export interface Sessions {
  /** The content, or undefined where there is none or it ended before `now`. */
  get(id: string, now: number): Promise<string | undefined>
  set(id: string, session: { readonly content: string; readonly expiresAt: number }): Promise<void>
  /** Moves the end of a session that exists. */
  touch(id: string, expiresAt: number): Promise<void>
  destroy(id: string): Promise<void>
  /** Deletes the sessions that ended before `now`; how many they were. */
  prune(now: number): Promise<number>
}

const hashOf = (id: string): Buffer => createHash('sha256').update(id, 'utf8').digest()

export function sessionsOn({ db }: Connections): Sessions {
  return {
    get: async (id, now) =>
      (await db.selectFrom('session').select('content').where('id', '=', hashOf(id)).where('expiresAt', '>', now).executeTakeFirst())
        ?.content,
    set: async (id, { content, expiresAt }) => {
      await db
        .insertInto('session')
        .values({ id: hashOf(id), content, expiresAt })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ content, expiresAt }))
        .execute()
    },
    touch: async (id, expiresAt) => {
      await db.updateTable('session').set({ expiresAt }).where('id', '=', hashOf(id)).execute()
    },
    destroy: async (id) => {
      await db.deleteFrom('session').where('id', '=', hashOf(id)).execute()
    },
    prune: async (now) => {
      const { numDeletedRows } = await db.deleteFrom('session').where('expiresAt', '<=', now).executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

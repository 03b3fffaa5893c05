/**
 * Sessions of staff, for the session store of the server and the page on which a person sees and ends them. Respondents have none.
 *
 * Only a hash of the session's id is kept, so that a copy of the database signs nobody in. A session that was ended leaves an empty
 * row until its time is over: a request that was still running with it can't bring it back. Moments are passed in, in milliseconds
 * since 1970.
 */
import { createHash } from 'node:crypto'
import type { Connections } from './connections.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'

/** Whose session it is, since when (day and minute, `2026-11-21 14:05`) and in which browser (a short name, may be empty). */
export interface SessionOwner {
  readonly account: string
  readonly begun: string
  readonly device: string
}

/** `content`: the session as JSON text. `owner`: absent before sign-in. */
export interface KeptSession {
  readonly content: string
  readonly expiresAt: number
  readonly owner?: SessionOwner
}

/** `key`: names the session on a page and is worth nothing in a cookie. */
export interface ListedSession extends SessionOwner {
  readonly key: string
}

export interface Sessions {
  /** The content, or undefined where there is none or it ended before `now`. */
  get(id: string, now: number): Promise<string | undefined>
  /** Does nothing to a session that was ended, and nothing for an account that is gone. */
  set(id: string, session: KeptSession): Promise<void>
  /** Moves the end of a session that exists. */
  touch(id: string, expiresAt: number): Promise<void>
  destroy(id: string): Promise<void>
  /** Deletes the sessions that ended before `now`; how many they were. */
  prune(now: number): Promise<number>
  /** Where an account is signed in, newest first. */
  ofAccount(account: string, now: number): Promise<readonly ListedSession[]>
  /** Ends one session of the account. */
  end(account: string, key: string): Promise<'ended' | 'unknown'>
  /** Ends all sessions of the account but that with the id `except`; how many they were. */
  endAll(account: string, except?: string): Promise<number>
}

const hashOf = (id: string): Buffer => createHash('sha256').update(id, 'utf8').digest()

/** How a session with this id is named on a page. */
export const sessionKey = (id: string): string => hashOf(id).toString('base64url')

const ended = { content: '', accountId: null, begun: null, device: null } as const

const columnsOf = ({ content, expiresAt, owner }: KeptSession) => ({
  content,
  expiresAt,
  accountId: owner?.account ?? null,
  begun: owner?.begun ?? null,
  device: owner?.device ?? null,
})

const count = ({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): number => Number(numUpdatedRows)

async function set(db: KyselyDatabase, id: string, session: KeptSession): Promise<void> {
  const columns = columnsOf(session)
  const { accountId } = columns
  const isGone =
    accountId !== null && (await db.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()) === undefined
  if (isGone) return
  await db
    .insertInto('session')
    .values({ id: hashOf(id), ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns).where('session.content', '<>', ''))
    .execute()
}

export function sessionsOn({ db }: Connections): Sessions {
  const ending = (account: string) => db.updateTable('session').set(ended).where('accountId', '=', account)
  return {
    get: async (id, now) => {
      const alive = db.selectFrom('session').select('content').where('id', '=', hashOf(id)).where('content', '<>', '')
      return (await alive.where('expiresAt', '>', now).executeTakeFirst())?.content
    },
    set: (id, session) => inTransaction(db, (transaction) => set(transaction, id, session)),
    touch: async (id, expiresAt) => {
      await db.updateTable('session').set({ expiresAt }).where('id', '=', hashOf(id)).where('content', '<>', '').execute()
    },
    destroy: async (id) => {
      await db.updateTable('session').set(ended).where('id', '=', hashOf(id)).execute()
    },
    prune: async (now) => Number((await db.deleteFrom('session').where('expiresAt', '<=', now).executeTakeFirst()).numDeletedRows),
    ofAccount: async (account, now) => {
      const rows = await db
        .selectFrom('session')
        .select(['id', 'begun', 'device'])
        .where('accountId', '=', account)
        .where('expiresAt', '>', now)
        .orderBy('begun', 'desc')
        .orderBy('id')
        .execute()
      return rows.map(({ id, begun, device }) => ({ key: id.toString('base64url'), account, begun: begun ?? '', device: device ?? '' }))
    },
    end: async (account, key) =>
      count(await ending(account).where('id', '=', Buffer.from(key, 'base64url')).executeTakeFirst()) > 0 ? 'ended' : 'unknown',
    endAll: async (account, except) =>
      count(await (except === undefined ? ending(account) : ending(account).where('id', '<>', hashOf(except))).executeTakeFirst()),
  }
}

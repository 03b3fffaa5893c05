/**
 * Keeps the sessions of staff in the store, for express-session. Ended ones are swept out now and then as new ones come.
 */
import session from 'express-session'
import type { SessionData } from 'express-session'
import type { KeptSession, Sessions } from '../../data/sessions.ts'

type Done = (error?: unknown) => void
type Found = (error: unknown, session?: SessionData | null) => void

const sweepEveryMs = 10 * 60_000
const withoutEndMs = 60 * 60_000

/** Moments in milliseconds since 1970. */
function endOf({ cookie }: SessionData, now: number): number {
  return cookie.expires ? new Date(cookie.expires).getTime() : now + withoutEndMs
}

/** Whose session it is, once somebody is signed in. */
const ownerOf = ({ accountId, begun = '', device = '' }: SessionData): Pick<KeptSession, 'owner'> =>
  accountId === undefined ? {} : { owner: { account: accountId, begun, device } }

export class StaffSessionStore extends session.Store {
  readonly #sessions: Sessions
  readonly #now: () => number
  #sweptAt = 0

  /** `now`: the moment in milliseconds since 1970. */
  constructor(sessions: Sessions, now: () => number = Date.now) {
    super()
    this.#sessions = sessions
    this.#now = now
  }

  override get(id: string, found: Found): void {
    // Called back outside the promise, so that an error thrown later in the request is not taken for one of ours.
    this.#sessions.get(id, this.#now()).then(
      (content) => setImmediate(found, null, content === undefined ? null : (JSON.parse(content) as SessionData)),
      (error: unknown) => setImmediate(found, error),
    )
  }

  override set(id: string, kept: SessionData, done: Done = () => undefined): void {
    this.#keep(id, kept).then(
      () => setImmediate(done),
      (error: unknown) => setImmediate(done, error),
    )
  }

  override touch(id: string, kept: SessionData, done: Done = () => undefined): void {
    this.#sessions.touch(id, endOf(kept, this.#now())).then(
      () => setImmediate(done),
      (error: unknown) => setImmediate(done, error),
    )
  }

  override destroy(id: string, done: Done = () => undefined): void {
    this.#sessions.destroy(id).then(
      () => setImmediate(done),
      (error: unknown) => setImmediate(done, error),
    )
  }

  async #keep(id: string, kept: SessionData): Promise<void> {
    const now = this.#now()
    if (now - this.#sweptAt > sweepEveryMs) {
      this.#sweptAt = now
      await this.#sessions.prune(now)
    }
    await this.#sessions.set(id, { content: JSON.stringify(kept), expiresAt: endOf(kept, now), ...ownerOf(kept) })
  }
}

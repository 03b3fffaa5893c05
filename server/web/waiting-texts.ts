/**
 * Texts of uploaded files between a preview and what follows it: in memory, packed, for a set time at most, each for one owner.
 *
 * Not on the disk, where copies outlive what was meant: a backup, a snapshot of the file system, blocks that are never overwritten. Not in
 * the page, where a browser's cache and history would keep them readable. What a running server's memory holds is in reach of who
 * runs it, as answers on their way in are; a key beside it would change nothing. A server that is started anew has forgotten them.
 */
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

const [pack, unpack] = [promisify(brotliCompress), promisify(brotliDecompress)]

/** What waits, without its text. */
export type Waiting<State> = State & { readonly id: string }

export interface WaitingTexts<State> {
  /** An earlier text of the same owner is forgotten, unless it is in use. */
  keep(owner: string, text: string, state: State): Promise<Waiting<State>>
  find(owner: string, id: string): Waiting<State> | undefined
  /** The text as it was given; '' once it is forgotten. */
  textOf(id: string): Promise<string>
  change(id: string, change: Partial<State>): void
  /** Forgets the text at once; the state stays to be read. */
  forgetText(id: string): void
  forget(id: string): void
}

/** `newId`: makes names that nobody guesses. `most`: so many wait at a time; the oldest go. `inUse`: not to be replaced just now. */
export interface WaitingOptions<State> {
  readonly newId: () => string
  readonly lifeMs: number
  readonly most: number
  readonly inUse: (state: State) => boolean
}

interface Kept<State> {
  readonly owner: string
  readonly waiting: Waiting<State>
  readonly packed: Buffer
  readonly timer: NodeJS.Timeout
}

export function waitingTexts<State extends object>({ newId, lifeMs, most, inUse }: WaitingOptions<State>): WaitingTexts<State> {
  const texts = new Map<string, Kept<State>>()
  const forget = (id: string): void => {
    clearTimeout(texts.get(id)?.timer)
    texts.delete(id)
  }
  const replace = (id: string, change: (kept: Kept<State>) => Partial<Kept<State>>): void => {
    const kept = texts.get(id)
    if (kept !== undefined) texts.set(id, { ...kept, ...change(kept) })
  }
  return {
    keep: async (owner, text, state) => {
      const packed = await pack(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      const outdated = [...texts.values()].filter((kept) => kept.owner === owner && !inUse(kept.waiting))
      outdated.forEach(({ waiting }) => forget(waiting.id))
      ;[...texts.keys()].slice(0, Math.max(0, texts.size + 1 - most)).forEach(forget)
      const waiting = { ...state, id: newId() }
      texts.set(waiting.id, { owner, waiting, packed, timer: setTimeout(() => forget(waiting.id), lifeMs).unref() })
      return waiting
    },
    find: (owner, id) => {
      const kept = texts.get(id)
      return kept?.owner === owner ? kept.waiting : undefined
    },
    textOf: async (id) => {
      const { packed } = texts.get(id) ?? {}
      return packed === undefined || packed.length === 0 ? '' : (await unpack(packed)).toString('utf8')
    },
    change: (id, change) => replace(id, ({ waiting }) => ({ waiting: { ...waiting, ...change } })),
    forgetText: (id) => replace(id, () => ({ packed: Buffer.alloc(0) })),
    forget,
  }
}

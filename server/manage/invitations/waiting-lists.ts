/**
 * Address lists between their preview and their import: in memory, packed, for half an hour at most, each for one account and one round.
 *
 * Not on the disk, where copies outlive what was meant; not in the page, where a browser's cache and history would keep them readable.
 * A server that is started anew has forgotten them: the list is then uploaded again.
 */
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import type { AddressList, FaultyLine, ListColumns } from './read-address-list.ts'
import type { Invitee } from '../../../data/invitation.ts'

const [pack, unpack] = [promisify(brotliCompress), promisify(brotliDecompress)]

/** How far an import is. `left`: lines that were left out. */
export interface ImportState {
  readonly step: 'running' | 'done' | 'stopped'
  readonly added: number
  readonly all: number
  readonly left: number
}

/** As much of what was read as a page shows: the first of each, and how many there are. */
export interface ListSummary extends Pick<AddressList, 'alreadyThere' | 'assumed'> {
  readonly people: { readonly count: number; readonly first: readonly Invitee[] }
  readonly faulty: { readonly count: number; readonly first: readonly FaultyLine[] }
}

/** `summary`: absent until it is clear what the columns hold. */
export interface WaitingList {
  readonly id: string
  readonly firstLines: readonly (readonly string[])[]
  readonly columns: ListColumns
  readonly summary?: ListSummary
  readonly state?: ImportState
}

const [mostPeopleShown, mostFaultsShown] = [8, 100]

export const summaryOf = ({ people, faulty, alreadyThere, assumed }: AddressList): ListSummary => ({
  alreadyThere,
  assumed,
  people: { count: people.length, first: people.slice(0, mostPeopleShown) },
  faulty: { count: faulty.length, first: faulty.slice(0, mostFaultsShown) },
})

export interface WaitingLists {
  /** `owner`: account and round; an earlier list of the same owner is forgotten. */
  keep(owner: string, text: string, read: Pick<WaitingList, 'firstLines' | 'columns' | 'summary'>): Promise<WaitingList>
  find(owner: string, id: string): WaitingList | undefined
  /** The list as it was typed; '' once it is forgotten. */
  textOf(id: string): Promise<string>
  change(id: string, change: Partial<Omit<WaitingList, 'id'>>): void
  /** Forgets the text at once; the state stays to be read. */
  forgetText(id: string): void
  forget(id: string): void
}

interface Kept extends WaitingList {
  readonly owner: string
  readonly packed: Buffer
  readonly timer: NodeJS.Timeout
}

const minutes = 30
const mostLists = 12

/** `newId`: makes names that nobody guesses. */
export function waitingLists(newId: () => string, lifeMs = minutes * 60_000): WaitingLists {
  const lists = new Map<string, Kept>()
  const forget = (id: string): void => {
    clearTimeout(lists.get(id)?.timer)
    lists.delete(id)
  }
  const change = (id: string, changed: Partial<Omit<Kept, 'id'>>): void => {
    const list = lists.get(id)
    if (list !== undefined) lists.set(id, { ...list, ...changed })
  }
  return {
    keep: async (owner, text, read) => {
      const packed = await pack(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      const outdated = [...lists.values()].filter((list) => list.owner === owner && list.state?.step !== 'running')
      outdated.forEach((list) => forget(list.id))
      ;[...lists.keys()].slice(0, Math.max(0, lists.size + 1 - mostLists)).forEach(forget)
      const id = newId()
      const timer = setTimeout(() => forget(id), lifeMs).unref()
      const kept = { ...read, id, owner, packed, timer }
      lists.set(id, kept)
      return kept
    },
    find: (owner, id) => {
      const list = lists.get(id)
      return list?.owner === owner ? list : undefined
    },
    textOf: async (id) => {
      const { packed } = lists.get(id) ?? {}
      return packed === undefined || packed.length === 0 ? '' : (await unpack(packed)).toString('utf8')
    },
    change,
    forgetText: (id) => change(id, { packed: Buffer.alloc(0) }),
    forget,
  }
}

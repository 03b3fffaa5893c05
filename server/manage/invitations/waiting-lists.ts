/**
 * Address lists between their preview and their import, for half an hour at most, each for one account and one round. Why they lie in
 * memory: `waiting-texts`.
 */
import type { Waiting, WaitingTexts } from '../../web/waiting-texts.ts'
import { waitingTexts } from '../../web/waiting-texts.ts'
import type { AddressList, FaultyLine, ListColumns } from './read-address-list.ts'
import type { Invitee } from '../../../data/invitation.ts'

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
interface ListState {
  readonly firstLines: readonly (readonly string[])[]
  readonly columns: ListColumns
  readonly summary?: ListSummary
  readonly state?: ImportState
}

export type WaitingList = Waiting<ListState>

const [mostPeopleShown, mostFaultsShown] = [8, 100]

export const summaryOf = ({ people, faulty, alreadyThere, assumed }: AddressList): ListSummary => ({
  alreadyThere,
  assumed,
  people: { count: people.length, first: people.slice(0, mostPeopleShown) },
  faulty: { count: faulty.length, first: faulty.slice(0, mostFaultsShown) },
})

/** Owners are accounts with a round. */
export type WaitingLists = WaitingTexts<ListState>

const minutes = 30
const mostLists = 12

/** `newId`: makes names that nobody guesses. */
export const waitingLists = (newId: () => string, lifeMs = minutes * 60_000): WaitingLists =>
  waitingTexts({ newId, lifeMs, most: mostLists, inUse: ({ state }) => state?.step === 'running' })

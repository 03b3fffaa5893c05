/**
 * What keeps the mail worker from sending at all, such as a mail server that does not answer: kept in memory, for the pages.
 */
import type { Store } from '../../data/store.ts'

const troubles = new WeakMap<Store, string>()

/** `reason`: what the mail server or the network said; undefined: mails go out again. */
export function noteTrouble(store: Store, reason: string | undefined): void {
  if (reason === undefined) troubles.delete(store)
  else troubles.set(store, reason)
}

/** The reason, or undefined where nothing is wrong. */
export const mailTrouble = (store: Store): string | undefined => troubles.get(store)

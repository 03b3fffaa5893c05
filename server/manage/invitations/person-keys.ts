/**
 * By what a person of a list is known again: the e-mail address, or name and street. Two lists that overlap invite nobody twice.
 */
import type { Invitee } from '../../../data/invitation.ts'
import type { Invitations } from '../../../data/invitations.ts'

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s.,]+/gu, ' ')
    .trim()

/** One or two keys; a person in two groups is invited in each. */
export const personKeys = ({ group, name, email, street }: Invitee): readonly string[] => [
  ...(email === '' ? [] : [`${group}\n${email.toLowerCase()}`]),
  ...(name === '' || street === '' ? [] : [`${group}\n${folded(name)}\n${folded(street)}`]),
]

/** Rows of one look at the store: a few milliseconds, so that answers are not kept waiting. */
const part = 5000

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Calls `each` for all invitations of a round. */
export async function forEachInvitation(
  invitations: Pick<Invitations, 'list'>,
  roundId: string,
  each: (invitation: Awaited<ReturnType<Invitations['list']>>['invitations'][number]) => void,
): Promise<void> {
  for (let offset = 0; ; offset += part) {
    const page = await invitations.list(roundId, {}, { offset, limit: part })
    page.invitations.forEach(each)
    if (offset + part >= page.total) return
    await pause()
  }
}

/** The keys of everybody who is in the round's list. */
export async function keysInRound(invitations: Pick<Invitations, 'list'>, roundId: string): Promise<Set<string>> {
  const keys = new Set<string>()
  await forEachInvitation(invitations, roundId, (invitation) => personKeys(invitation).forEach((key) => keys.add(key)))
  return keys
}

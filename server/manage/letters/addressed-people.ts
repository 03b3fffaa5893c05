/**
 * Who can be written to, by group and language and in the order of the pile: postcode, then name. Called by the pages of letters.
 *
 * Lots are counted over all of them, also those who have answered, so that nobody is passed over when answers come between two lots.
 */
import type { Invitation } from '../../../data/invitation.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { mailLanguage } from '../../mail/compose-round-mail.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { InvitationSetting } from '../invitations/invitation-setting.ts'
import { forEachInvitation } from '../invitations/person-keys.ts'

/** Letters of one file. */
export const lotSize = 500

export interface Pile {
  readonly group: string
  readonly language: ScreenLanguage
  readonly people: readonly Invitation[]
}

const collator = new Intl.Collator('fi')

const inOrder = (a: Invitation, b: Invitation): number =>
  collator.compare(a.postcode, b.postcode) || collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1)

/** Groups in the round's order, languages in the order of the survey's. Only piles with somebody in them. */
export async function pilesOf({ store }: Dependencies, { found, groups, languages }: InvitationSetting): Promise<readonly Pile[]> {
  const { round } = found
  const people: Invitation[] = []
  await forEachInvitation(store.invitations, round.id, (invitation) => {
    if (invitation.street !== '' && invitation.postcode !== '') people.push(invitation)
  })
  const piles = groups.flatMap(({ id: group }) =>
    languages.map((language) => ({
      group,
      language,
      people: people.filter((person) => person.group === group && mailLanguage(round, person.language) === language),
    })),
  )
  return piles.filter((pile) => pile.people.length > 0).map((pile) => ({ ...pile, people: pile.people.toSorted(inOrder) }))
}

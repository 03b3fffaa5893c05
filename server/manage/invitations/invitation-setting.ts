/**
 * What pages of invitations need of a round: the groups that are invited in person, their units, and the languages of mails and letters.
 *
 * Called by every handler of this folder and of letters. While the round is planned, units are those of the day on which it opens.
 */
import type { Request } from 'express'
import type { InvitationCount } from '../../../data/invitation.ts'
import { waysOf } from '../../../data/round.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { isScreenLanguage, screenLanguages } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { unitsAsked } from '../../units-asked.ts'
import { unitsByName } from '../late/units-by-name.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { findRound, groupName } from '../rounds/find-round.ts'
import { groupByUnit } from '../rounds/opening-checks.ts'

export type RoundRequest = Request<{ round: string }>

/** `names`: the id and the name in every language of the screen. */
export interface InvitedGroup {
  readonly id: string
  readonly names: readonly string[]
  readonly byUnit: boolean
}

export interface InvitationSetting {
  readonly found: FoundRound
  readonly groups: readonly InvitedGroup[]
  /** Those whose own people are asked, with their name in the language of the screen. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** Ids of the units that a person may have meant. */
  readonly unitsCalled: (typed: string) => readonly string[]
  /** At least one; the first is used where none is known. */
  readonly languages: readonly ScreenLanguage[]
  /** Whether the list may be changed: while the round is planned or open. */
  readonly isRunning: boolean
}

/** What one needs to understand a person of a list. */
export type InviteeRules = Pick<InvitationSetting, 'groups' | 'units' | 'unitsCalled' | 'languages'>

async function unitsOf({ store, today }: Dependencies, { round, organisation }: FoundRound) {
  if (round.state !== 'draft') return store.rounds.units(round.id)
  const day = round.opensOn > today() ? round.opensOn : today()
  return (await store.units.ofOrganisation(organisation.id, day)).map(({ id, ...unit }) => ({ ...unit, unit: id }))
}

/** @throws Refusal 404 where the round does not exist for this account. */
export async function invitationSetting(
  dependencies: Dependencies,
  request: RoundRequest,
  language: ScreenLanguage,
): Promise<InvitationSetting> {
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  const byUnit = groupByUnit(found)
  const units = await unitsOf(dependencies, found)
  const asked = new Set(unitsAsked(units.map(({ unit, parent, persons }) => ({ id: unit, parent, persons }))).map(({ id }) => id))
  const used = round.terms.languages.filter((each) => isScreenLanguage(each))
  return {
    found,
    groups: round.groups
      .filter((group) => waysOf(group).includes('personal'))
      .map(({ group: id }) => ({
        id,
        names: [...new Set([id, ...screenLanguages.map((each) => groupName(found, id, each))])],
        byUnit: id === byUnit,
      })),
    units: units.filter(({ unit }) => asked.has(unit)).map(({ unit, name }) => ({ id: unit, name: unitName(name, language) })),
    unitsCalled: unitsByName(units),
    languages: used.length === 0 ? ['fi'] : used,
    isRunning: round.state === 'draft' || round.state === 'open',
  }
}

/** Of a smaller group one could tell from names who has answered. */
export const smallestOpenGroup = 20

/**
 * Whether lists, letters and removals could show who of the group has answered: it answers by unit or is small, and somebody has.
 *
 * What must be the same for everybody in it is then no longer offered, rather than refused for some.
 */
export function keepsQuiet({ id, byUnit }: InvitedGroup, counts: readonly InvitationCount[]): boolean {
  const own = counts.filter(({ group }) => group === id)
  const sum = (of: (count: InvitationCount) => number): number => own.reduce((all, count) => all + of(count), 0)
  return sum(({ spent }) => spent) > 0 && (byUnit || sum(({ invited }) => invited) < smallestOpenGroup)
}

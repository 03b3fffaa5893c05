/**
 * Who reads which results: by the state of a round, by the reader's role, and by what the round says of the results of its units.
 *
 * Called by the pages of results, by microdata and by the staff's first page. What few answers hide is hidden from everybody alike and
 * was decided before (`analysis/disclosure`); here only whole results and whole units are kept from a reader.
 */
import type { Account, Membership } from '../../data/account.ts'
import type { Round, RoundUnit } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'

/** public: everybody, and those of the staff who see no results. A unit's viewer reads this unit and those below it. */
export type Reader = { readonly as: 'public' | 'viewer' | 'manager' } | { readonly as: 'unitViewer'; readonly unit: string }

/** Which units of a round are seen, or those of one unit and below it. */
export type UnitSight = 'all' | 'none' | { readonly below: string }

export const everybody: Reader = { as: 'public' }

function readerFor(membership: Membership | undefined): Reader {
  const unit = membership?.unit ?? null
  if (membership?.role === 'unitViewer' && unit !== null) return { as: 'unitViewer', unit }
  return membership?.role === 'manager' || membership?.role === 'viewer' ? { as: membership.role } : everybody
}

/** What this account is to the results of an organisation. `account`: undefined where nobody is signed in. */
export async function readerOf(
  { store }: Pick<Dependencies, 'store'>,
  account: Account | undefined,
  organisationId: string,
): Promise<Reader> {
  if (account === undefined) return everybody
  if (account.role === 'admin') return { as: 'manager' }
  return readerFor((await store.accounts.memberships(account.id)).find((each) => each.organisationId === organisationId))
}

type RoundToRead = Pick<Round, 'state' | 'terms'>

/** Whether the reader sees the result of the whole. Nobody does before the round is closed. */
export const seesResult = ({ as }: Reader, { state }: RoundToRead): boolean =>
  state === 'released' || (state === 'closed' && as !== 'public')

/** Which units the reader sees where the result is seen. Respondents were told the same in the same words: see `privacy-notice:seen`. */
export function unitSight(reader: Reader, { state, terms: { unitAudience } }: RoundToRead): UnitSight {
  if (reader.as === 'manager') return 'all'
  if (unitAudience === 'allUnits' && (reader.as !== 'unitViewer' || state === 'released')) return 'all'
  return reader.as === 'unitViewer' && unitAudience !== 'managers' ? { below: reader.unit } : 'none'
}

/** Ids of a unit and of those below it, among the units of a round; only itself where the round has it not. */
function unitAndBelow(unit: string, units: readonly RoundUnit[]): ReadonlySet<string> {
  const below = units.filter(({ parent }) => parent === unit).flatMap((each) => [...unitAndBelow(each.unit, units)])
  return new Set([unit, ...below])
}

/**
 * Whether a unit of a round is seen. `units`: those of the round; `last`: those of the round that the page is about. Units of that
 * round stand in earlier rounds too, as what they were made of.
 */
export function seesUnitIn(sight: UnitSight, units: readonly RoundUnit[], last: readonly RoundUnit[]): (unit: string) => boolean {
  if (sight === 'all' || sight === 'none') return () => sight === 'all'
  const [own, ofLast] = [unitAndBelow(sight.below, units), unitAndBelow(sight.below, last)]
  const isOfRound = (id: string): boolean => units.some(({ unit }) => unit === id)
  return (unit) => unit.split('+').every((part) => (isOfRound(part) ? own : ofLast).has(part))
}

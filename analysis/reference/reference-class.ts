/**
 * Who may be held against whom: organisations of the same kind and size that asked the same lately.
 *
 * Called by the server when it gathers a reference group.
 */
import type { OrganisationKind } from '../../questionnaires/wording.ts'

/** A city is a municipality by another name: the law knows one kind. */
export type ReferenceKind = Exclude<OrganisationKind, 'city'>

export const referenceKindOf = (kind: OrganisationKind): ReferenceKind => (kind === 'city' ? 'municipality' : kind)

/** A council's term: older figures speak of other people in charge. */
export const referenceYears = 4

/** `sizeClass` null: its size is not known, or makes no sense for its kind (a joint authority). */
export interface ReferenceProfile {
  readonly kind: OrganisationKind
  readonly sizeClass: string | null
}

/** Kinds whose size is told by their inhabitants; without it nobody knows to whom they compare. */
const sizedKinds: readonly ReferenceKind[] = ['municipality', 'county']

/** Same kind and same size class. Where a kind has no inhabitants, those without are held against each other. */
export function sameReferenceClass(one: ReferenceProfile, other: ReferenceProfile): boolean {
  const kind = referenceKindOf(one.kind)
  if (kind !== referenceKindOf(other.kind) || one.sizeClass !== other.sizeClass) return false
  return one.sizeClass !== null || !sizedKinds.includes(kind)
}

/** A round of at most three years before, or of the same year: what came later did not exist for the round that is looked at. */
export const isLately = (ownYear: number, year: number): boolean => year <= ownYear && year > ownYear - referenceYears

/** The latest of an organisation's rounds lately: by year, then by its last day. Undefined where there is none. */
export function latestRound<Round extends { readonly year: number; readonly closesOn: string }>(
  ownYear: number,
  rounds: readonly Round[],
): Round | undefined {
  const lately = rounds.filter(({ year }) => isLately(ownYear, year))
  return lately.toSorted((a, b) => b.year - a.year || b.closesOn.localeCompare(a.closesOn))[0]
}

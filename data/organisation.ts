/**
 * An organisation that asks, its tree of units, and its size class.
 *
 * Kept by `organisations` and `units`; read by pages and by comparisons within a size class.
 */
import type { Language, OrganisationKind } from '../questionnaires/wording.ts'

/** `mark`: changes with the picture, for its address. Sizes in pixels. */
export interface OrganisationLogo {
  readonly mark: string
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
}

/**
 * `kind`: whose words fit it. `languages`: those that its surveys use unless they say otherwise. `inhabitants`: whole number from 0, or
 * null where it makes no sense (a joint authority).
 *
 * `association`: it gathers other organisations; its kind is then `other`. `accent`: the colour it chose, `#rrggbb`; null: Puntari's.
 */
export interface Organisation {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly association: boolean
  readonly languages: readonly Language[]
  readonly inhabitants: number | null
  readonly accent: string | null
  readonly logo: OrganisationLogo | null
}

/** What is said of an organisation when it is made. */
export type NewOrganisation = Pick<Organisation, 'name' | 'kind' | 'languages' | 'inhabitants'> & Partial<Pick<Organisation, 'association'>>

/** One name for every language, or a name by language. */
export type UnitName = string | Readonly<Record<Language, string>>

/**
 * `parent`: id of the unit above, or null at the top. `persons`: whole number from 0, or null where unknown. `depth`: 0 at the top.
 *
 * `validFrom`, `validUntil`: its first and last calendar day, both counted, or null where it has none. `predecessors`: ids of the
 * units that it came from, by a merger (several) or a split (one).
 */
export interface OrganisationalUnit {
  readonly id: string
  readonly organisation: string
  readonly parent: string | null
  readonly name: UnitName
  readonly persons: number | null
  readonly depth: number
  readonly validFrom: string | null
  readonly validUntil: string | null
  readonly predecessors: readonly string[]
}

/** Under 10 000 inhabitants, from 10 000 to 49 999, from 50 000. */
export type SizeClass = 'under10000' | 'under50000' | 'from50000'

/** The size class that follows from the number of inhabitants; null where that is unknown. */
export function sizeClassOf(inhabitants: number | null): SizeClass | null {
  if (inhabitants === null) return null
  if (inhabitants < 10_000) return 'under10000'
  return inhabitants < 50_000 ? 'under50000' : 'from50000'
}

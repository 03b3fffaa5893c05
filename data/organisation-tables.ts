/**
 * The tables of organisations and their units as Kysely sees them. Part of `DatabaseSchema`.
 */
import type { Generated } from 'kysely'
import type { OrganisationKind } from '../questionnaires/wording.ts'

export interface OrganisationTable {
  id: string
  name: string
  kind: OrganisationKind
  languages: string
  inhabitants: number | null
  association: Generated<number>
  accent: string | null
  /** JSON of `OrganisationLogo`. */
  logo: string | null
}

export interface OrganisationLogoTable {
  organisationId: string
  bytes: Buffer
}

export interface UnitTable {
  id: string
  organisationId: string
  parentId: string | null
  name: string
  persons: number | null
  position: number
  validFrom: string | null
  validUntil: string | null
  movedOn: string | null
  movedFromId: string | null
}

export interface UnitPredecessorTable {
  unitId: string
  predecessorId: string
  place: number
}

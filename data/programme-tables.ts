/**
 * The tables of programmes as Kysely sees them. Part of `DatabaseSchema`.
 */
import type { Generated } from 'kysely'
import type { SizeClass } from './organisation.ts'

export interface ProgrammeTable {
  id: string
  organisationId: string
  questionnaireId: string
  definitionHash: string
  title: string | null
  year: number
  opensOn: string
  closesOn: string
  resultsOn: string
  smallestCell: number
  seed: number
  pooledOn: string | null
  released: Generated<number>
}

export interface ProgrammeMemberTable {
  programmeId: string
  organisationId: string
  roundId: string | null
  pooled: Generated<number>
  sizeClass: SizeClass | null
}

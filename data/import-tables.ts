/**
 * The tables of imports as Kysely sees them. Part of `DatabaseSchema`.
 */

/** `fileHash`: SHA-256 of the file, in hexadecimal digits. */
export interface ImportedRoundTable {
  roundId: string
  source: string
  fileHash: string
}

/** `mapping`: JSON. */
export interface ImportMappingTable {
  id: string
  organisationId: string
  questionnaireId: string
  name: string
  mapping: string
}

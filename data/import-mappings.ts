/**
 * How the columns of an organisation's files stand for a questionnaire, kept by name so that the next file of the same shape is read at once.
 *
 * The mapping itself is JSON that the pages of imports read and check.
 */
import type { Connections } from './connections.ts'
import { newId } from './random-id.ts'

export interface ImportMapping {
  readonly id: string
  readonly organisation: string
  readonly questionnaire: string
  readonly name: string
  readonly mapping: string
}

export interface ImportMappings {
  /** One of the same name is replaced. */
  save(mapping: Omit<ImportMapping, 'id'>): Promise<void>
  /** By questionnaire and name. */
  list(organisation: string): Promise<readonly ImportMapping[]>
  /** Only one of this organisation's. */
  remove(organisation: string, id: string): Promise<'removed' | 'unknown'>
}

export function importMappingsOn({ db, random }: Connections): ImportMappings {
  return {
    save: async ({ organisation, questionnaire, name, mapping }) => {
      await db
        .insertInto('importMapping')
        .values({ id: newId(random), organisationId: organisation, questionnaireId: questionnaire, name, mapping })
        .onConflict((conflict) => conflict.columns(['organisationId', 'questionnaireId', 'name']).doUpdateSet({ mapping }))
        .execute()
    },
    list: async (organisation) => {
      const rows = await db
        .selectFrom('importMapping')
        .selectAll()
        .where('organisationId', '=', organisation)
        .orderBy('questionnaireId')
        .orderBy('name')
        .execute()
      return rows.map(({ organisationId, questionnaireId, ...rest }) => ({
        ...rest,
        organisation: organisationId,
        questionnaire: questionnaireId,
      }))
    },
    remove: async (organisation, id) => {
      const { numDeletedRows } = await db
        .deleteFrom('importMapping')
        .where('id', '=', id)
        .where('organisationId', '=', organisation)
        .executeTakeFirst()
      return numDeletedRows > 0n ? 'removed' : 'unknown'
    },
  }
}

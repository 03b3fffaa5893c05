/**
 * Organisations that ask. Their units are in `units`, their people in `accounts`, their rounds in `rounds`.
 */
import type { Selectable } from 'kysely'
import type { Connections } from './connections.ts'
import type { DatabaseSchema } from './database-schema.ts'
import type { Organisation } from './organisation.ts'
import { newId } from './random-id.ts'

export interface Organisations {
  /** The new organisation with its id. Two may have the same name. */
  create(organisation: Omit<Organisation, 'id'>): Promise<Organisation>
  change(id: string, change: Partial<Omit<Organisation, 'id'>>): Promise<'changed' | 'unknown'>
  find(id: string): Promise<Organisation | undefined>
  /** All, by name. */
  list(): Promise<readonly Organisation[]>
}

const fromRow = (row: Selectable<DatabaseSchema['organisation']>): Organisation => ({
  ...row,
  languages: JSON.parse(row.languages) as readonly string[],
})

type Columns = Partial<Omit<Selectable<DatabaseSchema['organisation']>, 'id'>>

const toColumns = ({ languages, ...rest }: Partial<Omit<Organisation, 'id'>>): Columns => ({
  ...rest,
  ...(languages === undefined ? {} : { languages: JSON.stringify(languages) }),
})

export function organisationsOn({ db, random }: Connections): Organisations {
  const find = async (id: string): Promise<Organisation | undefined> => {
    const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? undefined : fromRow(row)
  }
  return {
    create: async ({ name, kind, languages, inhabitants }) => {
      const organisation = { id: newId(random), name, kind, languages, inhabitants }
      await db
        .insertInto('organisation')
        .values({ ...organisation, languages: JSON.stringify(languages) })
        .execute()
      return organisation
    },
    change: async (id, change) => {
      if (Object.keys(change).length === 0) return (await find(id)) === undefined ? 'unknown' : 'changed'
      const { numUpdatedRows } = await db.updateTable('organisation').set(toColumns(change)).where('id', '=', id).executeTakeFirst()
      return numUpdatedRows > 0n ? 'changed' : 'unknown'
    },
    find,
    list: async () => (await db.selectFrom('organisation').selectAll().orderBy('name').orderBy('id').execute()).map(fromRow),
  }
}

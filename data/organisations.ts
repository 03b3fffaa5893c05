/**
 * Organisations that ask. Their units are in `units`, their people in `accounts`, their rounds in `rounds`.
 */
import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Connections } from './connections.ts'
import type { DatabaseSchema } from './database-schema.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { NewOrganisation, Organisation, OrganisationLogo } from './organisation.ts'
import { newId } from './random-id.ts'

/** A picture that was checked before. */
export interface NewLogo extends Omit<OrganisationLogo, 'mark'> {
  readonly bytes: Uint8Array
}

type Details = Omit<Organisation, 'id' | 'logo'>

export interface Organisations {
  /** The new organisation with its id. Two may have the same name. */
  create(organisation: NewOrganisation): Promise<Organisation>
  change(id: string, change: Partial<Details>): Promise<'changed' | 'unknown'>
  /** Takes the place of the logo there was; null: there is none any more. */
  changeLogo(id: string, logo: NewLogo | null): Promise<'changed' | 'unknown'>
  /** The bytes of the logo, or undefined where there is none. */
  logoOf(id: string): Promise<Uint8Array | undefined>
  find(id: string): Promise<Organisation | undefined>
  /** All, by name. */
  list(): Promise<readonly Organisation[]>
}

type Row = Selectable<DatabaseSchema['organisation']>

const fromRow = ({ languages, association, logo, ...rest }: Row): Organisation => ({
  ...rest,
  languages: JSON.parse(languages) as readonly string[],
  association: association === 1,
  logo: logo === null ? null : (JSON.parse(logo) as OrganisationLogo),
})

const toColumns = ({ languages, association, ...rest }: Partial<Details>): Partial<Omit<Row, 'id' | 'logo'>> => ({
  ...rest,
  ...(languages === undefined ? {} : { languages: JSON.stringify(languages) }),
  ...(association === undefined ? {} : { association: association ? 1 : 0 }),
})

async function changeLogo(db: KyselyDatabase, id: string, logo: NewLogo | null): Promise<'changed' | 'unknown'> {
  await db.deleteFrom('organisationLogo').where('organisationId', '=', id).execute()
  const { bytes, ...picture } = logo ?? { bytes: new Uint8Array() }
  const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  const kept = logo === null ? null : JSON.stringify({ mark, ...picture })
  const { numUpdatedRows } = await db.updateTable('organisation').set({ logo: kept }).where('id', '=', id).executeTakeFirst()
  if (numUpdatedRows === 0n) return 'unknown'
  if (logo !== null)
    await db
      .insertInto('organisationLogo')
      .values({ organisationId: id, bytes: Buffer.from(bytes) })
      .execute()
  return 'changed'
}

export function organisationsOn({ db, random }: Connections): Organisations {
  const find = async (id: string): Promise<Organisation | undefined> => {
    const row = await db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? undefined : fromRow(row)
  }
  return {
    create: async ({ name, kind, languages, inhabitants, association = false }) => {
      const organisation = { id: newId(random), name, kind, association, languages, inhabitants, accent: null }
      const columns = { languages: JSON.stringify(languages), association: association ? 1 : 0, logo: null }
      await db
        .insertInto('organisation')
        .values({ ...organisation, ...columns })
        .execute()
      return { ...organisation, logo: null }
    },
    change: async (id, change) => {
      if (Object.keys(change).length === 0) return (await find(id)) === undefined ? 'unknown' : 'changed'
      const { numUpdatedRows } = await db.updateTable('organisation').set(toColumns(change)).where('id', '=', id).executeTakeFirst()
      return numUpdatedRows > 0n ? 'changed' : 'unknown'
    },
    changeLogo: (id, logo) => inTransaction(db, (transaction) => changeLogo(transaction, id, logo)),
    logoOf: async (id) => {
      const row = await db.selectFrom('organisationLogo').select('bytes').where('organisationId', '=', id).executeTakeFirst()
      return row?.bytes
    },
    find,
    list: async () => (await db.selectFrom('organisation').selectAll().orderBy('name').orderBy('id').execute()).map(fromRow),
  }
}

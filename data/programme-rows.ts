/**
 * Between the rows of a programme and a `Programme`. Used by the files about programmes only.
 */
import type { Selectable } from 'kysely'
import type { DatabaseSchema } from './database-schema.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { Programme, ProgrammeMember, ProgrammePlan } from './programme.ts'

type Row = Selectable<DatabaseSchema['programme']>

export const programmeColumns = ({ organisation, questionnaire, ...plan }: ProgrammePlan): Omit<Row, 'id' | 'pooledOn' | 'released'> => ({
  ...plan,
  organisationId: organisation,
  questionnaireId: questionnaire,
})

function fromRow({ organisationId, questionnaireId, released, ...row }: Row, members: readonly ProgrammeMember[]): Programme {
  return { ...row, organisation: organisationId, questionnaire: questionnaireId, released: released === 1, members }
}

async function withMembers(db: KyselyDatabase, rows: readonly Row[]): Promise<readonly Programme[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const members = await db.selectFrom('programmeMember').selectAll().where('programmeId', 'in', ids).orderBy('organisationId').execute()
  const membersOf = Map.groupBy(members, ({ programmeId }) => programmeId)
  return rows.map((row) => {
    const own = membersOf.get(row.id) ?? []
    return fromRow(
      row,
      own.map(({ organisationId, roundId, pooled, sizeClass }) => ({
        organisation: organisationId,
        round: roundId,
        pooled: pooled === 1,
        sizeClass,
      })),
    )
  })
}

export async function loadProgramme(db: KyselyDatabase, id: string): Promise<Programme | undefined> {
  const [programme] = await withMembers(db, await db.selectFrom('programme').selectAll().where('id', '=', id).execute())
  return programme
}

/** Of an association, or those with a member. Newest year first. */
export async function loadProgrammes(
  db: KyselyDatabase,
  of: { readonly association: string } | { readonly member: string },
): Promise<readonly Programme[]> {
  const all = db.selectFrom('programme').selectAll().orderBy('year', 'desc').orderBy('opensOn', 'desc').orderBy('id')
  const rows =
    'association' in of
      ? all.where('organisationId', '=', of.association)
      : all.where('id', 'in', db.selectFrom('programmeMember').select('programmeId').where('organisationId', '=', of.member))
  return withMembers(db, await rows.execute())
}

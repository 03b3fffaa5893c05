/**
 * Values that were published elsewhere, kept for the organisation that wants to see its own beside them. Checked before they get here.
 */
import type { Selectable } from 'kysely'
import type { Connections } from './connections.ts'
import type { DatabaseSchema } from './database-schema.ts'
import { inTransaction } from './in-transaction.ts'
import type { KyselyDatabase } from './open-connection.ts'
import { newId } from './random-id.ts'
import type { NewReferenceValue, ReferencePurpose, ReferenceValue } from './reference-value.ts'

export interface ReferenceValues {
  /** All of them or, where the promise rejects, none. */
  add(values: readonly NewReferenceValue[]): Promise<void>
  /** Of one organisation and questionnaire: by measure, group, newest year first, label. Without a purpose those of others. */
  list(organisation: string, questionnaire: string, purpose?: ReferencePurpose): Promise<readonly ReferenceValue[]>
  /** Only one of this organisation's. */
  remove(organisation: string, id: string): Promise<'removed' | 'unknown'>
}

type Row = Selectable<DatabaseSchema['referenceValue']>

const fromRow = ({ organisationId, questionnaireId, groupId, measureKind, measureId, ...rest }: Row): ReferenceValue => ({
  ...rest,
  organisation: organisationId,
  questionnaire: questionnaireId,
  group: groupId,
  kind: measureKind,
  measure: measureId,
})

const toRow = (id: string, { organisation, questionnaire, group, kind, measure, ...rest }: NewReferenceValue): Row => ({
  purpose: 'others',
  ...rest,
  id,
  organisationId: organisation,
  questionnaireId: questionnaire,
  groupId: group,
  measureKind: kind,
  measureId: measure,
})

/** So many at once stay below SQLite's limit of bound values. */
const batch = 500

async function addAll(db: KyselyDatabase, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    await db
      .insertInto('referenceValue')
      .values(rows.slice(start, start + batch))
      .execute()
  }
}

export function referenceValuesOn({ db, random }: Connections): ReferenceValues {
  return {
    add: async (values) => {
      const rows = values.map((value) => toRow(newId(random), value))
      await inTransaction(db, (transaction) => addAll(transaction, rows))
    },
    list: async (organisation, questionnaire, purpose = 'others') => {
      const rows = await db
        .selectFrom('referenceValue')
        .selectAll()
        .where('organisationId', '=', organisation)
        .where('questionnaireId', '=', questionnaire)
        .where('purpose', '=', purpose)
        .orderBy('measureKind')
        .orderBy('measureId')
        .orderBy('groupId')
        .orderBy('year', 'desc')
        .orderBy('label')
        .orderBy('id')
        .execute()
      return rows.map(fromRow)
    },
    remove: async (organisation, id) => {
      const removed = await db
        .deleteFrom('referenceValue')
        .where('id', '=', id)
        .where('organisationId', '=', organisation)
        .executeTakeFirst()
      return removed.numDeletedRows > 0n ? 'removed' : 'unknown'
    },
  }
}

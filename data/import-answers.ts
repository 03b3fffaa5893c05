/**
 * Makes a closed round of the answers of a file: the round, its units, answers, texts and the entry of the log, all or nothing.
 *
 * Called by `imports`. The answers lie as all others do: under keys of chance, in the order of those keys, so that the file's order is
 * gone. Nobody who is thought to have seen results could add late answers, so the round counts as seen.
 */
import { addAuditEntry } from './audit.ts'
import { codesToBlob } from './codes-blob.ts'
import type { ImportedUnit, ImportOutcome, NewImport } from './imported-round.ts'
import { lotCells } from './late-answers.ts'
import type { KyselyDatabase, RawDatabase } from './open-connection.ts'
import { createRound } from './plan-round.ts'
import type { RandomBytes } from './random-id.ts'
import { newId, newRowKey } from './random-id.ts'
import { loadUnits } from './unit-rows.ts'

type Refusal = Exclude<ImportOutcome, { readonly outcome: 'imported' }>['outcome']

async function refusalOf(db: KyselyDatabase, { plan, fileHash, answers }: NewImport): Promise<Refusal | undefined> {
  const same = await db
    .selectFrom('importedRound')
    .innerJoin('round', 'round.id', 'importedRound.roundId')
    .select('round.id')
    .where('organisationId', '=', plan.organisation)
    .where('questionnaireId', '=', plan.questionnaire)
    .where('fileHash', '=', fileHash)
    .executeTakeFirst()
  if (same !== undefined) return 'sameFile'
  const groups = Map.groupBy(answers, ({ group }) => group)
  return [...groups.values()].some(({ length }) => length >= plan.smallestCell) ? undefined : 'tooFew'
}

/** The units and those above them, as rows of the round; undefined where one is not the organisation's. */
async function unitRows(db: KyselyDatabase, roundId: string, organisation: string, units: readonly ImportedUnit[]) {
  const known = new Map((await loadUnits(db, organisation)).map((row) => [row.id, row]))
  const persons = new Map(units.map((each) => [each.unit, each.persons]))
  const wanted = new Set<string>()
  for (const { unit } of units) {
    if (!known.has(unit)) return undefined
    for (let id: string | null = unit; id !== null && !wanted.has(id); id = known.get(id)?.parentId ?? null) wanted.add(id)
  }
  return [...wanted].flatMap((unitId) => {
    const row = known.get(unitId)
    if (row === undefined) return []
    const { parentId, name, position } = row
    return [{ roundId, unitId, parentId, name, persons: persons.get(unitId) ?? null, position }]
  })
}

/** Each with a key of chance, in the order of the keys. */
const underKeys = <Row>(rows: readonly Row[], random: RandomBytes): readonly { readonly key: Buffer; readonly row: Row }[] =>
  rows.map((row) => ({ key: newRowKey(random), row })).sort((a, b) => a.key.compare(b.key))

function insert(raw: RawDatabase, random: RandomBytes, roundId: string, { answers, texts }: NewImport): void {
  const response = raw.prepare<[string, Buffer, string, string | null, Buffer]>(
    'insert into response (round_id, id, group_id, unit_id, codes) values (?, ?, ?, ?, ?)',
  )
  const text = raw.prepare<[string, Buffer, string, string, string, string]>(
    'insert into text (round_id, id, group_id, item_id, language, text) values (?, ?, ?, ?, ?, ?)',
  )
  const completes = raw.prepare<[string, string, string, number]>('insert into round_completes values (?, ?, ?, ?)')
  for (const { key, row } of underKeys(answers, random)) response.run(roundId, key, row.group, row.unit, codesToBlob(row.codes))
  for (const { key, row } of underKeys(texts, random)) text.run(roundId, key, row.group, row.item, row.language, row.text)
  const counts = lotCells(answers).map(({ group, unit, answers: count }) => ({ group, unit: unit ?? '', count }))
  const inOrder = counts.toSorted((a, b) => (a.group === b.group ? Number(a.unit > b.unit) || -1 : Number(a.group > b.group) || -1))
  for (const { group, unit, count } of inOrder) completes.run(roundId, group, unit, count)
}

/** `raw` must be the connection under `db`, whose transaction it joins. */
export async function importAnswers(db: KyselyDatabase, raw: RawDatabase, random: RandomBytes, lot: NewImport): Promise<ImportOutcome> {
  const refusal = await refusalOf(db, lot)
  if (refusal !== undefined) return { outcome: refusal }
  const id = newId(random)
  const { organisation } = lot.plan
  const units = await unitRows(db, id, organisation, lot.units)
  if (units === undefined) return { outcome: 'unknownUnit' }
  const made = await createRound(db, id, { ...lot.plan, previousRound: null })
  if (made.outcome !== 'created') return made
  if (units.length > 0) await db.insertInto('roundUnit').values(units).execute()
  await db.updateTable('round').set({ state: 'closed', resultsSeen: 1 }).where('id', '=', id).execute()
  await db.insertInto('importedRound').values({ roundId: id, source: lot.source, fileHash: lot.fileHash }).execute()
  insert(raw, random, id, lot)
  const detail = { answers: lot.answers.length, file: lot.fileHash.slice(0, 16) }
  await addAuditEntry(db, { at: lot.day, account: lot.by, organisation, round: id, action: 'answersImported', detail })
  return { outcome: 'imported', id }
}

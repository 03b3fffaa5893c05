/**
 * Which round follows an imported one, and taking an imported one away again. Each runs inside one transaction of `imports`.
 *
 * What somebody has seen must not change in silence: neither figures that are published or pooled, nor what disclosure control showed
 * and hid. A second, other choice of it beside the first could tell what both hide. That is why a round whose results were seen gets
 * an earlier one only where the choice stays: nothing stood before it, and the earlier one keeps to the same smallest cell.
 */
import { addAuditEntry } from './audit.ts'
import type { ImportPlace, PlaceImportOutcome, RemoveImportOutcome } from './imported-round.ts'
import type { KyselyDatabase, RawDatabase } from './open-connection.ts'
import type { Round } from './round.ts'
import { loadRound, loadRounds } from './round-rows.ts'

/** The round and all that follow it. */
function withFollowers(rounds: readonly Round[], first: Round): readonly Round[] {
  const found = [first]
  for (const each of found)
    found.push(...rounds.filter(({ id, previousRound }) => previousRound === each.id && !found.some((one) => one.id === id)))
  return found
}

async function arePublished(db: KyselyDatabase, rounds: readonly Round[]): Promise<boolean> {
  if (rounds.some(({ state }) => state === 'released')) return true
  const ids = rounds.map(({ id }) => id)
  const pooled = await db
    .selectFrom('programmeMember')
    .select('roundId')
    .where('roundId', 'in', ids)
    .where('pooled', '=', 1)
    .executeTakeFirst()
  return pooled !== undefined
}

const keepsTo = (one: Round, other: Round): boolean => one.smallestCell === other.smallestCell && one.readersAnswer === other.readersAnswer

/** Whether an earlier round may change what was seen of these. */
function wereSeen(imported: Round, [first, ...others]: readonly Round[]): boolean {
  if (others.some(({ resultsSeen }) => resultsSeen)) return true
  return first !== undefined && first.resultsSeen && (first.previousRound !== null || !keepsTo(imported, first))
}

const isImported = async (db: KyselyDatabase, id: string): Promise<boolean> =>
  (await db.selectFrom('importedRound').select('roundId').where('roundId', '=', id).executeTakeFirst()) !== undefined

/** A circle can't close: the imported round has nobody before or after it, and every other chain is whole already. */
async function refusalOf(
  db: KyselyDatabase,
  imported: Round,
  follower: Round,
  between: string | null,
): Promise<Exclude<PlaceImportOutcome, 'placed'> | undefined> {
  if (follower.organisation !== imported.organisation || follower.questionnaire !== imported.questionnaire || follower.id === imported.id)
    return 'otherSurvey'
  const rounds = await loadRounds(db, { organisation: imported.organisation })
  if (imported.previousRound !== null || rounds.some(({ previousRound }) => previousRound === imported.id)) return 'alreadyFollowed'
  if (follower.opensOn < imported.closesOn) return 'notLater'
  if (follower.previousRound !== between) return 'overtaken'
  const before = rounds.find(({ id }) => id === between)
  if (before !== undefined && before.closesOn > imported.opensOn) return 'previousIsLater'
  const after = withFollowers(rounds, follower)
  if (await arePublished(db, after)) return 'published'
  return wereSeen(imported, after) ? 'seen' : undefined
}

export async function placeImport(db: KyselyDatabase, { imported: id, follower: next, between }: ImportPlace): Promise<PlaceImportOutcome> {
  const [imported, follower] = [await loadRound(db, id), await loadRound(db, next)]
  if (imported === undefined || !(await isImported(db, id))) return 'notImported'
  if (follower === undefined) return 'unknown'
  const refusal = await refusalOf(db, imported, follower, between)
  if (refusal !== undefined) return refusal
  await db.updateTable('round').set({ previousRoundId: between }).where('id', '=', id).execute()
  await db.updateTable('round').set({ previousRoundId: id }).where('id', '=', next).execute()
  return 'placed'
}

/** `by`: account. `survey`: what it was called, for the log. */
export interface ImportRemoval {
  readonly round: string
  readonly by: string
  readonly day: string
  readonly survey: string
}

/** The rounds before and after it stand next to each other then, as they did before. */
export async function removeImport(db: KyselyDatabase, raw: RawDatabase, removal: ImportRemoval): Promise<RemoveImportOutcome> {
  const round = await loadRound(db, removal.round)
  if (round === undefined || !(await isImported(db, round.id))) return 'notImported'
  if (round.state === 'released') return 'released'
  const after = withFollowers(await loadRounds(db, { organisation: round.organisation }), round).slice(1)
  if (after.length > 0 && ((await arePublished(db, after)) || after.some(({ resultsSeen }) => resultsSeen))) return 'followed'
  await db.updateTable('round').set({ previousRoundId: round.previousRound }).where('previousRoundId', '=', round.id).execute()
  for (const table of ['response', 'text', 'round_completes']) raw.prepare(`delete from ${table} where round_id = ?`).run(round.id)
  await db.deleteFrom('round').where('id', '=', round.id).execute()
  const { by, day, survey } = removal
  await addAuditEntry(db, {
    at: day,
    account: by,
    organisation: round.organisation,
    round: round.id,
    action: 'importRemoved',
    detail: { survey },
  })
  return 'removed'
}

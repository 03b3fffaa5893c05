/**
 * A programme's steps: proposed, accepted, pooled, released. Each runs inside one transaction; called by `programmes`.
 */
import type { KyselyDatabase } from './open-connection.ts'
import { sizeClassOf } from './organisation.ts'
import type { PlanRefusal } from './plan-round.ts'
import { createRound } from './plan-round.ts'
import type { Programme, ProgrammePlan } from './programme.ts'
import { fewestPooled } from './programme.ts'
import { loadProgramme, programmeColumns } from './programme-rows.ts'
import type { NewRoundPlan } from './round.ts'
import { lowestSmallestCell } from './round.ts'

export type CreateProgrammeOutcome =
  | { readonly outcome: 'created'; readonly id: string }
  | { readonly outcome: 'unknownOrganisation' | 'unknownDefinition' | 'daysOutOfOrder' | 'smallestCellTooSmall' }

type Problem = Exclude<CreateProgrammeOutcome['outcome'], 'created'>

async function areKnown(db: KyselyDatabase, organisations: readonly string[]): Promise<boolean> {
  const asked = [...new Set(organisations)]
  if (asked.length === 0) return true
  const found = await db.selectFrom('organisation').select('id').where('id', 'in', asked).execute()
  return found.length === asked.length
}

async function problemOf(db: KyselyDatabase, plan: ProgrammePlan, members: readonly string[]): Promise<Problem | undefined> {
  if (!(await areKnown(db, [plan.organisation, ...members]))) return 'unknownOrganisation'
  const definition = await db.selectFrom('definition').select('questionnaireId').where('hash', '=', plan.definitionHash).executeTakeFirst()
  if (definition?.questionnaireId !== plan.questionnaire) return 'unknownDefinition'
  if (plan.opensOn > plan.closesOn || plan.closesOn > plan.resultsOn) return 'daysOutOfOrder'
  return plan.smallestCell < lowestSmallestCell ? 'smallestCellTooSmall' : undefined
}

async function addMembers(db: KyselyDatabase, programmeId: string, members: readonly string[]): Promise<void> {
  const rows = [...new Set(members)].map((organisationId) => ({ programmeId, organisationId, roundId: null, sizeClass: null }))
  if (rows.length === 0) return
  await db
    .insertInto('programmeMember')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function createProgramme(
  db: KyselyDatabase,
  id: string,
  plan: ProgrammePlan,
  members: readonly string[],
): Promise<CreateProgrammeOutcome> {
  const problem = await problemOf(db, plan, members)
  if (problem !== undefined) return { outcome: problem }
  await db
    .insertInto('programme')
    .values({ id, ...programmeColumns(plan) })
    .execute()
  await addMembers(db, id, members)
  return { outcome: 'created', id }
}

export type InviteOutcome = 'invited' | 'pooledAlready' | 'unknown'

export async function invite(db: KyselyDatabase, id: string, members: readonly string[]): Promise<InviteOutcome> {
  const programme = await loadProgramme(db, id)
  if (programme === undefined || !(await areKnown(db, members))) return 'unknown'
  if (programme.pooledOn !== null) return 'pooledAlready'
  await addMembers(db, id, members)
  return 'invited'
}

export type WithdrawOutcome = 'withdrawn' | 'accepted' | 'unknown'

export async function withdraw(db: KyselyDatabase, id: string, member: string): Promise<WithdrawOutcome> {
  const found = (await loadProgramme(db, id))?.members.find(({ organisation }) => organisation === member)
  if (found === undefined) return 'unknown'
  if (found.round !== null) return 'accepted'
  await db.deleteFrom('programmeMember').where('programmeId', '=', id).where('organisationId', '=', member).execute()
  return 'withdrawn'
}

export type AcceptOutcome =
  | { readonly outcome: 'accepted'; readonly round: string }
  | { readonly outcome: 'acceptedAlready'; readonly round: string }
  | { readonly outcome: 'unknown' | 'pooledAlready' | 'otherQuestions' | PlanRefusal }

/** `smallestCell` of the plan may be higher than the programme's, never lower. */
export async function accept(db: KyselyDatabase, roundId: string, id: string, plan: NewRoundPlan): Promise<AcceptOutcome> {
  const programme = await loadProgramme(db, id)
  const member = programme?.members.find(({ organisation }) => organisation === plan.organisation)
  if (programme === undefined || member === undefined) return { outcome: 'unknown' }
  if (member.round !== null) return { outcome: 'acceptedAlready', round: member.round }
  if (programme.pooledOn !== null) return { outcome: 'pooledAlready' }
  if (plan.definitionHash !== programme.definitionHash) return { outcome: 'otherQuestions' }
  if (plan.smallestCell < programme.smallestCell) return { outcome: 'smallestCellTooSmall' }
  const made = await createRound(db, roundId, plan)
  if (made.outcome !== 'created') return made
  await db
    .updateTable('programmeMember')
    .set({ roundId })
    .where('programmeId', '=', id)
    .where('organisationId', '=', plan.organisation)
    .execute()
  return { outcome: 'accepted', round: roundId }
}

const roundsOf = ({ members }: Programme): readonly string[] => members.flatMap(({ round }) => round ?? [])

async function roundsIn(
  db: KyselyDatabase,
  ids: readonly string[],
  states: readonly ('closed' | 'released')[],
): Promise<readonly string[]> {
  if (ids.length === 0) return []
  const found = await db.selectFrom('round').select('id').where('id', 'in', ids).where('state', 'in', states).execute()
  return found.map(({ id }) => id)
}

async function fix(db: KyselyDatabase, id: string, member: string): Promise<void> {
  const found = await db.selectFrom('organisation').select('inhabitants').where('id', '=', member).executeTakeFirst()
  await db
    .updateTable('programmeMember')
    .set({ pooled: 1, sizeClass: sizeClassOf(found?.inhabitants ?? null) })
    .where('programmeId', '=', id)
    .where('organisationId', '=', member)
    .execute()
}

export type PoolOutcome = 'pooled' | 'pooledAlready' | 'tooFew' | 'unknown'

export async function pool(db: KyselyDatabase, id: string, day: string): Promise<PoolOutcome> {
  const programme = await loadProgramme(db, id)
  if (programme === undefined) return 'unknown'
  if (programme.pooledOn !== null) return 'pooledAlready'
  const done = await roundsIn(db, roundsOf(programme), ['closed', 'released'])
  if (done.length < fewestPooled) return 'tooFew'
  await db.updateTable('programme').set({ pooledOn: day }).where('id', '=', id).execute()
  for (const { organisation, round } of programme.members) if (round !== null && done.includes(round)) await fix(db, id, organisation)
  // From now on somebody may have seen what follows from their answers.
  await db.updateTable('round').set({ resultsSeen: 1 }).where('id', 'in', done).where('state', '=', 'closed').execute()
  return 'pooled'
}

export type ReleasePoolOutcome = 'released' | 'notPooled' | 'membersNotReleased' | 'unknown'

export async function releasePool(db: KyselyDatabase, id: string): Promise<ReleasePoolOutcome> {
  const programme = await loadProgramme(db, id)
  if (programme === undefined) return 'unknown'
  if (programme.pooledOn === null) return 'notPooled'
  const pooled = roundsOf({ ...programme, members: programme.members.filter((member) => member.pooled) })
  const released = await roundsIn(db, pooled, ['released'])
  if (released.length < pooled.length) return 'membersNotReleased'
  await db.updateTable('programme').set({ released: 1 }).where('id', '=', id).execute()
  return 'released'
}

/**
 * Making a round and changing it while it is a draft, and the few things that may change later. Each runs inside one transaction.
 *
 * Called by `rounds`. What can't be is refused by name; the pages say it in words.
 */
import type { KyselyDatabase } from './open-connection.ts'
import type { NewRoundPlan, RoundPlan } from './round.ts'
import { lowestSmallestCell } from './round.ts'
import { completeTerms } from './round-terms.ts'
import { loadRound, planColumns, replaceGroups } from './round-rows.ts'

/** Days must rise: opens ≤ closes ≤ results. A previous round must be of the same organisation. A group may stand only once. */
export type PlanRefusal =
  'unknownOrganisation' | 'unknownDefinition' | 'unknownPreviousRound' | 'daysOutOfOrder' | 'smallestCellTooSmall' | 'groupTwice'

const daysInOrder = ({ opensOn, closesOn, resultsOn }: Pick<RoundPlan, 'opensOn' | 'closesOn' | 'resultsOn'>): boolean =>
  opensOn <= closesOn && closesOn <= resultsOn

async function refusalOf(db: KyselyDatabase, plan: NewRoundPlan, id: string): Promise<PlanRefusal | undefined> {
  const organisation = await db.selectFrom('organisation').select('id').where('id', '=', plan.organisation).executeTakeFirst()
  if (organisation === undefined) return 'unknownOrganisation'
  const definition = await db.selectFrom('definition').select('questionnaireId').where('hash', '=', plan.definitionHash).executeTakeFirst()
  if (definition?.questionnaireId !== plan.questionnaire) return 'unknownDefinition'
  if (plan.previousRound !== null) {
    const previous = await db.selectFrom('round').select('organisationId').where('id', '=', plan.previousRound).executeTakeFirst()
    if (previous?.organisationId !== plan.organisation || plan.previousRound === id) return 'unknownPreviousRound'
  }
  if (!daysInOrder(plan)) return 'daysOutOfOrder'
  if (plan.smallestCell < lowestSmallestCell) return 'smallestCellTooSmall'
  return new Set(plan.groups.map(({ group }) => group)).size < plan.groups.length ? 'groupTwice' : undefined
}

export type CreateRoundOutcome = { readonly outcome: 'created'; readonly id: string } | { readonly outcome: PlanRefusal }

export async function createRound(db: KyselyDatabase, id: string, said: NewRoundPlan): Promise<CreateRoundOutcome> {
  const plan = { ...said, terms: completeTerms(said.terms ?? {}) }
  const refusal = await refusalOf(db, plan, id)
  if (refusal !== undefined) return { outcome: refusal }
  await db
    .insertInto('round')
    .values({ id, state: 'draft', ...planColumns(plan) })
    .execute()
  await replaceGroups(db, id, plan.groups)
  return { outcome: 'created', id }
}

export type ChangeRoundOutcome = 'changed' | 'notDraft' | 'unknown' | PlanRefusal

export async function changeRound(db: KyselyDatabase, id: string, change: Partial<RoundPlan>): Promise<ChangeRoundOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (round.state !== 'draft') return 'notDraft'
  const plan = { ...round, ...change }
  const refusal = await refusalOf(db, plan, id)
  if (refusal !== undefined) return refusal
  await db.updateTable('round').set(planColumns(plan)).where('id', '=', id).execute()
  await replaceGroups(db, id, plan.groups)
  return 'changed'
}

export type RescheduleOutcome = 'changed' | 'tooLate' | 'daysOutOfOrder' | 'unknown'

/** The closing day may move until the round is closed, the day of the results until they are released. */
export async function rescheduleRound(
  db: KyselyDatabase,
  id: string,
  days: Pick<RoundPlan, 'closesOn' | 'resultsOn'>,
): Promise<RescheduleOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  const closingMoves = days.closesOn !== round.closesOn
  if (round.state === 'released' || (round.state === 'closed' && closingMoves)) return 'tooLate'
  if (!daysInOrder({ ...round, ...days })) return 'daysOutOfOrder'
  await db.updateTable('round').set({ closesOn: days.closesOn, resultsOn: days.resultsOn }).where('id', '=', id).execute()
  return 'changed'
}

export type SmallestCellOutcome = 'changed' | 'smallestCellTooSmall' | 'answersAreIn' | 'unknown'

/** Respondents were told the number before they answered: from the first answer on it may only rise. */
export async function setSmallestCell(db: KyselyDatabase, id: string, smallestCell: number): Promise<SmallestCellOutcome> {
  const round = await loadRound(db, id)
  if (round === undefined) return 'unknown'
  if (smallestCell < lowestSmallestCell) return 'smallestCellTooSmall'
  const firstAnswer = await db.selectFrom('roundCompletes').select('completes').where('roundId', '=', id).limit(1).executeTakeFirst()
  if (firstAnswer !== undefined && smallestCell < round.smallestCell) return 'answersAreIn'
  await db.updateTable('round').set({ smallestCell }).where('id', '=', id).execute()
  return 'changed'
}

/**
 * Between the rows of a round and a `Round`: reading them together, writing its groups. Used by the files about rounds only.
 */
import type { Selectable } from 'kysely'
import type { DatabaseSchema } from './database-schema.ts'
import type { KyselyDatabase } from './open-connection.ts'
import type { UnitName } from './organisation.ts'
import type { AnswerWay, Round, RoundGroup, RoundPlan, RoundState, RoundUnit } from './round.ts'
import { waysOf } from './round.ts'
import type { RoundTerms } from './round-terms.ts'
import { completeTerms } from './round-terms.ts'
import { inTreeOrder } from './tree-order.ts'

type RoundRow = Selectable<DatabaseSchema['round']>

/** The plan's columns, without its groups. */
export const planColumns = (plan: RoundPlan): Omit<RoundRow, 'id' | 'state' | 'resultsSeen' | 'archived'> => ({
  organisationId: plan.organisation,
  questionnaireId: plan.questionnaire,
  definitionHash: plan.definitionHash,
  year: plan.year,
  title: plan.title,
  opensOn: plan.opensOn,
  closesOn: plan.closesOn,
  resultsOn: plan.resultsOn,
  smallestCell: plan.smallestCell,
  readersAnswer: plan.readersAnswer ? 1 : 0,
  seed: plan.seed,
  previousRoundId: plan.previousRound,
  terms: JSON.stringify(plan.terms),
})

const roundFrom = (row: RoundRow, groups: readonly RoundGroup[]): Round => ({
  id: row.id,
  state: row.state,
  resultsSeen: row.resultsSeen === 1 || row.state === 'released',
  organisation: row.organisationId,
  questionnaire: row.questionnaireId,
  definitionHash: row.definitionHash,
  year: row.year,
  title: row.title,
  opensOn: row.opensOn,
  closesOn: row.closesOn,
  resultsOn: row.resultsOn,
  smallestCell: row.smallestCell,
  readersAnswer: row.readersAnswer === 1,
  seed: row.seed,
  previousRound: row.previousRoundId,
  terms: completeTerms(JSON.parse(row.terms) as Partial<RoundTerms>),
  archived: row.archived === 1,
  groups,
})

async function withGroups(db: KyselyDatabase, rows: readonly RoundRow[]): Promise<readonly Round[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const groupRows = await db.selectFrom('roundGroup').selectAll().where('roundId', 'in', ids).orderBy('position').execute()
  const groupsOf = Map.groupBy(groupRows, ({ roundId }) => roundId)
  return rows.map((row) => {
    const groups = (groupsOf.get(row.id) ?? []).map(({ groupId, recruitment, populationSize, invited, ways }) => ({
      group: groupId,
      recruitment,
      populationSize,
      invited,
      ways: JSON.parse(ways) as readonly AnswerWay[],
    }))
    return roundFrom(row, groups)
  })
}

/** Which rounds to list; what is absent does not narrow. */
export interface RoundFilter {
  readonly organisation?: string
  readonly states?: readonly RoundState[]
}

/** The rounds of the filter, newest year first. */
export async function loadRounds(db: KyselyDatabase, { organisation, states }: RoundFilter): Promise<readonly Round[]> {
  const all = db.selectFrom('round').selectAll().orderBy('year', 'desc').orderBy('opensOn', 'desc').orderBy('id')
  const ofOrganisation = organisation === undefined ? all : all.where('organisationId', '=', organisation)
  const inStates = states === undefined ? ofOrganisation : ofOrganisation.where('state', 'in', states)
  return withGroups(db, await inStates.execute())
}

/** The round, or undefined where there is none with this id. */
export async function loadRound(db: KyselyDatabase, id: string): Promise<Round | undefined> {
  const [round] = await withGroups(db, await db.selectFrom('round').selectAll().where('id', '=', id).execute())
  return round
}

/** The units as they were at opening, in tree order; none while the round is a draft. */
export async function loadRoundUnits(db: KyselyDatabase, roundId: string): Promise<readonly RoundUnit[]> {
  const rows = await db.selectFrom('roundUnit').selectAll().where('roundId', '=', roundId).execute()
  return inTreeOrder(rows.map((row) => ({ ...row, id: row.unitId }))).map(({ unitId, parentId, name, persons, depth }) => ({
    unit: unitId,
    parent: parentId,
    name: JSON.parse(name) as UnitName,
    persons,
    depth,
  }))
}

/** Puts these groups in the place of those the round had. */
export async function replaceGroups(db: KyselyDatabase, roundId: string, groups: readonly RoundGroup[]): Promise<void> {
  await db.deleteFrom('roundGroup').where('roundId', '=', roundId).execute()
  if (groups.length === 0) return
  const rows = groups.map(({ group, recruitment, populationSize, invited, ways }, position) => ({
    roundId,
    groupId: group,
    recruitment,
    populationSize,
    invited,
    ways: JSON.stringify(ways ?? waysOf({})),
    position,
  }))
  await db.insertInto('roundGroup').values(rows).execute()
}

/**
 * How far each member of a programme is: proposed, planned, open, closed or released; of a plan, what it still lacks.
 *
 * Called by the association's page and by "open all". Says nothing of answers: those are each member's own.
 */
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { Programme, ProgrammeMember } from '../../../data/programme.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { openingChecks } from '../rounds/opening-checks.ts'
import { draftState } from '../rounds/show-round.ts'

/** A plan with the units that would go into it. `missing`: the checks that do not fit. */
export interface MemberPlan {
  readonly found: FoundRound
  readonly units: readonly OrganisationalUnit[]
  readonly day: string
  readonly missing: readonly string[]
}

/** `state` null: it has not accepted. `plan`: while its round is a draft. */
export interface MemberRound {
  readonly member: ProgrammeMember
  readonly organisation: Organisation
  readonly state: FoundRound['round']['state'] | null
  readonly plan?: MemberPlan
}

async function planOf(dependencies: Dependencies, found: FoundRound): Promise<MemberPlan> {
  const { units, day } = await draftState(dependencies, found)
  const missing = openingChecks(found, units, dependencies.today()).flatMap(({ check, fits }) => (fits ? [] : [check]))
  return { found, units, day, missing }
}

async function memberRound(dependencies: Dependencies, member: ProgrammeMember): Promise<readonly MemberRound[]> {
  const { store } = dependencies
  const organisation = await store.organisations.find(member.organisation)
  if (organisation === undefined) return []
  const round = member.round === null ? undefined : await store.rounds.find(member.round)
  if (round === undefined) return [{ member, organisation, state: null }]
  if (round.state !== 'draft') return [{ member, organisation, state: round.state }]
  const found = { round, organisation, questionnaire: await questionnaireOfRound(dependencies, round) }
  return [{ member, organisation, state: round.state, plan: await planOf(dependencies, found) }]
}

/** By the members' names. */
export async function memberRounds(dependencies: Dependencies, { members }: Programme): Promise<readonly MemberRound[]> {
  const rounds = (await Promise.all(members.map((member) => memberRound(dependencies, member)))).flat()
  return rounds.toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'fi'))
}

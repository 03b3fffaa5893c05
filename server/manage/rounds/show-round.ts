/**
 * The page of one survey: its checklist while it is planned, its links and numbers once it is open.
 */
import type { Request, Response } from 'express'
import { answersNeeded } from '../../../analysis/disclosure/answers-needed.ts'
import type { RoundGroup } from '../../../data/round.ts'
import { waysOf } from '../../../data/round.ts'
import type { OpeningCheck } from '../../../views/manage/round-draft-page.ts'
import { roundDraftPage } from '../../../views/manage/round-draft-page.ts'
import type { RoundInput } from '../../../views/manage/round-input.ts'
import { roundNotices } from '../../../views/manage/round-input.ts'
import { roundPage } from '../../../views/manage/round-page.ts'
import type { StaffVisit } from '../../../views/manage/staff-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { seenMark } from '../seen-state.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { FoundRound } from './find-round.ts'
import { findRound, groupName, roundTitle } from './find-round.ts'
import { countsOf } from './group-counts.ts'
import { groupByUnit, openingChecks } from './opening-checks.ts'
import { ownPersons, unitsAsked } from '../../units-asked.ts'

type RoundRequest = Request<{ round: string }>

/** The languages lead to the round's page, also from a form of it that was refused. */
const visitOfRound = (request: Request, { round }: FoundRound): StaffVisit => ({
  ...visitOf(request),
  address: `/manage/rounds/${round.id}`,
})

/** How many ways of a group have a link that is shared: a personal one is only opened with a token. */
const sharedWays = (group: RoundGroup): number => waysOf(group).filter((way) => way !== 'personal').length

/** What a person saw when pressing "open": the plan and the units that go into it. `day`: the units are those of this day. */
export async function draftState({ store, today }: Dependencies, { round, organisation }: FoundRound) {
  const day = round.opensOn > today() ? round.opensOn : today()
  const units = await store.units.ofOrganisation(organisation.id, day)
  return { units, day, seen: seenMark({ round, units }) }
}

export async function showDraft(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  found: FoundRound,
  notOpened = false,
): Promise<void> {
  const { round, organisation } = found
  const visit = visitOfRound(request, found)
  const { units, seen } = await draftState(dependencies, found)
  const checks: readonly OpeningCheck[] = openingChecks(found, units, dependencies.today())
  const byUnit = groupByUnit(found)
  const asked = byUnit === undefined ? [] : unitsAsked(units)
  const { words: least } = answersNeeded(round, true)
  const page = roundDraftPage(visit, {
    ...round,
    organisation,
    title: roundTitle(found, visit.language),
    today: dependencies.today(),
    groups: round.groups.map((group) => ({ ...group, name: groupName(found, group.group, visit.language) })),
    links: round.groups.reduce((sum, each) => sum + sharedWays(each) * (each.group === byUnit ? asked.length : 1), 0),
    smallUnits: asked.filter((unit) => (ownPersons(unit, units) ?? least) < least).length,
    leastOfUnit: least,
    readersAnswer: round.readersAnswer && byUnit !== undefined,
    checks,
    saved: request.query['notice'] === 'saved',
    notOpened,
    seen,
  })
  await showStaffPage(response, 'round-draft', visit, page, notOpened)
}

/** `problems` and `typed`: where a form of this page was refused. */
export async function showOpened(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  found: FoundRound,
  refused: Pick<RoundInput, 'problems' | 'typed'> = { problems: [], typed: {} },
): Promise<void> {
  const { round, organisation } = found
  const visit = visitOfRound(request, found)
  const { state } = round
  if (state === 'draft') return showDraft(dependencies, request, response, found)
  const notice = roundNotices.find((known) => known === request.query['notice'])
  const imported = await dependencies.store.imports.find(round.id)
  const page = roundPage(visit, {
    ...round,
    state,
    invites: round.groups.some((group) => waysOf(group).includes('personal')),
    hasContacts: round.terms.contactWishes.length > 0,
    readersAnswer: round.readersAnswer && groupByUnit(found) !== undefined,
    organisation,
    title: roundTitle(found, visit.language),
    today: dependencies.today(),
    groups: await countsOf(dependencies, found, visit.language),
    days: await dependencies.store.counters.days(round.id),
    ...(notice === undefined ? {} : { notice }),
    ...(imported === undefined ? {} : { imported: imported.source }),
    ...refused,
  })
  await showStaffPage(response, 'round', visit, page, refused.problems.length > 0)
}

export async function showRound(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  await showOpened(dependencies, request, response, await findRound(dependencies, request, request.params.round))
}

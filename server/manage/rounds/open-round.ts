/**
 * Opening a survey: the units are copied, the links are made, answers may come.
 */
import type { Request, Response } from 'express'
import type { LinkTarget } from '../../../data/links.ts'
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField } from '../seen-state.ts'
import type { FoundRound } from './find-round.ts'
import { findRound } from './find-round.ts'
import { groupByUnit, openingChecks } from './opening-checks.ts'
import { draftState, showDraft } from './show-round.ts'
import { personsOf, unitsAsked } from '../../units-asked.ts'

/** One link a group; for the group that answers by unit, one a unit that has people of its own. */
function linkTargets(found: FoundRound, units: readonly OrganisationalUnit[]): readonly LinkTarget[] {
  const byUnit = groupByUnit(found)
  const asked = unitsAsked(units)
  return found.round.groups.flatMap(({ group }): readonly LinkTarget[] =>
    group === byUnit ? asked.map(({ id }) => ({ group, unit: id })) : [{ group, unit: null }],
  )
}

/** Not opened where the plan or the units are no longer as the person saw them, or something is missing. */
export async function openRound(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const { store, today } = dependencies
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  if (round.state !== 'draft') return response.redirect(303, `/manage/rounds/${round.id}`)
  const { units, day, seen } = await draftState(dependencies, found)
  const ready = openingChecks(found, units, today()).every(({ fits }) => fits)
  if (!ready || postedFields(request).text(seenField) !== seen) return showDraft(dependencies, request, response, found, true)
  const byUnit = groupByUnit(found)
  const groups = round.groups.map((group) => (group.group === byUnit ? { ...group, populationSize: personsOf(units) } : group))
  await store.rounds.change(round.id, { groups })
  const outcome = await store.rounds.open(round.id, linkTargets(found, units), day)
  if (outcome === 'opened') await noteStep(dependencies, request, round, 'roundOpened')
  response.redirect(303, `/manage/rounds/${round.id}?notice=opened`)
}

/**
 * Opening a survey: the units are copied, the links are made, answers may come.
 */
import type { Request, Response } from 'express'
import type { OpenRoundOutcome } from '../../../data/advance-round.ts'
import type { LinkTarget } from '../../../data/links.ts'
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import { waysOf } from '../../../data/round.ts'
import type { Store } from '../../../data/store.ts'
import { withOwnQuestions } from '../../../questionnaires/own-questions.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField } from '../seen-state.ts'
import type { FoundRound } from './find-round.ts'
import { findRound } from './find-round.ts'
import { definitionOf } from './kept-definition.ts'
import { groupByUnit, openingChecks } from './opening-checks.ts'
import { draftState, showDraft } from './show-round.ts'
import { personsOf, unitsAsked } from '../../units-asked.ts'

/** One link a group and way to answer; for the group that answers by unit, one a unit that has people of its own. */
function linkTargets(found: FoundRound, units: readonly OrganisationalUnit[]): readonly LinkTarget[] {
  const byUnit = groupByUnit(found)
  const asked = unitsAsked(units)
  return found.round.groups.flatMap((each): readonly LinkTarget[] => {
    const targets = each.group === byUnit ? asked.map(({ id }) => id) : [null]
    return targets.flatMap((unit) => waysOf(each).map((way) => ({ group: each.group, unit, way })))
  })
}

/** Not opened where the plan or the units are no longer as the person saw them, or something is missing. */
export async function openRound(dependencies: Dependencies, request: Request<{ round: string }>, response: Response): Promise<void> {
  const { today } = dependencies
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  if (round.state !== 'draft') return response.redirect(303, `/manage/rounds/${round.id}`)
  const { units, day, seen } = await draftState(dependencies, found)
  const ready = openingChecks(found, units, today()).every(({ fits }) => fits)
  if (!ready || postedFields(request).text(seenField) !== seen) return showDraft(dependencies, request, response, found, true)
  const outcome = await openDraft(dependencies, found, units, day)
  if (outcome === 'opened') await noteStep(dependencies, request, round, 'roundOpened')
  response.redirect(303, `/manage/rounds/${round.id}?notice=opened`)
}

/** The smallest cell that the programme of a round asks for; 0 where it is in none. */
async function leastOfProgramme({ programmes }: Store, { id, organisation }: FoundRound['round']): Promise<number> {
  const known = await programmes.withMember(organisation)
  return known.find(({ members }) => members.some(({ round }) => round === id))?.smallestCell ?? 0
}

/** Opens a plan whose checks all fit, with the units of this day. */
export async function openDraft(
  { store }: Pick<Dependencies, 'store'>,
  found: FoundRound,
  units: readonly OrganisationalUnit[],
  day: string,
): Promise<OpenRoundOutcome> {
  const { round } = found
  const byUnit = groupByUnit(found)
  const groups = round.groups.map((group) => (group.group === byUnit ? { ...group, populationSize: personsOf(units) } : group))
  const definition = withOwnQuestions(found.questionnaire, round.terms.ownQuestions)
  await store.definitions.keep(definitionOf(definition))
  const smallestCell = Math.max(round.smallestCell, await leastOfProgramme(store, round))
  await store.rounds.change(round.id, { groups, definitionHash: definition.hash, smallestCell })
  return store.rounds.open(round.id, linkTargets(found, units), day)
}

/**
 * A member's side of a programme: the page that says what accepting means, and accepting, which makes its plan.
 *
 * Questions, days and the smallest cell come from the programme; whom to ask and how many they are is the member's to say. What it did
 * in its last survey of the same questionnaire is the start.
 */
import type { Request, Response } from 'express'
import type { Organisation } from '../../../data/organisation.ts'
import type { Programme } from '../../../data/programme.ts'
import type { NewRoundPlan, Round, RoundGroup } from '../../../data/round.ts'
import { defaultTerms } from '../../../data/round-terms.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { proposalPage } from '../../../views/manage/proposal-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { accountOf } from '../access/signed-in.ts'
import { noteStep } from '../log/note-step.ts'
import { groupsOfRecipe } from '../rounds/recipes.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import type { ProgrammeRequest } from './find-programme.ts'
import { findProposal, programmeTitle } from './find-programme.ts'

async function lastRound({ store }: Dependencies, organisation: string, { id }: Questionnaire): Promise<Round | undefined> {
  const rounds = await store.rounds.list({ organisation })
  return rounds.find(({ questionnaire, state }) => questionnaire === id && state !== 'draft')
}

/** The groups of the last survey; else staff by unit, where that is what is asked; else none yet. */
function startingGroups(questionnaire: Questionnaire, last: Round | undefined): readonly RoundGroup[] {
  const asked = new Set(questionnaire.groups.map(({ id }) => id))
  if (last !== undefined) return last.groups.filter(({ group }) => asked.has(group))
  return Object.entries(groupsOfRecipe(questionnaire, 'staff') ?? {}).map(([group, recipe]) => ({
    ...recipe,
    group,
    populationSize: null,
    invited: null,
  }))
}

/** Own questions and texts are not carried over: a programme asks the same of all. */
function planFor(
  programme: Programme,
  questionnaire: Questionnaire,
  organisation: Organisation,
  last: Round | undefined,
  contact: string,
): Omit<NewRoundPlan, 'organisation' | 'seed'> {
  const { definitionHash, title, year, opensOn, closesOn, resultsOn } = programme
  const languages = organisation.languages.length > 0 ? { languages: organisation.languages } : {}
  const privacy = last?.terms.privacy ?? { ...defaultTerms.privacy, controller: organisation.name, contact }
  return {
    questionnaire: questionnaire.id,
    definitionHash,
    title,
    year,
    opensOn,
    closesOn,
    resultsOn,
    smallestCell: Math.max(programme.smallestCell, last?.smallestCell ?? 0),
    readersAnswer: last?.readersAnswer ?? questionnaire.groups.some(({ byUnit }) => byUnit === true),
    previousRound: last?.id ?? null,
    groups: startingGroups(questionnaire, last),
    terms: { ...last?.terms, ...languages, privacy, ownQuestions: [], texts: {} },
  }
}

/** Makes the plan of a member, for a manager of it or for an administrator; undefined where it can't accept any more. */
export async function acceptFor(
  dependencies: Dependencies,
  request: Request,
  programme: Programme,
  questionnaire: Questionnaire,
  organisation: Organisation,
): Promise<string | undefined> {
  const last = await lastRound(dependencies, organisation.id, questionnaire)
  const plan = planFor(programme, questionnaire, organisation, last, accountOf(request).email)
  const seed = dependencies.randomBytes(4).readUInt32BE() >>> 1
  const accepted = await dependencies.store.programmes.accept(programme.id, organisation.id, { ...plan, seed })
  if (accepted.outcome === 'acceptedAlready') return accepted.round
  if (accepted.outcome !== 'accepted') return undefined
  await noteStep(dependencies, request, { id: accepted.round, organisation: organisation.id }, 'roundCreated')
  return accepted.round
}

export async function showProposal(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const { programme, organisation, questionnaire, member } = await findProposal(dependencies, request)
  if (member.round !== null) return response.redirect(303, `/manage/rounds/${member.round}`)
  const visit = visitOf(request)
  const association = await dependencies.store.organisations.find(programme.organisation)
  const page = proposalPage(visit, {
    ...programme,
    title: programmeTitle(programme, questionnaire, visit.language),
    organisation,
    association: association?.name ?? '',
  })
  await showStaffPage(response, 'confirm', visit, page)
}

export async function acceptProposal(dependencies: Dependencies, request: ProgrammeRequest, response: Response): Promise<void> {
  const { programme, organisation, questionnaire, member } = await findProposal(dependencies, request)
  const round = member.round ?? (await acceptFor(dependencies, request, programme, questionnaire, organisation))
  response.redirect(303, round === undefined ? `/manage/organisations/${organisation.id}` : `/manage/rounds/${round}?notice=saved`)
}

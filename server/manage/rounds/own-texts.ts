/**
 * The page of a planned survey's own texts and questions: shown, taken, kept.
 */
import type { Request, Response } from 'express'
import { ownTextsPage } from '../../../views/manage/own-texts-page.ts'
import type { OwnTextsInput } from '../../../views/manage/own-texts-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { Refusal } from '../../web/refusal.ts'
import { noteStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import type { FoundRound } from './find-round.ts'
import { findRound, roundTitle } from './find-round.ts'
import { keptOwnTexts, ownTextProblems, typedOwnTexts, withOwnTexts } from './own-texts-form.ts'

type RoundRequest = Request<{ round: string }>

async function findDraft(dependencies: Dependencies, request: RoundRequest): Promise<FoundRound> {
  const found = await findRound(dependencies, request, request.params.round)
  if (found.round.state !== 'draft') throw new Refusal(404, 'notFound')
  return found
}

type Shown = Pick<OwnTextsInput, 'form'> & Partial<Pick<OwnTextsInput, 'problems' | 'overtaken' | 'seen'>>

async function show(request: Request, response: Response, found: FoundRound, shown: Shown): Promise<void> {
  const visit = visitOf(request)
  const { round, organisation } = found
  const { form, problems = [], overtaken = false, seen = seenMark({ round }) } = shown
  const page = ownTextsPage(visit, {
    roundId: round.id,
    round: roundTitle(found, visit.language),
    organisation,
    languages: round.terms.languages,
    form,
    problems,
    overtaken,
    seen,
  })
  await showStaffPage(response, 'own-texts', visit, page, problems.length > 0 || overtaken)
}

export async function showOwnTexts(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findDraft(dependencies, request)
  await show(request, response, found, { form: keptOwnTexts(found.round.terms) })
}

export async function changeOwnTexts(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findDraft(dependencies, request)
  const { round } = found
  const fields = postedFields(request)
  const form = typedOwnTexts(round.terms.languages, fields)
  if (changesLanguage(request, response)) return show(request, response, found, { form, seen: fields.text(seenField) })
  const problems = ownTextProblems(form)
  const overtaken = fields.text(seenField) !== seenMark({ round })
  if (problems.length > 0 || overtaken) return show(request, response, found, { form, problems, overtaken })
  const outcome = await dependencies.store.rounds.change(round.id, { terms: withOwnTexts(round.terms, form) })
  if (outcome === 'changed') await noteStep(dependencies, request, round, 'roundChanged')
  response.redirect(303, `/manage/rounds/${round.id}?notice=saved`)
}

/**
 * What may change while a survey is open: its last days, and from how many answers on results are shown (only more).
 */
import type { Request, Response } from 'express'
import { lowestSmallestCell } from '../../../data/round.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { noteStep } from '../log/note-step.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import { postedFields } from '../posted-fields.ts'
import { readDay } from './calendar-day.ts'
import { findRound } from './find-round.ts'
import { dayProblems } from './read-round-form.ts'
import { showOpened } from './show-round.ts'

type RoundRequest = Request<{ round: string }>

const largestSmallestCell = 100

export async function reschedule(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  if (round.state !== 'open') return response.redirect(303, `/manage/rounds/${round.id}`)
  const { text } = postedFields(request)
  const typed = { closesOn: text('closesOn'), resultsOn: text('resultsOn') }
  const [closesOn, resultsOn] = [readDay(typed.closesOn), readDay(typed.resultsOn)]
  const problems = dayProblems({ opensOn: round.opensOn, closesOn, resultsOn }, dependencies.today())
  if (problems.length > 0 || closesOn === undefined || resultsOn === undefined)
    return showOpened(dependencies, request, response, found, { problems, typed })
  const outcome = await dependencies.store.rounds.reschedule(round.id, { closesOn, resultsOn })
  if (outcome === 'changed') await noteStep(dependencies, request, round, 'roundRescheduled', { closesOn, resultsOn })
  response.redirect(303, `/manage/rounds/${round.id}?notice=rescheduled`)
}

/** Respondents were told the number: it may only rise. */
function cellProblems(typed: string, now: number): readonly FormProblem[] {
  const value = readWholeNumber(typed)
  const bounds = { least: Math.max(now, lowestSmallestCell), most: largestSmallestCell }
  if (value !== undefined && value >= bounds.least && value <= bounds.most) return []
  return [{ field: 'smallestCell', problem: 'smallestCellWrong', values: bounds }]
}

export async function raiseSmallestCell(dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> {
  const found = await findRound(dependencies, request, request.params.round)
  const { round } = found
  if (round.state !== 'open') return response.redirect(303, `/manage/rounds/${round.id}`)
  const typed = { smallestCell: postedFields(request).text('smallestCell') }
  const problems = cellProblems(typed.smallestCell, round.smallestCell)
  if (problems.length > 0) return showOpened(dependencies, request, response, found, { problems, typed })
  const [from, to] = [round.smallestCell, readWholeNumber(typed.smallestCell) ?? round.smallestCell]
  const outcome = await dependencies.store.rounds.setSmallestCell(round.id, to)
  if (outcome === 'changed' && to > from) await noteStep(dependencies, request, round, 'smallestCellRaised', { from, to })
  response.redirect(303, `/manage/rounds/${round.id}?notice=smallestCellRaised`)
}

/**
 * Steps that can't be taken back, each behind a page that says what happens: closing, removing a plan, archiving. Publishing has a page
 * of its own (`server/manage/publishing`).
 */
import { sumOfCompletes } from '../../../data/counters.ts'
import type { Request, Response } from 'express'
import type { AuditAction } from '../../../data/audit-entry.ts'
import type { RoundState } from '../../../data/round.ts'
import type { Store } from '../../../data/store.ts'
import type { ConfirmedStep } from '../../../views/manage/confirm-page.ts'
import { confirmPage } from '../../../views/manage/confirm-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { noteStep } from '../log/note-step.ts'
import { lookAheadMeanwhile } from '../../results/look-ahead.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { findRound, roundTitle } from './find-round.ts'
import { purgePeople } from './purge-people.ts'

type RoundRequest = Request<{ round: string }>

interface Step {
  /** The state in which the step can be taken. */
  readonly from: RoundState
  readonly take: (store: Store, id: string) => Promise<string>
  /** What `take` gives where it took the step, and what the log calls it. */
  readonly noted?: { readonly outcome: string; readonly as: AuditAction }
  readonly then: (id: string, organisation: string) => string
}

const steps: Readonly<Record<ConfirmedStep, Step>> = {
  close: {
    from: 'open',
    take: ({ rounds }, id) => rounds.close(id),
    noted: { outcome: 'closed', as: 'roundClosed' },
    then: (id) => `/manage/rounds/${id}?notice=closed`,
  },
  remove: {
    from: 'draft',
    take: ({ rounds }, id) => rounds.remove(id),
    noted: { outcome: 'removed', as: 'roundRemoved' },
    then: (_id, organisation) => `/manage/organisations/${organisation}`,
  },
  archive: {
    from: 'released',
    take: async (store, id) => {
      await purgePeople(store, id)
      return store.rounds.archive(id)
    },
    noted: { outcome: 'archived', as: 'roundArchived' },
    then: (id) => `/manage/rounds/${id}?notice=archived`,
  },
}

/** The page that asks. A step that can't be taken (any more) leads back to the survey. */
export function showStep(step: ConfirmedStep) {
  return async (dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> => {
    const found = await findRound(dependencies, request, request.params.round)
    const { round, organisation } = found
    if (round.state !== steps[step].from) return response.redirect(303, `/manage/rounds/${round.id}`)
    const visit = visitOf(request)
    const completes = await dependencies.store.counters.completes(round.id)
    const answers = sumOfCompletes(completes)
    const page = confirmPage(visit, { step, roundId: round.id, round: roundTitle(found, visit.language), organisation, answers })
    await showStaffPage(response, 'confirm', visit, page)
  }
}

/** Takes the step, once; a second press finds it taken. */
export function takeStep(step: ConfirmedStep) {
  return async (dependencies: Dependencies, request: RoundRequest, response: Response): Promise<void> => {
    const found = await findRound(dependencies, request, request.params.round)
    const { round } = found
    if (round.state !== steps[step].from) return response.redirect(303, `/manage/rounds/${round.id}`)
    const { take, noted } = steps[step]
    // Of a plan that is gone only the log still knows what it was called.
    const detail = step === 'remove' ? { survey: roundTitle(found, screenLanguage(request)) } : {}
    const outcome = await take(dependencies.store, round.id)
    if (outcome === noted?.outcome) await noteStep(dependencies, request, round, noted.as, detail)
    if (outcome === 'closed') lookAheadMeanwhile(dependencies)
    response.redirect(303, steps[step].then(round.id, round.organisation))
  }
}

/**
 * Ending a unit on a day, and taking back an end, or a merger or split that no survey has seen.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { EndForm } from '../../../views/manage/end-unit-page.ts'
import { endUnitPage } from '../../../views/manage/end-unit-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { readDay } from '../rounds/calendar-day.ts'
import { changesLanguage, visitOf } from '../staff-visit.ts'
import type { ChangeContext, OrganisationRequest } from './unit-change.ts'
import { changeContext, refusalProblem, settingFor, showUnitChange, unitsChanged } from './unit-change.ts'

const fields = { units: 'unit', day: 'day', parent: 'unit' }

async function show(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  context: ChangeContext,
  form: EndForm,
  problems: readonly FormProblem[] = [],
): Promise<void> {
  const visit = visitOf(request)
  await showUnitChange(request, response, endUnitPage(visit, await settingFor(dependencies, context, visit.language, problems), form))
}

export async function showEnd(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const context = await changeContext(dependencies, request)
  await show(dependencies, request, response, context, { unit: '', day: context.today })
}

export async function endUnit(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const context = await changeContext(dependencies, request)
  const { text } = postedFields(request)
  const form = { unit: text('unit'), day: text('day') }
  if (changesLanguage(request, response)) return show(dependencies, request, response, context, form)
  const day = readDay(form.day)
  const isOwn = context.units.some(({ id }) => id === form.unit)
  const problems: readonly FormProblem[] = [
    ...(isOwn ? [] : [{ field: 'unit', problem: 'units:problem.unitMissing' }]),
    ...(day === undefined ? [{ field: 'day', problem: 'dayWrong' }] : []),
  ]
  if (problems.length > 0 || day === undefined) return show(dependencies, request, response, context, form, problems)
  const outcome = await dependencies.store.units.end(form.unit, day)
  if (outcome === 'ended') return unitsChanged(dependencies, request, response, context)
  const refused = refusalProblem(context, screenLanguage(request), fields, { outcome, unit: form.unit, day })
  return show(dependencies, request, response, context, form, [refused])
}

/** Removes everything that came of the unit, so that it stands again: all of it, or nothing where a survey has seen a part. */
async function letStand({ store }: Dependencies, unit: string, made: readonly string[]): Promise<boolean> {
  if (made.length === 0) return (await store.units.revive(unit)) === 'standing'
  const { keep } = await store.units.together(async (steps) => {
    const outcomes: string[] = []
    for (const id of made) outcomes.push(await steps.remove(id))
    return { keep: outcomes.every((outcome) => outcome === 'removed') }
  })
  return keep
}

export async function takeBack(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const { organisation, units } = await changeContext(dependencies, request)
  const unit = units.find(({ id }) => id === postedFields(request).text('unit'))
  const made = units.filter(({ predecessors }) => unit !== undefined && predecessors.includes(unit.id)).map(({ id }) => id)
  const isBack = unit !== undefined && (await letStand(dependencies, unit.id, made))
  if (isBack) await noteStaffStep(dependencies, request, organisation.id, 'unitsChanged')
  response.redirect(303, `/manage/organisations/${organisation.id}?${isBack ? 'saved=1' : 'kept=1'}`)
}

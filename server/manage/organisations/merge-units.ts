/**
 * Merging units: the form, everything that can be wrong with it, and the merger itself.
 */
import type { Request, Response } from 'express'
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { MergeForm } from '../../../views/manage/merge-units-page.ts'
import { mergeUnitsPage, sameParent, topParent } from '../../../views/manage/merge-units-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { postedFields } from '../posted-fields.ts'
import { readDay } from '../rounds/calendar-day.ts'
import { changesLanguage, visitOf } from '../staff-visit.ts'
import { newUnitProblems, personsTyped, tidyName } from './check-new-units.ts'
import type { ChangeContext, OrganisationRequest } from './unit-change.ts'
import { changeContext, refusalProblem, settingFor, showUnitChange, unitsChanged } from './unit-change.ts'

const fields = { units: 'units', day: 'from', parent: 'parent' }

function typedMerger(request: Request): MergeForm {
  const { text, all } = postedFields(request)
  return { units: all('units'), name: tidyName(text('name')), parent: text('parent'), persons: text('persons'), from: text('from') }
}

async function show(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  context: ChangeContext,
  form: MergeForm,
  problems: readonly FormProblem[] = [],
): Promise<void> {
  const visit = visitOf(request)
  await showUnitChange(request, response, mergeUnitsPage(visit, await settingFor(dependencies, context, visit.language, problems), form))
}

/** The unit above the new one, null at the top; undefined where the units stand in different places and none was chosen. */
function parentOf({ parent }: MergeForm, merged: readonly OrganisationalUnit[]): string | null | undefined {
  if (parent === topParent) return null
  if (parent !== sameParent && parent !== '') return parent
  const [first, ...others] = new Set(merged.map((unit) => unit.parent))
  return others.length === 0 ? (first ?? null) : undefined
}

/** The number that was typed; where none was, the people of the merged units together, if all are known. */
function personsOf(typed: string, merged: readonly OrganisationalUnit[]): number | null {
  if (typed.trim() !== '') return personsTyped(typed)
  return merged.reduce((sum: number | null, { persons }) => (sum === null || persons === null ? null : sum + persons), 0)
}

/** A merger that makes sense on the form; whether the units can be merged is the store's to say. */
async function readMerger({ store }: Dependencies, { organisation, today }: ChangeContext, form: MergeForm, request: Request) {
  const from = readDay(form.from)
  const now = await store.units.ofOrganisation(organisation.id, from ?? today)
  const merged = now.filter(({ id }) => form.units.includes(id))
  const parent = parentOf(form, merged)
  const above = now.find(({ id }) => id === parent)
  const beside = parent === undefined ? [] : now.filter((unit) => unit.parent === parent && !merged.includes(unit))
  const persons = personsOf(form.persons, merged)
  const typed = { nameField: 'name', personsField: 'persons', name: form.name, persons: form.persons || String(persons ?? '') }
  const place =
    above === undefined ? { beside } : { beside, above: { name: unitName(above.name, screenLanguage(request)), persons: above.persons } }
  const problems: readonly FormProblem[] = [
    ...(new Set(form.units).size < 2 ? [{ field: 'units', problem: 'units:problem.fewerThanTwo' }] : []),
    ...(from === undefined ? [{ field: 'from', problem: 'dayWrong' }] : []),
    ...newUnitProblems([typed], place),
    ...(parent === undefined ? [{ field: 'parent', problem: 'units:problem.parentMissing' }] : []),
  ]
  if (problems.length > 0 || from === undefined || parent === undefined) return { problems }
  return { problems, merger: { organisation: organisation.id, units: form.units, name: form.name, parent, persons, from } }
}

export async function showMerge(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const context = await changeContext(dependencies, request)
  await show(dependencies, request, response, context, { units: [], name: '', parent: sameParent, persons: '', from: context.today })
}

export async function mergeUnits(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const context = await changeContext(dependencies, request)
  const form = typedMerger(request)
  if (changesLanguage(request, response)) return show(dependencies, request, response, context, form)
  const { problems, merger } = await readMerger(dependencies, context, form, request)
  if (merger === undefined) return show(dependencies, request, response, context, form, problems)
  const merged = await dependencies.store.units.merge(merger)
  if (merged.outcome === 'merged') return unitsChanged(dependencies, request, response, context)
  const refused = refusalProblem(context, screenLanguage(request), fields, { ...merged, day: merger.from })
  return show(dependencies, request, response, context, form, [refused])
}

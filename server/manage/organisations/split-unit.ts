/**
 * Splitting a unit: the form, everything that can be wrong with it, and the split itself.
 */
import type { Request, Response } from 'express'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { SplitForm } from '../../../views/manage/split-unit-page.ts'
import { mostParts, splitUnitPage } from '../../../views/manage/split-unit-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { postedFields } from '../posted-fields.ts'
import { readDay } from '../rounds/calendar-day.ts'
import { changesLanguage, visitOf } from '../staff-visit.ts'
import { newUnitProblems, personsTyped, tidyName } from './check-new-units.ts'
import type { ChangeContext, OrganisationRequest } from './unit-change.ts'
import { changeContext, refusalProblem, settingFor, showUnitChange, unitsChanged } from './unit-change.ts'

const fields = { units: 'unit', day: 'from', parent: 'unit' }
const numbers = Array.from({ length: mostParts }, (_, index) => index + 1)

function typedSplit(request: Request): SplitForm {
  const { text } = postedFields(request)
  const into = numbers.map((number) => ({ name: tidyName(text(`name-${number}`)), persons: text(`persons-${number}`) }))
  return { unit: text('unit'), from: text('from'), into }
}

async function show(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  context: ChangeContext,
  form: SplitForm,
  problems: readonly FormProblem[] = [],
): Promise<void> {
  const visit = visitOf(request)
  await showUnitChange(request, response, splitUnitPage(visit, await settingFor(dependencies, context, visit.language, problems), form))
}

/** A split that makes sense on the form; whether the unit can be split is the store's to say. */
async function readSplit({ store }: Dependencies, { organisation, today }: ChangeContext, form: SplitForm, request: Request) {
  const from = readDay(form.from)
  const now = await store.units.ofOrganisation(organisation.id, from ?? today)
  const unit = now.find(({ id }) => id === form.unit)
  const above = now.find(({ id }) => id === unit?.parent)
  const beside = unit === undefined ? [] : now.filter((other) => other.parent === unit.parent && other.id !== unit.id)
  const place =
    above === undefined ? { beside } : { beside, above: { name: unitName(above.name, screenLanguage(request)), persons: above.persons } }
  const typed = form.into.flatMap((part, index) =>
    part.name === '' && part.persons.trim() === ''
      ? []
      : [{ ...part, nameField: `name-${index + 1}`, personsField: `persons-${index + 1}` }],
  )
  const problems: readonly FormProblem[] = [
    ...(form.unit === '' ? [{ field: 'unit', problem: 'units:problem.unitMissing' }] : []),
    ...(from === undefined ? [{ field: 'from', problem: 'dayWrong' }] : []),
    ...(typed.length < 2
      ? [{ field: `name-${typed.length === 0 || form.into[0]?.name === '' ? 1 : 2}`, problem: 'units:problem.partsMissing' }]
      : []),
    ...newUnitProblems(typed, place),
  ]
  if (problems.length > 0 || from === undefined) return { problems }
  const into = typed.map(({ name, persons }) => ({ name, persons: personsTyped(persons) }))
  return { problems, split: { organisation: organisation.id, unit: form.unit, into, from } }
}

export async function showSplit(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const context = await changeContext(dependencies, request)
  const into = numbers.map(() => ({ name: '', persons: '' }))
  await show(dependencies, request, response, context, { unit: '', from: context.today, into })
}

export async function splitUnit(dependencies: Dependencies, request: OrganisationRequest, response: Response): Promise<void> {
  const context = await changeContext(dependencies, request)
  const form = typedSplit(request)
  if (changesLanguage(request, response)) return show(dependencies, request, response, context, form)
  const { problems, split } = await readSplit(dependencies, context, form, request)
  if (split === undefined) return show(dependencies, request, response, context, form, problems)
  const done = await dependencies.store.units.split(split)
  if (done.outcome === 'split') return unitsChanged(dependencies, request, response, context)
  const refused = refusalProblem(context, screenLanguage(request), fields, { ...done, day: split.from })
  return show(dependencies, request, response, context, form, [refused])
}

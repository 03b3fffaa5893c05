/**
 * `/manage/organisations/ORGANISATION/units/UNIT/edit`: one unit, changed in place.
 */
import type { Request, Response } from 'express'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import { requiredLanguages } from '../../../questionnaires/wording.ts'
import type { EditUnitInput, UnitForm } from '../../../views/manage/edit-unit-page.ts'
import { editUnitPage, nameField } from '../../../views/manage/edit-unit-page.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { formatsFor } from '../../../views/format.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { Refusal } from '../../web/refusal.ts'
import { screenLanguage } from '../../web/screen-language.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { postedFields } from '../posted-fields.ts'
import { seenField, seenMark } from '../seen-state.ts'
import { changesLanguage, showStaffPage, visitOf } from '../staff-visit.ts'
import type { UnitEdit } from './check-unit-form.ts'
import { checkUnitForm, possibleParents } from './check-unit-form.ts'
import { findOrganisation } from './find-organisation.ts'
import { dayOfPlace, presentUnits } from './present-units.ts'
import type { UnitStepRefusal } from './save-unit.ts'
import { saveUnit } from './save-unit.ts'
import { namesOf } from './unit-names.ts'
import { unitPath } from './unit-path.ts'

type UnitRequest = Request<{ organisation: string; unit: string }>

/** `units`: those that stand when the unit does. */
interface UnitSetting {
  readonly organisation: Organisation
  readonly unit: OrganisationalUnit
  readonly units: readonly OrganisationalUnit[]
}

async function settingOf(dependencies: Dependencies, request: UnitRequest): Promise<UnitSetting> {
  const { store, today } = dependencies
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  const present = await presentUnits(store.units, organisation.id, today())
  const unit = present.find(({ id }) => id === request.params.unit)
  if (unit === undefined) throw new Refusal(404, 'notFound')
  return { organisation, unit, units: await store.units.ofOrganisation(organisation.id, dayOfPlace(unit, today())) }
}

function keptForm({ organisation, unit }: UnitSetting): UnitForm {
  const { name, persons, parent, validFrom } = unit
  return { names: namesOf(name, organisation.languages), persons: String(persons ?? ''), parent: parent ?? '', validFrom: validFrom ?? '' }
}

function typedForm(request: Request): UnitForm {
  const { text } = postedFields(request)
  const names = Object.fromEntries(requiredLanguages.map((language) => [language, text(nameField(language))]))
  return { names, persons: text('persons'), parent: text('parent'), validFrom: text('validFrom') }
}

async function show(
  request: Request,
  response: Response,
  setting: UnitSetting,
  parts: Pick<EditUnitInput, 'form'> & Partial<EditUnitInput>,
): Promise<void> {
  const { organisation, unit, units } = setting
  const visit = visitOf(request)
  const page = editUnitPage(visit, {
    organisation,
    unit: { ...unit, name: unitName(unit.name, visit.language) },
    parents: possibleParents(setting).map((each) => ({ id: each.id, name: unitPath(each, units, visit.language) })),
    problems: [],
    seen: seenMark(unit),
    overtaken: false,
    ...parts,
  })
  await showStaffPage(response, 'edit-unit', visit, page, page.problems.length > 0 || page.overtaken)
}

/** Why a step was refused, at the field that it is about. */
function refusedProblem(refusal: UnitStepRefusal, { unit }: UnitSetting, today: string, language: ScreenLanguage): FormProblem {
  const values = { unit: unitName(unit.name, language), year: today.slice(0, 4), day: formatsFor(language).day(unit.validUntil ?? today) }
  if (refusal === 'twiceInAYear') return { field: 'parent', problem: 'organisation:problem.movedThisYear', values }
  if (refusal === 'unknownParent' || refusal === 'belowItself' || refusal === 'unknown')
    return { field: 'parent', problem: 'units:problem.unknownParent' }
  return { field: 'validFrom', problem: `organisation:problem.${refusal}`, values }
}

function save({ store, today }: Dependencies, { unit }: UnitSetting, edit: UnitEdit) {
  return store.units.together(async (steps) => {
    const { refused } = await saveUnit(steps, unit, edit, today())
    return { keep: refused.length === 0, refused }
  })
}

export async function showUnit(dependencies: Dependencies, request: UnitRequest, response: Response): Promise<void> {
  const setting = await settingOf(dependencies, request)
  await show(request, response, setting, { form: keptForm(setting) })
}

export async function changeUnit(dependencies: Dependencies, request: UnitRequest, response: Response): Promise<void> {
  const setting = await settingOf(dependencies, request)
  const { organisation, unit } = setting
  const form = typedForm(request)
  const seen = postedFields(request).text(seenField)
  if (changesLanguage(request, response)) return show(request, response, setting, { form, seen })
  const language = screenLanguage(request)
  const { problems, edit } = checkUnitForm(form, { ...setting, language })
  const overtaken = seen !== seenMark(unit)
  if (edit === undefined || overtaken) return show(request, response, setting, { form, problems, overtaken })
  const { refused } = await save(dependencies, setting, edit)
  if (refused.length > 0)
    return show(request, response, setting, {
      form,
      problems: refused.map((each) => refusedProblem(each, setting, dependencies.today(), language)),
    })
  await noteStaffStep(dependencies, request, organisation.id, 'unitsChanged')
  response.redirect(303, `/manage/organisations/${organisation.id}?saved=1#units`)
}

/**
 * What the pages that merge, split and end units share: the units to choose from, and why a change was refused, as a problem.
 */
import type { Request, Response } from 'express'
import type { EndUnitOutcome } from '../../../data/end-unit.ts'
import type { Organisation, OrganisationalUnit } from '../../../data/organisation.ts'
import type { ReorganiseRefusal } from '../../../data/reorganise-units.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { formatsFor } from '../../../views/format.ts'
import type { UnitChangePage, UnitChangeSetting } from '../../../views/manage/unit-change-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { unitName } from '../../unit-name.ts'
import { noteStaffStep } from '../log/note-step.ts'
import { showStaffPage, visitOf } from '../staff-visit.ts'
import { findOrganisation } from './find-organisation.ts'
import { unitPath } from './unit-path.ts'

export type OrganisationRequest = Request<{ organisation: string }>

/** `units`: all that the organisation has or had. */
export interface ChangeContext {
  readonly organisation: Organisation
  readonly units: readonly OrganisationalUnit[]
  readonly today: string
}

export async function changeContext(dependencies: Dependencies, request: OrganisationRequest): Promise<ChangeContext> {
  const organisation = await findOrganisation(dependencies, request, request.params.organisation)
  return { organisation, units: await dependencies.store.units.history(organisation.id), today: dependencies.today() }
}

/** For the page: the units of today that have no end yet. */
export async function settingFor(
  { store }: Dependencies,
  { organisation, today }: ChangeContext,
  language: ScreenLanguage,
  problems: readonly FormProblem[],
): Promise<UnitChangeSetting> {
  const now = await store.units.ofOrganisation(organisation.id, today)
  const open = now.filter(({ validUntil }) => validUntil === null)
  return { organisation, problems, units: open.map((unit) => ({ id: unit.id, name: unitPath(unit, now, language) })) }
}

export async function showUnitChange(request: Request, response: Response, page: UnitChangePage): Promise<void> {
  const visit = visitOf(request)
  await showStaffPage(response, 'unit-change', visit, page, page.problems.length > 0)
}

/** Notes the change and goes back to the organisation. */
export async function unitsChanged(
  dependencies: Dependencies,
  request: Request,
  response: Response,
  { organisation }: ChangeContext,
): Promise<void> {
  await noteStaffStep(dependencies, request, organisation.id, 'unitsChanged')
  response.redirect(303, `/manage/organisations/${organisation.id}?saved=1#units`)
}

/** Which field of the form a refusal is about. */
type Fields = Readonly<Record<'units' | 'day' | 'parent', string>>

const fieldOf = (outcome: ReorganiseRefusal | EndUnitOutcome, fields: Fields): string => {
  if (outcome === 'beforeItBegan' || outcome === 'twiceInAYear') return fields.day
  return outcome === 'unknownParent' || outcome === 'parentNotValid' || outcome === 'parentAmongThem' ? fields.parent : fields.units
}

/** A refusal of the store in words: which unit, why, and how to mend it. `day`: of the change. */
export function refusalProblem(
  { units }: ChangeContext,
  language: ScreenLanguage,
  fields: Fields,
  { outcome, unit, day }: { readonly outcome: ReorganiseRefusal | EndUnitOutcome; readonly unit?: string; readonly day: string },
): FormProblem {
  const about = units.find(({ id }) => id === unit)
  const known = outcome === 'otherOrganisation' ? 'unknown' : outcome
  const began = about?.validFrom ?? day
  const values = {
    unit: about === undefined ? '' : unitName(about.name, language),
    day: formatsFor(language).day(began),
    year: day.slice(0, 4),
  }
  return { field: fieldOf(outcome, fields), problem: `units:problem.${known}`, values }
}

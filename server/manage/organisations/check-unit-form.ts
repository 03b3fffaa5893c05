/**
 * From the form of one unit to what is to be changed, or to every problem at once.
 */
import type { OrganisationalUnit, UnitName } from '../../../data/organisation.ts'
import { requiredLanguages } from '../../../questionnaires/wording.ts'
import { nameField } from '../../../views/manage/edit-unit-page.ts'
import type { UnitForm } from '../../../views/manage/edit-unit-page.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { unitName } from '../../unit-name.ts'
import { readDay } from '../rounds/calendar-day.ts'
import { newUnitProblems, personsTyped, tidyName } from './check-new-units.ts'
import { nameFrom } from './unit-names.ts'

export interface UnitEdit {
  readonly name: UnitName
  readonly persons: number | null
  readonly parent: string | null
  readonly validFrom: string | null
}

/** `units`: those that stand when the unit does, itself among them. */
export interface UnitSurroundings {
  readonly unit: OrganisationalUnit
  readonly units: readonly OrganisationalUnit[]
  readonly language: ScreenLanguage
}

const isBelow = (units: readonly OrganisationalUnit[], id: string | null, top: string): boolean =>
  id !== null && (id === top || isBelow(units, units.find((unit) => unit.id === id)?.parent ?? null, top))

/** Those that the unit could stand below: neither itself nor what stands below it. */
export const possibleParents = ({ unit, units }: Pick<UnitSurroundings, 'unit' | 'units'>): readonly OrganisationalUnit[] =>
  units.filter(({ id }) => !isBelow(units, id, unit.id))

const persons = (units: readonly OrganisationalUnit[]): number => units.reduce((sum, each) => sum + (each.persons ?? 0), 0)

/** The people of the units below it are among its own. */
function sizeProblem({ unit, units }: UnitSurroundings, own: number | null): readonly FormProblem[] {
  const below = persons(units.filter(({ parent }) => parent === unit.id))
  return own !== null && below > own
    ? [{ field: 'persons', problem: 'organisation:problem.fewerThanBelow', values: { persons: own, below } }]
    : []
}

/** `edit` only where there are no problems. */
export function checkUnitForm(
  form: UnitForm,
  surroundings: UnitSurroundings,
): { readonly problems: readonly FormProblem[]; readonly edit?: UnitEdit } {
  const { unit, units, language } = surroundings
  const names = requiredLanguages.map((each) => ({ field: nameField(each), name: tidyName(form.names[each] ?? '') }))
  const given = names.filter(({ name }, index) => name !== '' && names.findIndex((other) => other.name === name) === index)
  const above = form.parent === '' ? undefined : possibleParents(surroundings).find(({ id }) => id === form.parent)
  const parent = above?.id ?? null
  const validFrom = form.validFrom.trim() === '' ? null : readDay(form.validFrom)
  const typed = (given.length === 0 ? names.slice(0, 1) : given).map(({ field, name }, index) => ({
    nameField: field,
    personsField: 'persons',
    name,
    persons: index === 0 ? form.persons : '',
  }))
  const place = {
    beside: units.filter((other) => other.parent === parent && other.id !== unit.id),
    ...(above === undefined ? {} : { above: { name: unitName(above.name, language), persons: above.persons } }),
  }
  const problems: readonly FormProblem[] = [
    ...newUnitProblems(typed, place),
    ...sizeProblem(surroundings, personsTyped(form.persons)),
    ...(form.parent !== '' && above === undefined ? [{ field: 'parent', problem: 'units:problem.unknownParent' }] : []),
    ...(validFrom === undefined ? [{ field: 'validFrom', problem: 'dayWrong' }] : []),
  ]
  const name = nameFrom(Object.fromEntries(requiredLanguages.map((each, index) => [each, names[index]?.name])))
  if (problems.length > 0 || name === undefined || validFrom === undefined) return { problems }
  return { problems, edit: { name, persons: personsTyped(form.persons), parent, validFrom } }
}

/**
 * The form that merges units: which ones, from which day, and what the new unit is called and where it stands.
 */
import { translatorFor } from '../translate.ts'
import { errorOf } from './form-problem.ts'
import type { StaffVisit } from './staff-page.ts'
import type { UnitChangePage, UnitChangeSetting } from './unit-change-page.ts'
import { dayPart, namePart, personsPart, unitChangePage } from './unit-change-page.ts'

/** Values of the field `parent` beside the ids of units. */
export const sameParent = 'same'
export const topParent = 'top'

/** What was typed. */
export interface MergeForm {
  readonly units: readonly string[]
  readonly name: string
  readonly parent: string
  readonly persons: string
  readonly from: string
}

export function mergeUnitsPage(visit: StaffVisit, setting: UnitChangeSetting, form: MergeForm): UnitChangePage {
  const t = translatorFor(visit.language)
  const { problems, units } = setting
  const parents = [{ id: sameParent, name: t('units:merge.sameParent') }, { id: topParent, name: t('units:merge.top') }, ...units]
  return unitChangePage(visit, setting, {
    change: 'merge',
    parts: [
      {
        kind: 'choice',
        field: {
          id: 'units',
          name: 'units',
          legend: t('units:merge.units'),
          kind: 'checkbox',
          options: units.map(({ id, name }) => ({ value: id, label: name, checked: form.units.includes(id) })),
          ...errorOf(t, problems, 'units'),
        },
      },
      dayPart(t, problems, 'from', t('units:from'), form.from),
      namePart(t, problems, 'name', t('units:merge.name'), form.name),
      personsPart(t, problems, 'persons', t('units:merge.persons'), form.persons),
      {
        kind: 'select',
        field: {
          id: 'parent',
          name: 'parent',
          label: t('units:merge.parent'),
          options: parents.map(({ id, name }) => ({ value: id, label: name, selected: id === form.parent })),
          ...errorOf(t, problems, 'parent'),
        },
      },
    ],
  })
}

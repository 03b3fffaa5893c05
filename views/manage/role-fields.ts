/**
 * The choice of a role in an organisation, with the unit of those who read the result of one unit. Part of two forms: inviting and changing.
 */
import type { ChoiceFieldView, SelectFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf } from './form-problem.ts'

/** In the order in which they are offered. The same words as in `data/account.ts`, which this folder may not import. */
export const offeredRoles = ['manager', 'editor', 'viewer', 'unitViewer', 'clerk'] as const
export type OfferedRole = (typeof offeredRoles)[number]

/** A unit of today, in the order of the tree. */
export interface UnitChoice {
  readonly id: string
  readonly name: string
  readonly depth: number
}

/** As chosen; '' where nothing is. */
export interface RoleForm {
  readonly role: OfferedRole | ''
  readonly unit: string
}

export interface RoleFields {
  readonly roleField: ChoiceFieldView
  readonly unitField: SelectFieldView
}

export function roleFields(t: Translate, form: RoleForm, units: readonly UnitChoice[], problems: readonly FormProblem[]): RoleFields {
  const choices = [{ id: '', name: t(units.length === 0 ? 'people:noUnits' : 'people:chooseUnit'), depth: 0 }, ...units]
  return {
    roleField: {
      id: 'role',
      name: 'role',
      legend: t('people:roleLegend'),
      kind: 'radio',
      options: offeredRoles.map((value) => ({
        value,
        label: t(`people:role.${value}`),
        help: t(`people:roleHelp.${value}`),
        checked: form.role === value,
      })),
      ...errorOf(t, problems, 'role'),
    },
    unitField: {
      id: 'unit',
      name: 'unit',
      label: t('people:unit'),
      help: t('people:unitHelp'),
      options: choices.map(({ id, name, depth }) => ({ value: id, label: `${'\u2003'.repeat(depth)}${name}`, selected: id === form.unit })),
      ...errorOf(t, problems, 'unit'),
    },
  }
}

/**
 * The role that a form chooses, with the unit of those who read the result of one unit. Used by inviting and by changing a role.
 */
import type { MembershipRole } from '../../../data/account.ts'
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { RoleForm, UnitChoice } from '../../../views/manage/role-fields.ts'
import { offeredRoles } from '../../../views/manage/role-fields.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { unitName } from '../../unit-name.ts'
import type { PostedFields } from '../posted-fields.ts'

/** As it was chosen; what is no role counts as nothing. */
export const typedRole = ({ text }: PostedFields): RoleForm => ({
  role: offeredRoles.find((role) => role === text('role')) ?? '',
  unit: text('unit'),
})

export interface RoleReading {
  readonly problems: readonly FormProblem[]
  readonly read?: { readonly role: MembershipRole; readonly unit: string | null }
}

/** A unit counts only for those who read the result of one; for the others what is chosen there is left aside. */
export function readRole({ role, unit }: RoleForm, units: readonly OrganisationalUnit[]): RoleReading {
  if (role === '') return { problems: [{ field: 'role', problem: 'people:problem.roleMissing' }] }
  if (role !== 'unitViewer') return { problems: [], read: { role, unit: null } }
  if (units.length === 0) return { problems: [{ field: 'unit', problem: 'people:problem.noUnits' }] }
  if (!units.some(({ id }) => id === unit)) return { problems: [{ field: 'unit', problem: 'people:problem.unitMissing' }] }
  return { problems: [], read: { role, unit } }
}

export const unitChoices = (units: readonly OrganisationalUnit[], language: ScreenLanguage): readonly UnitChoice[] =>
  units.map(({ id, name, depth }) => ({ id, depth, name: unitName(name, language) }))

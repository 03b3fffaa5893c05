/**
 * A unit's name behind those of the units above it, so that units of one name can be told apart.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { unitName } from '../../unit-name.ts'

/** `Koulut / Keskuskoulu`. */
export function unitPath(unit: OrganisationalUnit, units: readonly OrganisationalUnit[], language: ScreenLanguage): string {
  const above = units.find(({ id }) => id === unit.parent)
  const name = unitName(unit.name, language)
  return above === undefined ? name : `${unitPath(above, units, language)} / ${name}`
}

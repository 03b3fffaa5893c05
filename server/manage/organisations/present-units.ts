/**
 * The units that stand today, then those that are known to begin later. Called by the pages and files that show or change them.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { UnitSteps } from '../../../data/units.ts'

/** Each with the unit below which it stands today, or on its first day. Tree order, those of later days behind. */
export async function presentUnits(
  units: Pick<UnitSteps, 'ofOrganisation' | 'history'>,
  organisation: string,
  today: string,
): Promise<readonly OrganisationalUnit[]> {
  const history = await units.history(organisation)
  const days = [...new Set(history.map(({ validFrom }) => validFrom ?? ''))].filter((day) => day > today).toSorted()
  const found = [...(await units.ofOrganisation(organisation, today))]
  for (const day of days) found.push(...(await units.ofOrganisation(organisation, day)).filter(({ validFrom }) => validFrom === day))
  return found
}

/** The day on which a unit's place is looked at: today, or its first day where that is still to come. */
export const dayOfPlace = ({ validFrom }: Pick<OrganisationalUnit, 'validFrom'>, today: string): string =>
  validFrom !== null && validFrom > today ? validFrom : today

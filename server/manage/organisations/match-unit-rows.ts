/**
 * Which row of a file is which unit of the organisation: by its id, else by its name below the same unit. Pure.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { PlacedRow } from './place-unit-rows.ts'
import { nameKeys } from './unit-names.ts'

/** Units by index of row; a row that is not in it is a new unit. */
export function matchUnitRows(rows: readonly PlacedRow[], units: readonly OrganisationalUnit[]): ReadonlyMap<number, OrganisationalUnit> {
  const found = new Map<number, OrganisationalUnit>()
  const left = new Map(units.map((unit) => [unit.id, unit]))
  const take = (index: number, unit: OrganisationalUnit): void => {
    found.set(index, unit)
    left.delete(unit.id)
  }
  rows.forEach(({ id }, index) => {
    const unit = left.get(id)
    if (unit !== undefined) take(index, unit)
  })
  // From the top: what stands below a row can be recognised by its place once the row is.
  const fromTop = [...rows.keys()].toSorted((a, b) => (rows[a]?.depth ?? 0) - (rows[b]?.depth ?? 0))
  for (const index of fromTop) {
    const row = rows[index]
    if (row === undefined || found.has(index) || (row.above !== null && !found.has(row.above))) continue
    const parent = row.above === null ? null : (found.get(row.above)?.id ?? null)
    const keys = nameKeys(row.name)
    const fitting = [...left.values()].filter((unit) => unit.parent === parent && nameKeys(unit.name).some((key) => keys.includes(key)))
    const unit = fitting.find(({ validFrom }) => validFrom === row.validFrom) ?? fitting[0]
    if (unit !== undefined) take(index, unit)
  }
  return found
}

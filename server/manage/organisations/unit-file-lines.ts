/**
 * What a file of units would change, unit by unit, as its preview says it: each part before and after.
 */
import type { OrganisationalUnit, UnitName } from '../../../data/organisation.ts'
import { requiredLanguages } from '../../../questionnaires/wording.ts'
import type { ChangedPart, UnitFileLine } from '../../../views/manage/unit-file-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { unitName } from '../../unit-name.ts'
import type { UnitFileChange } from './import-units.ts'
import type { PlacedRow } from './place-unit-rows.ts'

interface Surroundings {
  readonly units: readonly OrganisationalUnit[]
  readonly rows: readonly PlacedRow[]
  readonly language: ScreenLanguage
}

/** Every name that it has. */
const allNames = (name: UnitName): string =>
  typeof name === 'string' ? name : requiredLanguages.flatMap((language) => name[language] ?? []).join(' / ')

function changedPart(
  part: ChangedPart['part'],
  before: OrganisationalUnit,
  row: PlacedRow,
  { units, rows, language }: Surroundings,
): ChangedPart {
  if (part === 'name') return { part, before: allNames(before.name), after: allNames(row.name) }
  if (part !== 'parent') return { part, before: before[part], after: row[part] }
  const above = units.find(({ id }) => id === before.parent)
  const next = row.above === null ? undefined : rows[row.above]
  const named = (unit: { readonly name: UnitName } | undefined): string | null =>
    unit === undefined ? null : unitName(unit.name, language)
  return { part, before: named(above), after: named(next) }
}

/** In the order of the changes. */
export function unitFileLines(changes: readonly UnitFileChange[], surroundings: Surroundings): readonly UnitFileLine[] {
  const { language } = surroundings
  return changes.map((change): UnitFileLine => {
    if (change.kind === 'added') return { kind: 'added', name: unitName(change.row.name, language), parts: [] }
    if (change.kind !== 'changed') return { kind: change.kind, name: unitName(change.before.name, language), parts: [] }
    const { before, row, parts } = change
    const changed = [...new Set(parts)].map((part) => changedPart(part, before, row, surroundings))
    return { kind: 'changed', name: unitName(before.name, language), parts: changed }
  })
}

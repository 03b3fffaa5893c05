/**
 * An organisation's units as a CSV file that a spreadsheet opens right, and that can be read back: then nothing changes.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import { toCsv } from '../../../views/tables/to-csv.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { writtenText } from '../../web/formula-text.ts'
import { columnTitle, unitColumns } from './unit-columns.ts'
import { plainName } from './unit-names.ts'

function rowOf({ id, parent, name, persons, validFrom, validUntil }: OrganisationalUnit): readonly (string | number)[] {
  const plain = plainName(name)
  const [one, byLanguage] = typeof plain === 'string' ? [plain, {}] : ['', plain]
  const names = [one, byLanguage['fi'], byLanguage['sv'], byLanguage['en']].map((each) => writtenText(each ?? ''))
  return [id, parent ?? '', ...names, persons ?? '', validFrom ?? '', validUntil ?? '']
}

/** `units`: as `presentUnits` gives them. */
export function unitsCsv(units: readonly OrganisationalUnit[], language: ScreenLanguage): string {
  const columns = unitColumns.map((column) => ({ label: columnTitle(column, language), kind: 'text' as const }))
  return toCsv({ id: 'units', title: '', columns, rows: units.map(rowOf) }, language)
}

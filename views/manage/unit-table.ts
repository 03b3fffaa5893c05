/**
 * The tree of units as a table: names indented by level, persons, and what is new.
 */
import { formatsFor } from '../format.ts'
import type { DataTable } from '../templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'

/** `depth`: 0 at the top. `persons`: null where unknown. `isNew`: on previews only. */
export interface UnitRow {
  readonly depth: number
  readonly name: string
  readonly persons: number | null
  readonly isNew?: boolean
}

/** Rows in tree order. A column says what is new where any row knows it. */
export function unitTable(language: ScreenLanguage, rows: readonly UnitRow[]): DataTable {
  const t = translatorFor(language)
  const { whole } = formatsFor(language)
  const marks = rows.some(({ isNew }) => isNew !== undefined)
  return {
    caption: t('manage:units.caption'),
    columns: [
      { label: t('manage:units.name'), numeric: false },
      { label: t('manage:units.persons'), numeric: true },
      ...(marks ? [{ label: t('manage:units.change'), numeric: false }] : []),
    ],
    rows: rows.map(({ depth, name, persons, isNew }) => [
      `${'\u2003'.repeat(depth)}${name}`,
      persons === null ? '–' : whole(persons),
      ...(marks ? [isNew === true ? t('manage:units.new') : ''] : []),
    ]),
  }
}

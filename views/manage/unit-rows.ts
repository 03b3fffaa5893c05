/**
 * The units of an organisation as rows that lead to changing them: those of today, and those that begin later.
 *
 * Called by `organisationPage` for managers; drawn by manage/unit-rows. Others see the plain table.
 */
import { formatsFor } from '../format.ts'
import type { ScreenLanguage } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { UnitRow } from './unit-table.ts'

/** `validFrom`, `validUntil`: calendar days, or null. */
export interface PresentUnit extends UnitRow {
  readonly id: string
  readonly validFrom: string | null
  readonly validUntil: string | null
}

export interface UnitRowView {
  readonly name: string
  /** The name with its level, as tables have it. */
  readonly indented: string
  readonly persons: string
  readonly days: readonly string[]
  readonly href: string
}

/** `own`: address of the organisation. */
export function unitRows(language: ScreenLanguage, units: readonly PresentUnit[], own: string, today: string): readonly UnitRowView[] {
  const t = translatorFor(language)
  const { whole, day } = formatsFor(language)
  return units.map(({ id, name, depth, persons, validFrom, validUntil }) => ({
    name,
    indented: `${'\u2003'.repeat(depth)}${name}`,
    persons: persons === null ? '–' : whole(persons),
    days: [
      ...(validFrom !== null && validFrom > today ? [t('organisation:beginsOn', { day: day(validFrom) })] : []),
      ...(validUntil === null ? [] : [t('organisation:endsOn', { day: day(validUntil) })]),
    ],
    href: `${own}/units/${id}/edit`,
  }))
}

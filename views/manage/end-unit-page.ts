/**
 * The form that ends a unit: which one, and its last day.
 */
import { translatorFor } from '../translate.ts'
import type { StaffVisit } from './staff-page.ts'
import type { UnitChangePage, UnitChangeSetting } from './unit-change-page.ts'
import { dayPart, unitChangePage, unitPart } from './unit-change-page.ts'

/** What was typed. */
export interface EndForm {
  readonly unit: string
  readonly day: string
}

export function endUnitPage(visit: StaffVisit, setting: UnitChangeSetting, form: EndForm): UnitChangePage {
  const t = translatorFor(visit.language)
  return unitChangePage(visit, setting, {
    change: 'end',
    parts: [unitPart(t, setting, form.unit), dayPart(t, setting.problems, 'day', t('units:lastDay'), form.day)],
  })
}

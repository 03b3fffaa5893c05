/**
 * The form that splits a unit: which one, from which day, and two to six new units with their numbers of people.
 */
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { StaffVisit } from './staff-page.ts'
import type { FieldPart, UnitChangePage, UnitChangeSetting } from './unit-change-page.ts'
import { dayPart, namePart, personsPart, unitChangePage, unitPart } from './unit-change-page.ts'

/** So many new units at most, and so many of them always in sight. */
export const mostParts = 6
const partsInSight = 2

/** What was typed. `into`: always `mostParts` entries, in the order of the form. */
export interface SplitForm {
  readonly unit: string
  readonly from: string
  readonly into: readonly { readonly name: string; readonly persons: string }[]
}

function newUnit(t: Translate, { problems }: UnitChangeSetting, { into }: SplitForm, index: number): readonly FieldPart[] {
  const number = index + 1
  return [
    namePart(t, problems, `name-${number}`, t('units:split.name', { number }), into[index]?.name ?? ''),
    personsPart(t, problems, `persons-${number}`, t('units:split.persons', { number }), into[index]?.persons ?? ''),
  ]
}

export function splitUnitPage(visit: StaffVisit, setting: UnitChangeSetting, form: SplitForm): UnitChangePage {
  const t = translatorFor(visit.language)
  const all = Array.from({ length: mostParts }, (_, index) => newUnit(t, setting, form, index))
  const isUsed = form.into.slice(partsInSight).some(({ name, persons }) => name !== '' || persons !== '')
  return unitChangePage(visit, setting, {
    change: 'split',
    parts: [
      unitPart(t, setting, form.unit),
      dayPart(t, setting.problems, 'from', t('units:from'), form.from),
      ...all.slice(0, partsInSight).flat(),
    ],
    more: { title: t('units:split.more'), open: isUsed, parts: all.slice(partsInSight).flat() },
  })
}

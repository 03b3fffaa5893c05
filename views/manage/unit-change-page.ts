/**
 * What the forms that change units share: their frame, their fields in order, and the choices of units.
 *
 * Called by the pages that merge, split and end units; drawn by manage/unit-change.
 */
import type { ChoiceFieldView, ProblemView, SelectFieldView, TextFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** The kinds of change, as in the address and the texts. */
export const unitChanges = ['merge', 'split', 'end'] as const
export type UnitChange = (typeof unitChanges)[number]

/** `name` with those of the units above it, so that units of one name can be told apart. */
export interface UnitOption {
  readonly id: string
  readonly name: string
}

export type FieldPart =
  | { readonly kind: 'text'; readonly field: TextFieldView }
  | { readonly kind: 'choice'; readonly field: ChoiceFieldView }
  | { readonly kind: 'select'; readonly field: SelectFieldView }

export interface UnitChangePage extends StaffPage {
  readonly action: string
  readonly cancelHref: string
  readonly lead: readonly string[]
  readonly problems: readonly ProblemView[]
  readonly parts: readonly FieldPart[]
  /** Fields that most people don't need, folded. */
  readonly more?: { readonly title: string; readonly open: boolean; readonly parts: readonly FieldPart[] }
  readonly submit: string
}

/** What the three pages are made from. `problems`: of the last try; what was typed then is in the page's own input. */
export interface UnitChangeSetting {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly units: readonly UnitOption[]
  readonly problems: readonly FormProblem[]
}

interface ChangeParts extends Pick<UnitChangePage, 'parts' | 'more'> {
  readonly change: UnitChange
}

export function unitChangePage(visit: StaffVisit, { organisation, problems }: UnitChangeSetting, parts: ChangeParts): UnitChangePage {
  const t = translatorFor(visit.language)
  const { change, ...fields } = parts
  const own = `/manage/organisations/${organisation.id}`
  const title = t(`units:${change}.title`)
  return {
    ...staffPage(visit, { title, width: 'form', organisation, failed: problems.length > 0, form: 'unit-change' }),
    action: `${own}/units/${change}`,
    cancelHref: own,
    lead: [t(`units:${change}.lead`), t('units:openSurveys')],
    problems: problemViews(t, problems),
    submit: t(`units:${change}.submit`),
    ...fields,
  }
}

/** The day of the change, as browsers post it or as it was typed. */
export const dayPart = (t: Translate, problems: readonly FormProblem[], id: string, label: string, value: string): FieldPart => ({
  kind: 'text',
  field: { id, name: id, label, help: t('units:dayHelp'), value, type: 'date', required: true, ...errorOf(t, problems, id) },
})

/** Number of people of a new unit. */
export const personsPart = (t: Translate, problems: readonly FormProblem[], id: string, label: string, value: string): FieldPart => ({
  kind: 'text',
  field: { id, name: id, label, value, inputmode: 'numeric', short: true, ...errorOf(t, problems, id) },
})

/** Name of a new unit. */
export const namePart = (t: Translate, problems: readonly FormProblem[], id: string, label: string, value: string): FieldPart => ({
  kind: 'text',
  field: { id, name: id, label, value, maxLength: 100, ...errorOf(t, problems, id) },
})

/** One unit out of all; nothing is chosen for the person. */
export const unitPart = (t: Translate, { units, problems }: UnitChangeSetting, chosen: string): FieldPart => ({
  kind: 'select',
  field: {
    id: 'unit',
    name: 'unit',
    label: t('units:unit'),
    options: [{ id: '', name: t('units:choose') }, ...units].map(({ id, name }) => ({ value: id, label: name, selected: id === chosen })),
    ...errorOf(t, problems, 'unit'),
  },
})

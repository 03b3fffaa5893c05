/**
 * The form that changes one unit: its name in each language, its people, the unit above it, and its first day.
 */
import { requiredLanguages } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import type { ProblemView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { FormProblem } from './form-problem.ts'
import { errorOf, problemViews } from './form-problem.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'
import type { FieldPart, UnitOption } from './unit-change-page.ts'
import { namePart, personsPart } from './unit-change-page.ts'

/** What was typed, or what is kept, as text. `names`: by language. `parent`: '' at the top. */
export interface UnitForm {
  readonly names: Readonly<Partial<Record<string, string>>>
  readonly persons: string
  readonly parent: string
  readonly validFrom: string
}

export interface EditUnitInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly unit: { readonly id: string; readonly name: string; readonly validUntil: string | null }
  /** Those that it could stand below. */
  readonly parents: readonly UnitOption[]
  readonly form: UnitForm
  readonly problems: readonly FormProblem[]
  readonly seen: string
  readonly overtaken: boolean
}

export interface EditUnitPage extends StaffPage {
  readonly action: string
  readonly cancelHref: string
  readonly seen: string
  readonly overtaken: boolean
  readonly lead: readonly string[]
  readonly problems: readonly ProblemView[]
  readonly parts: readonly FieldPart[]
}

/** Id of the field of a name. */
export const nameField = (language: string): string => `name-${language}`

function partsOf(visit: StaffVisit, { form, parents, problems }: EditUnitInput): readonly FieldPart[] {
  const t = translatorFor(visit.language)
  const above = [{ id: '', name: t('units:merge.top') }, ...parents]
  return [
    ...requiredLanguages.map((language) =>
      namePart(t, problems, nameField(language), t(`organisation:unitName.${language}`), form.names[language] ?? ''),
    ),
    personsPart(t, problems, 'persons', t('units:persons'), form.persons),
    {
      kind: 'select',
      field: {
        id: 'parent',
        name: 'parent',
        label: t('organisation:unitAbove'),
        options: above.map(({ id, name }) => ({ value: id, label: name, selected: id === form.parent })),
        ...errorOf(t, problems, 'parent'),
      },
    },
    {
      kind: 'text',
      field: {
        id: 'validFrom',
        name: 'validFrom',
        label: t('organisation:firstDay'),
        help: t('organisation:firstDayHelp'),
        value: form.validFrom,
        type: 'date',
        ...errorOf(t, problems, 'validFrom'),
      },
    },
  ]
}

export function editUnitPage(visit: StaffVisit, input: EditUnitInput): EditUnitPage {
  const { organisation, unit, problems } = input
  const t = translatorFor(visit.language)
  const own = `/manage/organisations/${organisation.id}`
  const title = t('organisation:editUnit', { name: unit.name })
  const until = unit.validUntil
  return {
    ...staffPage(visit, { title, width: 'form', organisation, failed: problems.length > 0, form: 'unit-change' }),
    action: `${own}/units/${unit.id}/edit`,
    cancelHref: `${own}#units`,
    seen: input.seen,
    overtaken: input.overtaken,
    lead: [
      t('organisation:editUnitLead'),
      t('units:openSurveys'),
      ...(until === null ? [] : [t('organisation:endsOn', { day: formatsFor(visit.language).day(until) })]),
    ],
    problems: problemViews(t, problems),
    parts: partsOf(visit, input),
  }
}

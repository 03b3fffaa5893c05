/**
 * An organisation's page: which survey to make next, its surveys so far, and its units.
 */
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import type { DataTable, StateView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { RoundLine, RoundSummary } from './round-line.ts'
import { roundLine } from './round-line.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'
import type { UnitRow } from './unit-table.ts'
import { unitTable } from './unit-table.ts'

/** A questionnaire that this organisation may use, in the page's language. `byUnit`: whether it needs units. */
export interface QuestionnaireChoice {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly minutes: number
  readonly byUnit: boolean
}

export interface OrganisationInput {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly inhabitants: number | null
  readonly sizeClass: 'under10000' | 'under50000' | 'from50000' | null
  readonly units: readonly UnitRow[]
  readonly questionnaires: readonly QuestionnaireChoice[]
  readonly rounds: readonly RoundSummary[]
  readonly saved: boolean
}

export interface OrganisationPage extends StaffPage {
  readonly facts: readonly string[]
  readonly saved: boolean
  readonly editHref: string
  readonly choices: readonly {
    readonly title: string
    readonly purpose: string
    readonly facts: string
    readonly needsUnits: boolean
    readonly href: string
  }[]
  readonly rounds: readonly RoundLine[]
  readonly units?: DataTable
  readonly noUnits: StateView
}

export function organisationPage(visit: StaffVisit, input: OrganisationInput): OrganisationPage {
  const t = translatorFor(visit.language)
  const { whole } = formatsFor(visit.language)
  const editHref = `/manage/organisations/${input.id}/edit`
  return {
    ...staffPage(visit, { title: input.name, organisation: input }),
    facts: [
      t(`manage:kind.${input.kind}`),
      ...(input.inhabitants === null ? [] : [t('manage:inhabitants', { count: input.inhabitants, number: whole(input.inhabitants) })]),
      ...(input.sizeClass === null ? [] : [t(`manage:sizeClass.${input.sizeClass}`)]),
    ],
    saved: input.saved,
    editHref,
    choices: input.questionnaires.map(({ id, title, purpose, minutes, byUnit }) => ({
      title,
      purpose,
      facts: t('manage:organisation.minutes', { count: minutes }),
      needsUnits: byUnit && input.units.length === 0,
      href: `/manage/rounds/new?organisation=${input.id}&questionnaire=${id}`,
    })),
    rounds: input.rounds.map((round) => roundLine(visit.language, round)),
    ...(input.units.length === 0 ? {} : { units: unitTable(visit.language, input.units) }),
    noUnits: {
      kind: 'empty',
      title: t('manage:units.noneTitle'),
      text: t('manage:units.noneText'),
      action: { href: `${editHref}#units`, label: t('manage:units.add') },
    },
  }
}

/**
 * An organisation's page: which survey to make next, its surveys so far, and its units.
 */
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import type { DataTable, LinkView, StateView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { EarlierUnit, EarlierUnitView } from './earlier-units.ts'
import { earlierUnits } from './earlier-units.ts'
import type { RoundLine, RoundSummary } from './round-line.ts'
import { roundLine } from './round-line.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'
import { unitChanges } from './unit-change-page.ts'
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
  /** Those of today. */
  readonly units: readonly UnitRow[]
  /** Those that have ended or will. */
  readonly earlier: readonly EarlierUnit[]
  /** Calendar day. */
  readonly today: string
  readonly questionnaires: readonly QuestionnaireChoice[]
  readonly rounds: readonly RoundSummary[]
  readonly saved: boolean
  /** How many units were ended by what was saved, because surveys have seen them. */
  readonly ended: number
  /** Whether a change could not be taken back, because a survey has seen it. */
  readonly kept: boolean
}

export interface OrganisationPage extends StaffPage {
  readonly facts: readonly string[]
  readonly notices: readonly string[]
  readonly warnings: readonly string[]
  readonly editHref: string
  readonly referenceHref: string
  readonly logHref: string
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
  readonly sizeless?: string
  /** Merging, splitting and ending, where there are units. */
  readonly changeLinks: readonly LinkView[]
  readonly earlier: readonly EarlierUnitView[]
  readonly takeBackAction: string
}

/** What was saved just now, and what it did. */
function notices(t: Translate, { saved, ended }: OrganisationInput): readonly string[] {
  return [...(saved ? [t('manage:organisation.saved')] : []), ...(ended > 0 ? [t('units:ended', { count: ended })] : [])]
}

/** A unit that has others below it counts as those. */
function sizeless(visit: StaffVisit, units: readonly UnitRow[]): Pick<OrganisationPage, 'sizeless'> {
  const names = units.filter(({ persons, depth }, at) => persons === null && (units[at + 1]?.depth ?? 0) <= depth).map(({ name }) => name)
  const values = { count: names.length, names: formatsFor(visit.language).list(names) }
  return names.length === 0 ? {} : { sizeless: translatorFor(visit.language)('units:sizeless', values) }
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
    notices: notices(t, input),
    warnings: input.kept ? [t('units:kept')] : [],
    editHref,
    referenceHref: `/manage/organisations/${input.id}/reference-values`,
    logHref: `/manage/organisations/${input.id}/log`,
    choices: input.questionnaires.map(({ id, title, purpose, minutes, byUnit }) => ({
      title,
      purpose,
      facts: t('manage:organisation.minutes', { count: minutes }),
      needsUnits: byUnit && input.units.length === 0,
      href: `/manage/rounds/new?organisation=${input.id}&questionnaire=${id}`,
    })),
    rounds: input.rounds.map((round) => roundLine(visit.language, round)),
    ...(input.units.length === 0 ? {} : { units: unitTable(visit.language, input.units) }),
    ...sizeless(visit, input.units),
    changeLinks: (input.units.length === 0 ? [] : unitChanges).map((change) => ({
      href: `/manage/organisations/${input.id}/units/${change}`,
      label: t(`units:${change}.title`),
    })),
    earlier: earlierUnits(visit.language, input.earlier, input.today),
    takeBackAction: `/manage/organisations/${input.id}/units/take-back`,
    noUnits: {
      kind: 'empty',
      title: t('manage:units.noneTitle'),
      text: t('manage:units.noneText'),
      action: { href: `${editHref}#units`, label: t('manage:units.add') },
    },
  }
}

/**
 * An organisation's page: which survey to make next, its surveys so far, and its units.
 */
import type { Use } from '../../questionnaires/questionnaire.ts'
import type { OrganisationKind } from '../../questionnaires/wording.ts'
import { formatsFor } from '../format.ts'
import type { UseGroup } from '../instruments/by-use.ts'
import { byUse } from '../instruments/by-use.ts'
import { instrumentLinks } from '../instruments/instrument-facts.ts'
import type { DataTable, LinkView, StateView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { EarlierUnit, EarlierUnitView } from './earlier-units.ts'
import { earlierUnits } from './earlier-units.ts'
import type { RoundLine, RoundSummary } from './round-line.ts'
import { roundLine } from './round-line.ts'
import type { OrganisationProgrammes, ProgrammeLines } from './programme-lines.ts'
import { programmeLines } from './programme-lines.ts'
import type { ReadingAndEntering, UnitResults } from './reading-and-entering.ts'
import { readingAndEntering } from './reading-and-entering.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { seesCounts, staffPage } from './staff-page.ts'
import { unitChanges } from './unit-change-page.ts'
import type { PresentUnit, UnitRowView } from './unit-rows.ts'
import { unitRows } from './unit-rows.ts'
import type { UnitRow } from './unit-table.ts'
import { unitTable } from './unit-table.ts'

/** A questionnaire that this organisation may use, in the page's language. `byUnit`: whether it needs units. */
export interface QuestionnaireChoice {
  readonly id: string
  readonly title: string
  /** Ways to the pages of one that the organisation has made itself; null: it has public pages. */
  readonly own: readonly LinkView[] | null
  readonly purpose: string
  readonly useFor?: Use
  /** Minutes and groups. */
  readonly facts: readonly string[]
  readonly byUnit: boolean
  /** Ready-made plans for it: keys below `terms:recipe`. */
  readonly recipes: readonly string[]
}

export interface OrganisationInput {
  readonly id: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly association: boolean
  readonly inhabitants: number | null
  readonly sizeClass: 'under10000' | 'under50000' | 'from50000' | null
  /** Those of today. */
  readonly units: readonly UnitRow[]
  /** The same, and those that begin later. */
  readonly present: readonly PresentUnit[]
  /** Those that have ended or will. */
  readonly earlier: readonly EarlierUnit[]
  /** Calendar day. */
  readonly today: string
  readonly questionnaires: readonly QuestionnaireChoice[]
  readonly rounds: readonly RoundSummary[]
  /** Of a person who reads the result of one unit. */
  readonly unitResults: readonly UnitResults[]
  readonly programmes: OrganisationProgrammes
  readonly saved: boolean
  /** How many units were ended by what was saved, because surveys have seen them. */
  readonly ended: number
  /** Whether a change could not be taken back, because a survey has seen it. */
  readonly kept: boolean
}

/** A questionnaire to choose. `about`: its questions and its sample result. */
export interface ChoiceView {
  readonly title: string
  readonly purpose: string
  readonly facts: readonly string[]
  readonly needsUnits: boolean
  readonly href: string
  readonly about: readonly LinkView[]
  readonly recipes: readonly { readonly title: string; readonly text: string; readonly href: string }[]
}

export interface OrganisationPage extends StaffPage, ReadingAndEntering, ProgrammeLines {
  readonly facts: readonly string[]
  readonly notices: readonly string[]
  readonly warnings: readonly string[]
  /** Absent for those who don't manage the organisation. */
  readonly editHref?: string
  readonly referenceHref?: string
  /** People, log and what else only managers see. */
  readonly links: readonly LinkView[]
  /** Absent for those who plan no surveys. */
  readonly choices?: readonly UseGroup<ChoiceView>[]
  readonly rounds: readonly RoundLine[]
  readonly units?: DataTable
  /** The same for those who may change them. */
  readonly unitRows?: readonly UnitRowView[]
  readonly noUnits?: StateView
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

function choicesOf(t: Translate, { id: organisation, questionnaires, units }: OrganisationInput): NonNullable<OrganisationPage['choices']> {
  const choice = ({ id, title, purpose, own, facts, byUnit, recipes }: QuestionnaireChoice): ChoiceView => ({
    title,
    purpose,
    facts,
    about: own ?? instrumentLinks(t, id),
    needsUnits: byUnit && units.length === 0,
    href: `/manage/rounds/new?organisation=${organisation}&questionnaire=${id}`,
    recipes: recipes.map((recipe) => ({
      title: t(`terms:recipe.${recipe}`),
      text: t(`terms:recipe.${recipe}Text`),
      href: `/manage/rounds/new?organisation=${organisation}&questionnaire=${id}&recipe=${recipe}`,
    })),
  })
  return byUse(t, questionnaires).map((use) => ({ ...use, instruments: use.instruments.map(choice) }))
}

/** What only managers of the organisation find on its page. */
function forManagers({ language }: StaffVisit, { id, present, today }: OrganisationInput) {
  const t = translatorFor(language)
  const own = `/manage/organisations/${id}`
  const action = { href: `${own}/edit#units`, label: t('manage:units.add') }
  return {
    editHref: `${own}/edit`,
    referenceHref: `${own}/reference-values`,
    ...(present.length === 0 ? {} : { unitRows: unitRows(language, present, own, today) }),
    links: [
      { href: `${own}/plan`, label: t('plan:title') },
      { href: `${own}/questionnaires`, label: t('own:link') },
      { href: `${own}/imports`, label: t('import:link') },
      { href: `${own}/look`, label: t('look:title') },
      { href: `${own}/people`, label: t('people:title') },
      { href: `${own}/log`, label: t('log:title') },
    ],
    changeLinks: [
      ...(present.length === 0 ? [] : unitChanges).map((change) => ({ href: `${own}/units/${change}`, label: t(`units:${change}.title`) })),
      { href: `${own}/units/file`, label: t('unitfile:title') },
    ],
    noUnits: { kind: 'empty', title: t('manage:units.noneTitle'), text: t('manage:units.noneText'), action } as const,
  }
}

export function organisationPage(visit: StaffVisit, input: OrganisationInput): OrganisationPage {
  const t = translatorFor(visit.language)
  const { whole } = formatsFor(visit.language)
  const manages = visit.may.has('manage')
  return {
    ...staffPage(visit, { title: input.name, organisation: input }),
    facts: [
      t(`manage:kind.${input.association ? 'association' : input.kind}`),
      ...(input.inhabitants === null ? [] : [t('manage:inhabitants', { count: input.inhabitants, number: whole(input.inhabitants) })]),
      ...(input.sizeClass === null ? [] : [t(`manage:sizeClass.${input.sizeClass}`)]),
    ],
    notices: notices(t, input),
    warnings: input.kept ? [t('units:kept')] : [],
    ...(visit.may.has('prepare') ? { choices: choicesOf(t, input) } : {}),
    rounds: seesCounts(visit) ? input.rounds.map((round) => roundLine(visit.language, round)) : [],
    ...readingAndEntering(visit, input),
    ...programmeLines(visit, input),
    ...(input.units.length === 0 ? {} : { units: unitTable(visit.language, input.units) }),
    ...(manages ? sizeless(visit, input.units) : {}),
    links: visit.may.has('readResults') ? [{ href: `/manage/organisations/${input.id}/plan`, label: t('plan:title') }] : [],
    changeLinks: [],
    earlier: earlierUnits(visit.language, input.earlier, input.today).map(({ takeBack, ...unit }) => ({
      ...unit,
      ...(takeBack === undefined || !manages ? {} : { takeBack }),
    })),
    takeBackAction: `/manage/organisations/${input.id}/units/take-back`,
    ...(manages ? forManagers(visit, input) : {}),
  }
}

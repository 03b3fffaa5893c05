/**
 * From the results of one survey to actions: its findings, each with what might help, and the actions that were chosen so far.
 */
import type { FindingSection, PlanFinding, UnitFindings } from '../../plan/plan-findings.ts'
import { indicatorKey } from '../../../questionnaires/indicator.ts'
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import { guideForPlan } from '../../guide/guide-address.ts'
import type { Chip } from '../../sentences/verdict-chip.ts'
import type { Voice } from '../../sentences/voice.ts'
import { voiceFor } from '../../sentences/voice.ts'
import type { LinkView } from '../../templates/layout/layout-view.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { ActionInput, ActionLine, ActionLineSetting } from './action-line.ts'
import { actionLine } from './action-line.ts'
import { isCompared } from './plan-page.ts'

const notices = ['added', 'changed', 'removed'] as const
export type PlanNotice = (typeof notices)[number]
export const isPlanNotice = (value: unknown): value is PlanNotice => notices.some((notice) => notice === value)

/** Whether everybody can read the public actions: shown, or the plan is not among what is public, or results are not released. */
export type PublicState = 'shown' | 'notChosen' | 'notReleased'

export interface ActionsInput extends ActionLineSetting {
  readonly round: { readonly id: string; readonly title: string }
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind }
  readonly findings: readonly FindingSection[]
  readonly units: readonly UnitFindings[]
  readonly actions: readonly ActionInput[]
  readonly publicState: PublicState
  readonly notice?: PlanNotice
}

/** `name`: read aloud in place of the label, so that a list of links can be told apart. */
type NamedLink = LinkView & { readonly name: string }

export interface FindingView {
  readonly sentence: string
  readonly chip: Chip | null
  /** How many actions follow from it already. */
  readonly actions: string | null
  readonly questions: readonly string[]
  readonly methods: readonly NamedLink[]
  /** For whom may change the plan; the others read the names of the methods only. */
  readonly add: NamedLink | null
  /** To the dialogue guide and back to the form; for the same persons. */
  readonly guide: NamedLink | null
}

export interface ActionsPage extends StaffPage {
  readonly survey: string
  readonly notice: string | null
  readonly actions: readonly ActionLine[]
  readonly caution: string | null
  readonly sections: readonly { readonly title: string; readonly lead: string | null; readonly findings: readonly FindingView[] }[]
  readonly units: readonly { readonly name: string; readonly findings: readonly FindingView[] }[]
  readonly addOwn: string | null
  /** What is still to do before everybody can read what is public; null where nothing is. */
  readonly notYetPublic: { readonly text: string; readonly link: LinkView | null } | null
  readonly links: readonly LinkView[]
}

const leads: Partial<Record<FindingSection['kind'], string>> = {
  wanted: 'plan:section.wantedLead',
  gap: 'plan:section.gapLead',
  open: 'plan:section.openLead',
}

const formAddress = (round: string, values: Readonly<Record<string, string>>): string =>
  `/manage/rounds/${round}/actions/new?${new URLSearchParams(values).toString()}`

function findingView({ t }: Voice, { may }: StaffVisit, { round, actions }: ActionsInput, finding: PlanFinding): FindingView {
  const { key, name, sentence, chip, questions } = finding
  const count = actions.filter(({ action }) => action.indicator !== null && indicatorKey(action.indicator) === key).length
  const methods = finding.methods.map((method) => ({
    href: formAddress(round.id, { finding: key, method: method.id }),
    label: method.name,
    name: t('plan:finding.useMethod', { method: method.name, name }),
  }))
  const guide = { href: guideForPlan(round.id, key), label: t('guide:plan.find'), name: t('guide:plan.findFor', { name }) }
  const add = { href: formAddress(round.id, { finding: key }), label: t('plan:finding.add'), name: t('plan:finding.addTo', { name }) }
  return {
    sentence,
    chip,
    questions,
    actions: count === 0 ? null : t('plan:finding.actions', { count }),
    methods,
    add: may.has('manage') ? add : null,
    guide: may.has('manage') ? guide : null,
  }
}

/** The whole plan, and the page that everybody sees once something is on it. */
function furtherLinks({ t }: Voice, { round, organisation, actions }: ActionsInput): readonly LinkView[] {
  const isPublic = actions.some(({ action }) => action.isPublic)
  return [
    { href: `/manage/organisations/${organisation.id}/plan`, label: t('plan:title') },
    ...(isPublic ? [{ href: `/results/${round.id}/plan`, label: t('plan:actions.publicPage') }] : []),
    { href: `/results/${round.id}`, label: t('plan:public.back') },
  ]
}

function notYetPublic({ t }: Voice, { may }: StaffVisit, { round, actions, publicState }: ActionsInput): ActionsPage['notYetPublic'] {
  if (publicState === 'shown' || !actions.some(({ action }) => action.isPublic)) return null
  const link = { href: `/manage/rounds/${round.id}/publish`, label: t('plan:notYetPublic.link') }
  return { text: t(`plan:notYetPublic.${publicState}`), link: may.has('run') ? link : null }
}

export function actionsPage(visit: StaffVisit, input: ActionsInput): ActionsPage {
  const voice = voiceFor(visit.language, input.organisation.kind)
  const { t } = voice
  const view = (finding: PlanFinding): FindingView => findingView(voice, visit, input, finding)
  return {
    ...staffPage(visit, { title: t('plan:actions.title'), organisation: input.organisation }),
    survey: input.round.title,
    notice: input.notice === undefined ? null : t(`plan:notice.${input.notice}`),
    actions: input.actions.map((one) => actionLine(voice, visit, one, input)),
    caution: input.actions.some(isCompared) ? t('plan:caution') : null,
    sections: input.findings.map(({ kind, findings }) => {
      const lead = leads[kind]
      return { title: t(`plan:section.${kind}`), lead: lead === undefined ? null : t(lead), findings: findings.map(view) }
    }),
    units: input.units.map(({ name, findings }) => ({ name, findings: findings.map(view) })),
    addOwn: visit.may.has('manage') ? `/manage/rounds/${input.round.id}/actions/new` : null,
    notYetPublic: notYetPublic(voice, visit, input),
    links: furtherLinks(voice, input),
  }
}

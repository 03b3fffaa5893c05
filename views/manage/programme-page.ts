/**
 * A programme as its association sees it: how far each member is, and the next steps for all of them at once.
 */
import { formatsFor } from '../format.ts'
import type { ChoiceFieldView, LinkView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import { translatorFor } from '../translate.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export const programmeNotices = ['proposed', 'invited', 'withdrawn', 'acceptedAll', 'pooled', 'released', 'notReleased', 'tooFew'] as const
export type ProgrammeNotice = (typeof programmeNotices)[number]

/** `state` null: has not accepted. `missing`: checks that its plan does not pass. `pooled`: its answers are in the pooled result. */
export interface ProgrammeMemberInput {
  readonly id: string
  readonly name: string
  readonly state: 'draft' | 'open' | 'closed' | 'released' | null
  readonly missing: readonly string[]
  readonly pooled: boolean
}

export interface ProgrammeInput {
  readonly id: string
  readonly organisation: { readonly id: string; readonly name: string }
  /** With the year. */
  readonly title: string
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: number
  readonly pooledOn: string | null
  readonly released: boolean
  readonly members: readonly ProgrammeMemberInput[]
  /** Who could be asked besides. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
  readonly fewestPooled: number
  readonly notice?: ProgrammeNotice
  /** How many surveys were opened just now. */
  readonly opened?: number
}

interface ProgrammeMemberView {
  readonly name: string
  readonly detail: string
  readonly withdraw: { readonly member: string; readonly label: string } | null
}

/** A button with what it does. `hidden` from those who may not press it: absent. */
interface StepView {
  readonly title: string
  readonly text: string
  readonly action: string
  readonly submit: string
}

export interface ProgrammePage extends StaffPage {
  readonly facts: readonly string[]
  readonly notices: readonly string[]
  readonly members: readonly ProgrammeMemberView[]
  readonly withdrawAction: string
  readonly steps: readonly StepView[]
  /** To pages that ask before they do something for good, and to the result. */
  readonly links: readonly (LinkView & { readonly text: string })[]
  readonly invite: { readonly action: string; readonly field: ChoiceFieldView; readonly submit: string } | null
}

function memberView(
  t: Translate,
  list: (parts: readonly string[]) => string,
  member: ProgrammeMemberInput,
  mayWithdraw: boolean,
): ProgrammeMemberView {
  const { id, name, state, missing, pooled } = member
  const checks = missing.map((check) => t(`programme:missing.${check}`))
  const detail =
    state === 'draft' && missing.length > 0
      ? t('programme:member.lacks', { what: list(checks) })
      : t(`programme:member.${state ?? 'proposed'}`)
  return {
    name,
    detail: pooled ? `${detail} ${t('programme:member.pooled')}` : detail,
    withdraw: state === null && mayWithdraw ? { member: id, label: t('programme:withdraw', { name }) } : null,
  }
}

function stepsOf(t: Translate, visit: StaffVisit, { members, pooledOn }: ProgrammeInput, own: string): readonly StepView[] {
  const step = (key: 'open' | 'acceptAll', path: string, count: number): StepView => ({
    title: t(`programme:${key}.title`),
    text: t(`programme:${key}.text`, { count }),
    action: `${own}/${path}`,
    submit: t(`programme:${key}.submit`),
  })
  const ready = members.filter(({ state, missing }) => state === 'draft' && missing.length === 0)
  const waiting = members.filter(({ state }) => state === null)
  return [
    ...(visit.may.has('manage') && ready.length > 0 ? [step('open', 'open', ready.length)] : []),
    ...(visit.may.has('administer') && waiting.length > 0 && pooledOn === null ? [step('acceptAll', 'accept-all', waiting.length)] : []),
  ]
}

function linksOf(t: Translate, visit: StaffVisit, input: ProgrammeInput, own: string): ProgrammePage['links'] {
  const { members, pooledOn, released, fewestPooled, id } = input
  const link = (key: string, href: string) => ({ href, label: t(`programme:${key}.title`), text: t(`programme:${key}.text`) })
  const done = members.filter(({ state }) => state === 'closed' || state === 'released').length
  const manages = visit.may.has('manage')
  return [
    ...(pooledOn === null && done >= fewestPooled && manages ? [link('pool', `${own}/pool`)] : []),
    ...(pooledOn !== null && visit.may.has('readResults') ? [link('result', `/programmes/${id}`)] : []),
    ...(pooledOn !== null && !released && manages ? [link('release', `${own}/release`)] : []),
  ]
}

function inviteOf(t: Translate, { candidates, pooledOn }: ProgrammeInput, own: string): ProgrammePage['invite'] {
  if (pooledOn !== null || candidates.length === 0) return null
  const options = candidates.map(({ id, name }) => ({ value: id, label: name, checked: false }))
  const field: ChoiceFieldView = { id: 'members', name: 'members', legend: t('programme:invite.legend'), kind: 'checkbox', options }
  return { action: `${own}/members`, field, submit: t('programme:invite.submit') }
}

export function programmePage(visit: StaffVisit, input: ProgrammeInput): ProgrammePage {
  const t = translatorFor(visit.language)
  const { day, list } = formatsFor(visit.language)
  const { organisation, members, title, opensOn, closesOn, resultsOn, smallestCell, notice, opened, pooledOn } = input
  const own = `/manage/organisations/${organisation.id}/programmes/${input.id}`
  const manages = visit.may.has('manage')
  const pooled = members.filter((member) => member.pooled).length
  return {
    ...staffPage(visit, { title, organisation }),
    facts: [
      t('programme:facts.days', { opens: day(opensOn), closes: day(closesOn), results: day(resultsOn) }),
      t('programme:facts.smallest', { count: smallestCell }),
      ...(pooledOn === null ? [] : [t('programme:facts.pooled', { count: pooled, day: day(pooledOn) })]),
    ],
    notices: [
      ...(notice === undefined ? [] : [t(`programme:notice.${notice}`)]),
      ...(opened === undefined ? [] : [t('programme:notice.opened', { count: opened })]),
    ],
    members: members.map((member) => memberView(t, list, member, manages)),
    withdrawAction: `${own}/withdraw`,
    steps: stepsOf(t, visit, input, own),
    links: linksOf(t, visit, input, own),
    invite: manages ? inviteOf(t, input, own) : null,
  }
}

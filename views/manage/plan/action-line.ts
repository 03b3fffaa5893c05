/**
 * An action of the plan as a card: what is done, by whom and until when, how far it is, and whether its indicator has moved.
 *
 * Called by the page of a survey's actions and by that of the whole plan.
 */
import { formatsFor } from '../../format.ts'
import type { MethodNames } from '../../guide/method-names.ts'
import type { IndicatorMovement } from '../../plan/indicator-movement.ts'
import type { PlanAction } from '../../plan/plan-action.ts'
import { actionWords, isOverdue } from '../../plan/plan-action.ts'
import type { Chip } from '../../sentences/verdict-chip.ts'
import type { Voice } from '../../sentences/voice.ts'
import type { LinkView } from '../../templates/layout/layout-view.ts'
import type { StaffVisit } from '../staff-page.ts'

/** `survey`: what the round is called; absent on the page of that round. `movement` null: no indicator, or not for this reader. */
export interface ActionInput {
  readonly action: PlanAction
  readonly survey?: string
  readonly movement: IndicatorMovement | null
}

export interface ActionLine {
  /** For links to it. */
  readonly id: string
  readonly what: string
  readonly chips: readonly Chip[]
  /** Who, until when, and of which survey. */
  readonly details: readonly string[]
  readonly note: string | null
  readonly movement: IndicatorMovement | null
  /** Of the person who may change it. `name`: read aloud with the label. */
  readonly links: readonly (LinkView & { readonly name: string })[]
}

const tones: Readonly<Record<PlanAction['state'], Chip['tone']>> = {
  planned: 'in-between',
  underway: 'in-between',
  done: 'strength',
  dropped: 'hidden',
}

function chips({ t }: Voice, action: PlanAction, today: string): readonly Chip[] {
  return [
    ...(isOverdue(action, today) ? [{ text: t('plan:overdueLabel'), tone: 'needs-work' } as const] : []),
    { text: t(`plan:state.${action.state}`), tone: tones[action.state] },
    ...(action.isPublic ? [{ text: t('plan:visible'), tone: 'cannot-tell' } as const] : []),
  ]
}

function details({ t, language }: Voice, { action, survey }: ActionInput): readonly string[] {
  return [
    ...(action.owner === '' ? [] : [t('plan:owner', { owner: action.owner })]),
    ...(action.dueOn === null ? [] : [t('plan:due', { day: formatsFor(language).day(action.dueOn) })]),
    ...(survey === undefined ? [] : [t('plan:from', { survey })]),
  ]
}

/** What all lines of a page share. `today`: ISO day. */
export interface ActionLineSetting {
  readonly today: string
  readonly methods: MethodNames
}

export function actionLine(
  voice: Voice,
  { may }: Pick<StaffVisit, 'may'>,
  input: ActionInput,
  { today, methods }: ActionLineSetting,
): ActionLine {
  const { t } = voice
  const { action, movement } = input
  const what = actionWords(voice, methods, action)
  const own = `/manage/rounds/${action.round}/actions/${action.id}`
  const links = [
    { href: own, label: t('plan:edit'), name: t('plan:editWhat', { what }) },
    { href: `${own}/remove`, label: t('plan:remove.link'), name: t('plan:remove.linkWhat', { what }) },
  ]
  return {
    id: `action-${action.id}`,
    what,
    chips: chips(voice, action, today),
    details: details(voice, input),
    note: action.note === '' ? null : t('plan:note', { note: action.note }),
    movement,
    links: may.has('manage') ? links : [],
  }
}

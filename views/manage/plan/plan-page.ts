/**
 * The whole development plan of an organisation over its surveys: overdue first, then by state and due day, with what has moved.
 */
import { planStates, isOverdue } from '../../plan/plan-action.ts'
import { voiceFor } from '../../sentences/voice.ts'
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import type { LinkView, StateView } from '../../templates/layout/layout-view.ts'
import type { StaffPage, StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import type { ActionInput, ActionLine, ActionLineSetting } from './action-line.ts'
import { actionLine } from './action-line.ts'

/** `actions` by due day. `surveys`: those from whose results actions may be chosen, newest first. */
export interface PlanInput extends ActionLineSetting {
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind }
  readonly actions: readonly ActionInput[]
  readonly surveys: readonly LinkView[]
  /** Results that continue surveys of the plan and that nobody has looked at: the plan does not compare with them yet. */
  readonly unseen: readonly LinkView[]
}

export interface PlanPage extends StaffPage {
  readonly organisationName: string
  readonly groups: readonly { readonly title: string; readonly actions: readonly ActionLine[] }[]
  /** Where any indicator is compared. */
  readonly caution: string | null
  readonly empty: StateView | null
  readonly surveys: readonly LinkView[]
  readonly unseen: readonly LinkView[]
}

const groupNames = ['overdue', ...planStates] as const

const groupOf = ({ action }: ActionInput, today: string): (typeof groupNames)[number] =>
  isOverdue(action, today) ? 'overdue' : action.state

/** Whether something is said of a change. */
export const isCompared = ({ movement }: Pick<ActionInput, 'movement'>): boolean => movement !== null && movement.values.length > 1

export function planPage(visit: StaffVisit, { organisation, actions, surveys, unseen, ...setting }: PlanInput): PlanPage {
  const voice = voiceFor(visit.language, organisation.kind)
  const { t } = voice
  const [survey] = surveys
  const start = survey === undefined ? {} : { action: { href: survey.href, label: t('plan:empty.action', { survey: survey.label }) } }
  return {
    ...staffPage(visit, { title: t('plan:title'), organisation }),
    organisationName: organisation.name,
    groups: groupNames
      .map((name) => ({
        title: t(`plan:group.${name}`),
        actions: actions.filter((one) => groupOf(one, setting.today) === name).map((one) => actionLine(voice, visit, one, setting)),
      }))
      .filter((group) => group.actions.length > 0),
    caution: actions.some(isCompared) ? t('plan:caution') : null,
    empty: actions.length === 0 ? { kind: 'empty', title: t('plan:empty.title'), text: t('plan:empty.text'), ...start } : null,
    surveys,
    unseen,
  }
}

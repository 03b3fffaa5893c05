/**
 * The page that asks whether an action is to disappear from the plan; an action that was given up is better marked as dropped.
 */
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import type { MethodNames } from '../../guide/method-names.ts'
import type { PlanAction } from '../../plan/plan-action.ts'
import { actionWords } from '../../plan/plan-action.ts'
import { voiceFor } from '../../sentences/voice.ts'
import type { ConfirmPage } from '../confirm-page.ts'
import type { StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

export interface RemoveActionInput {
  readonly methods: MethodNames
  readonly action: PlanAction
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: OrganisationKind }
}

export function removeActionPage(visit: StaffVisit, { methods, action, organisation }: RemoveActionInput): ConfirmPage {
  const voice = voiceFor(visit.language, organisation.kind)
  const { t } = voice
  const all = `/manage/rounds/${action.round}/actions`
  const consequences = ['gone', ...(action.isPublic ? ['public'] : []), 'instead']
  return {
    ...staffPage(visit, { title: t('plan:remove.title'), width: 'form', organisation }),
    lead: actionWords(voice, methods, action),
    consequences: consequences.map((key) => t(`plan:remove.${key}`)),
    action: `${all}/${action.id}/remove`,
    submit: t('plan:remove.submit'),
    danger: true,
    cancelHref: all,
  }
}

/**
 * The page that asks whether an own questionnaire is to be removed. The store refuses where a survey uses it.
 */
import { translatorFor } from '../../translate.ts'
import type { ConfirmPage } from '../confirm-page.ts'
import type { StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'
import { ownQuestionnairePath, ownQuestionnairesPath } from './own-questionnaires-page.ts'

export interface RemoveQuestionnaireInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly own: { readonly hash: string; readonly version: number }
  readonly title: string
}

export function removeQuestionnairePage(visit: StaffVisit, { organisation, own, title }: RemoveQuestionnaireInput): ConfirmPage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t('own:remove.title'), width: 'form', organisation }),
    lead: t('own:remove.lead', { title, version: own.version }),
    consequences: ['gone', 'unused', 'file'].map((key) => t(`own:remove.${key}`)),
    action: `${ownQuestionnairePath(organisation.id, own.hash)}/remove`,
    submit: t('own:remove.submit'),
    danger: true,
    cancelHref: ownQuestionnairesPath(organisation.id),
  }
}

/**
 * Asks whether an imported survey is to be removed again, and says what happens then. Drawn by the template `confirm`.
 */
import { translatorFor } from '../../translate.ts'
import type { ConfirmPage } from '../confirm-page.ts'
import type { StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

export interface RemoveImportInput {
  readonly organisation: { readonly id: string; readonly name: string }
  readonly roundId: string
  readonly survey: string
  readonly source: string
}

export function removeImportPage(visit: StaffVisit, { organisation, roundId, survey, source }: RemoveImportInput): ConfirmPage {
  const t = translatorFor(visit.language)
  const own = `/manage/organisations/${organisation.id}/imports`
  return {
    ...staffPage(visit, { title: t('import:remove.title'), width: 'form', organisation }),
    lead: t('import:remove.lead', { survey, source }),
    consequences: ['answers', 'chain', 'again'].map((key) => t(`import:remove.${key}`)),
    action: `${own}/rounds/${roundId}/remove`,
    submit: t('import:remove.submit'),
    danger: true,
    cancelHref: own,
  }
}

/**
 * Asks an administrator whether to take away a person's second factor.
 */
import { translatorFor } from '../../translate.ts'
import type { ConfirmPage } from '../confirm-page.ts'
import type { StaffVisit } from '../staff-page.ts'
import { staffPage } from '../staff-page.ts'

export function resetSecondFactorPage(visit: StaffVisit, { id, name }: { readonly id: string; readonly name: string }): ConfirmPage {
  const t = translatorFor(visit.language)
  return {
    ...staffPage(visit, { title: t('account:reset.title'), width: 'form' }),
    lead: name,
    consequences: ['sure', 'passwordOnly', 'signedOut', 'logged'].map((key) => t(`account:reset.${key}`)),
    action: `/manage/accounts/${id}/second-factor`,
    submit: t('account:reset.submit'),
    danger: true,
    cancelHref: '/manage/people',
  }
}

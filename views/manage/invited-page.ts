/**
 * The link of somebody who was invited once more, where the house sends no mail. Shown once.
 */
import type { LinkView } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { InvitedLine, InvitedView } from './invite-form.ts'
import { invitedView } from './invite-form.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export interface InvitedPage extends StaffPage {
  readonly invited: InvitedView
  readonly back: LinkView
}

export interface InvitedPageInput {
  readonly invited: readonly InvitedLine[]
  readonly backHref: string
  readonly organisation?: { readonly id: string; readonly name: string }
}

export function invitedPage(visit: StaffVisit, { invited, backHref, organisation }: InvitedPageInput): InvitedPage {
  const t = translatorFor(visit.language)
  const about = organisation === undefined ? {} : { organisation }
  return {
    ...staffPage(visit, { title: t('people:againTitle'), width: 'form', ...about }),
    invited: invitedView(visit.language, invited),
    back: { href: backHref, label: t('people:back') },
  }
}

/**
 * What a member reads before it takes part in a programme. Drawn by manage/confirm.
 */
import { formatsFor } from '../format.ts'
import { translatorFor } from '../translate.ts'
import type { ConfirmPage } from './confirm-page.ts'
import type { StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

/** `title` with the year. `association`: who proposes. `organisation`: the member. */
export interface ProposalInput {
  readonly id: string
  readonly title: string
  readonly association: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: number
}

export function proposalPage(visit: StaffVisit, input: ProposalInput): ConfirmPage {
  const t = translatorFor(visit.language)
  const { day } = formatsFor(visit.language)
  const { id, title, association, organisation, opensOn, closesOn, resultsOn, smallestCell } = input
  const values = { opens: day(opensOn), closes: day(closesOn), results: day(resultsOn), count: smallestCell, association }
  return {
    ...staffPage(visit, { title: t('programme:proposal.title', { title }), width: 'form', organisation }),
    lead: t('programme:proposal.lead', { association }),
    consequences: ['plan', 'days', 'smallest', 'groups', 'open', 'own', 'pooled'].map((key) => t(`programme:proposal.${key}`, values)),
    action: `/manage/organisations/${organisation.id}/proposals/${id}`,
    submit: t('programme:proposal.submit'),
    danger: false,
    cancelHref: `/manage/organisations/${organisation.id}`,
  }
}

/**
 * A page that says what is about to happen and asks whether to do it: closing, removing, archiving a survey.
 */
import type { HiddenField } from '../templates/layout/layout-view.ts'
import { translatorFor } from '../translate.ts'
import type { StaffPage, StaffVisit } from './staff-page.ts'
import { staffPage } from './staff-page.ts'

export const confirmedSteps = ['close', 'remove', 'archive'] as const
export type ConfirmedStep = (typeof confirmedSteps)[number]

export interface ConfirmInput {
  readonly step: ConfirmedStep
  readonly roundId: string
  readonly round: string
  readonly organisation: { readonly id: string; readonly name: string }
  /** How many have answered, for the step `close`. */
  readonly answers: number
}

export interface ConfirmPage extends StaffPage {
  readonly lead: string
  readonly consequences: readonly string[]
  readonly action: string
  readonly submit: string
  readonly danger: boolean
  readonly cancelHref: string
  /** What the form posts beside its token. */
  readonly hiddenFields?: readonly HiddenField[]
}

const consequenceKeys: Readonly<Record<ConfirmedStep, readonly string[]>> = {
  close: ['answers', 'noMore', 'drafts', 'results', 'forGood'],
  remove: ['plan', 'nobody'],
  archive: ['results', 'lists', 'people'],
}

export function confirmPage(visit: StaffVisit, { step, roundId, round, organisation, answers }: ConfirmInput): ConfirmPage {
  const t = translatorFor(visit.language)
  const own = `/manage/rounds/${roundId}`
  const words = step === 'archive' ? 'terms:archive' : `manage:confirm.${step}`
  return {
    ...staffPage(visit, { title: t(`${words}.title`), width: 'form', organisation }),
    lead: round,
    consequences: consequenceKeys[step].map((key) => t(`${words}.${key}`, { count: answers })),
    action: `${own}/${step}`,
    submit: t(`${words}.submit`),
    danger: step !== 'archive',
    cancelHref: own,
  }
}

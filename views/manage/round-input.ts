/**
 * What the page of an opened survey is made from. The server gathers it; `round-page` and `round-adjustments` read it.
 */
import type { FormProblem } from './form-problem.ts'
import type { DayCountInput, GroupCountInput } from './round-counts.ts'

export const roundNotices = ['opened', 'rescheduled', 'smallestCellRaised', 'closed', 'released', 'archived'] as const
export type RoundNotice = (typeof roundNotices)[number]

export interface RoundInput {
  readonly id: string
  readonly title: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly state: 'open' | 'closed' | 'released'
  readonly opensOn: string
  readonly closesOn: string
  readonly resultsOn: string
  readonly smallestCell: number
  /** Only where a group of the survey answers by unit. */
  readonly readersAnswer: boolean
  /** Whether anybody may have seen results: then no late answers are taken. */
  readonly resultsSeen: boolean
  readonly archived: boolean
  /** Where its answers come from, in words, if they were imported. */
  readonly imported?: string
  /** Whether a group is invited one by one. */
  readonly invites: boolean
  /** Whether respondents could leave contact details. */
  readonly hasContacts: boolean
  readonly today: string
  readonly groups: readonly GroupCountInput[]
  readonly days: readonly DayCountInput[]
  readonly notice?: RoundNotice
  readonly problems: readonly FormProblem[]
  /** What was typed into the forms of this page, where it was refused. */
  readonly typed: { readonly closesOn?: string; readonly resultsOn?: string; readonly smallestCell?: string }
}

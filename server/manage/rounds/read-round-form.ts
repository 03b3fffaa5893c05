/**
 * From the form of a survey's plan to a plan, or to every problem at once.
 */
import type { RoundPlan } from '../../../data/round.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { groupFieldId } from '../../../views/manage/group-field-id.ts'
import type { RoundForm } from '../../../views/manage/round-form-page.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import { daysBetween, readDay } from './calendar-day.ts'
import type { GroupContext } from './read-group-form.ts'
import { groupOf, groupProblems } from './read-group-form.ts'
import type { ReadTerms } from './read-terms.ts'
import { readTerms } from './read-terms.ts'

export interface ReadPlan extends Pick<
  RoundPlan,
  'year' | 'opensOn' | 'closesOn' | 'resultsOn' | 'readersAnswer' | 'groups' | 'smallestCell'
> {
  readonly terms: ReadTerms
}
export type RoundFormReading =
  { readonly ok: true; readonly plan: ReadPlan } | { readonly ok: false; readonly problems: readonly FormProblem[] }

export interface ReadingContext extends GroupContext {
  readonly today: string
}

const yearsAround = 10

/** The years a survey may be of, around today's. */
function yearProblems(typed: string, today: string): readonly FormProblem[] {
  const year = readWholeNumber(typed)
  const now = Number(today.slice(0, 4))
  const values = { from: now - yearsAround, to: now + yearsAround }
  return year === undefined || year < values.from || year > values.to ? [{ field: 'year', problem: 'yearWrong', values }] : []
}

const dayFields = ['opensOn', 'closesOn', 'resultsOn'] as const

interface Days {
  readonly opensOn: string | undefined
  readonly closesOn: string | undefined
  readonly resultsOn: string | undefined
}

/** Whether the days follow each other, and the last day to answer has not passed. */
export function dayProblems({ opensOn, closesOn, resultsOn }: Days, today: string): readonly FormProblem[] {
  const unreadable = Object.entries({ opensOn, closesOn, resultsOn }).flatMap(([field, day]) =>
    day === undefined ? [{ field, problem: 'dayWrong' }] : [],
  )
  const early = closesOn !== undefined && opensOn !== undefined && closesOn < opensOn
  const past = closesOn !== undefined && closesOn < today
  const results = resultsOn !== undefined && closesOn !== undefined && resultsOn < closesOn
  return [
    ...unreadable,
    ...(early ? [{ field: 'closesOn', problem: 'closesBeforeOpens' }] : []),
    ...(past && !early ? [{ field: 'closesOn', problem: 'closesInPast' }] : []),
    ...(results ? [{ field: 'resultsOn', problem: 'resultsBeforeCloses' }] : []),
  ]
}

/** Reads the whole form. */
export function readRoundForm(form: RoundForm, context: ReadingContext): RoundFormReading {
  const days = Object.fromEntries(dayFields.map((field) => [field, readDay(form[field])]))
  const { opensOn, closesOn, resultsOn } = days
  const included = form.groups.filter((group) => group.included)
  const daysOpen = opensOn === undefined || closesOn === undefined ? null : daysBetween(opensOn, closesOn)
  const terms = readTerms(form.terms, { daysOpen, byUnit: context.byUnit !== undefined })
  const problems: readonly FormProblem[] = [
    ...yearProblems(form.year, context.today),
    ...dayProblems({ opensOn, closesOn, resultsOn }, context.today),
    ...(included.length === 0 ? [{ field: groupFieldId(form.groups[0]?.group ?? '', 'included'), problem: 'noGroup' }] : []),
    ...included.flatMap((group) => groupProblems(group, context)),
    ...terms.problems,
  ]
  if (problems.length > 0 || opensOn === undefined || closesOn === undefined || resultsOn === undefined) return { ok: false, problems }
  const groups = included.map((group) => groupOf(group, context))
  const { readersAnswer } = form
  const { smallestCell } = terms
  const plan = { year: Number(form.year.trim()), opensOn, closesOn, resultsOn, readersAnswer, groups, smallestCell, terms: terms.terms }
  return { ok: true, plan }
}

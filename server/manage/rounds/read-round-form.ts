/**
 * From the form of a survey's plan to a plan, or to every problem at once.
 */
import type { RoundGroup, RoundPlan } from '../../../data/round.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { groupFieldId } from '../../../views/manage/group-field-id.ts'
import type { RoundForm } from '../../../views/manage/round-form-page.ts'
import type { GroupForm } from '../../../views/manage/round-group-fields.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import { daysBetween, readDay } from './calendar-day.ts'
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

/** `unitPersons`: persons of all units, for the group `byUnit`, whose size is not typed. `nameOf`: a group's name, for problems. */
export interface ReadingContext {
  readonly today: string
  readonly byUnit: string | undefined
  readonly unitPersons: number | null
  readonly nameOf: (group: string) => string
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

/** `missing`: the problem of an empty field; undefined where it may be empty. */
function countProblem(field: string, typed: string, missing: string | undefined, group: string): readonly FormProblem[] {
  if (typed.trim() === '') return missing === undefined ? [] : [{ field, problem: missing, values: { group } }]
  const value = readWholeNumber(typed)
  return value === undefined || value === 0 ? [{ field, problem: 'countWrong', values: { group, typed: typed.slice(0, 40) } }] : []
}

function groupProblems(form: GroupForm, { byUnit, unitPersons, nameOf }: ReadingContext): readonly FormProblem[] {
  const { group, recruitment, populationSize, invited, ways } = form
  const invitedField = groupFieldId(group, 'invited')
  const name = nameOf(group)
  const needed = recruitment === 'selfSelected' ? undefined : 'populationMissing'
  const ofSize = group === byUnit ? [] : countProblem(groupFieldId(group, 'population'), populationSize, needed, name)
  const noWay = ways.length === 0 ? [{ field: groupFieldId(group, 'ways'), problem: 'terms:problem.noWay', values: { group: name } }] : []
  if (recruitment !== 'randomSample') return [...ofSize, ...noWay]
  // A sample that is invited one by one is counted by its invitations.
  const ofInvited = countProblem(invitedField, invited, ways.includes('personal') ? undefined : 'invitedMissing', name)
  const all = group === byUnit ? unitPersons : readWholeNumber(populationSize)
  const asked = readWholeNumber(invited)
  const tooMany = all !== undefined && all !== null && asked !== undefined && asked > all
  return [
    ...ofSize,
    ...noWay,
    ...ofInvited,
    ...(tooMany ? [{ field: invitedField, problem: 'invitedTooMany', values: { group: name, asked, all } }] : []),
  ]
}

function groupOf({ group, recruitment, populationSize, invited, ways }: GroupForm, { byUnit, unitPersons }: ReadingContext): RoundGroup {
  return {
    group,
    recruitment,
    populationSize: group === byUnit ? unitPersons : (readWholeNumber(populationSize) ?? null),
    invited: recruitment === 'randomSample' ? (readWholeNumber(invited) ?? null) : null,
    ways,
  }
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

/**
 * From the form of a new programme to a plan, or to every problem at once.
 */
import type { Organisation } from '../../../data/organisation.ts'
import type { ProgrammePlan } from '../../../data/programme.ts'
import { lowestSmallestCell } from '../../../data/round.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { ProgrammeForm } from '../../../views/manage/programme-form-page.ts'
import { longestProgrammeTitle } from '../../../views/manage/programme-form-page.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import { readDay } from '../rounds/calendar-day.ts'
import { dayProblems } from '../rounds/read-round-form.ts'

interface ReadingContext {
  readonly today: string
  readonly questionnaires: readonly Questionnaire[]
  readonly others: readonly Organisation[]
}

export type ProgrammeReading =
  | { readonly ok: false; readonly problems: readonly FormProblem[] }
  | {
      readonly ok: true
      readonly questionnaire: Questionnaire
      readonly members: readonly string[]
      readonly plan: Omit<ProgrammePlan, 'organisation' | 'seed'>
    }

const yearsAround = 10
const largestSmallestCell = 100

/** Everybody chosen must be able to use the questionnaire. */
function memberProblems(chosen: readonly Organisation[], questionnaire: Questionnaire | undefined): readonly FormProblem[] {
  if (chosen.length === 0) return [{ field: 'members', problem: 'programme:problem.noMembers' }]
  const unfit = chosen.filter(({ kind }) => questionnaire !== undefined && !questionnaire.organisationKinds.includes(kind))
  const names = unfit.map(({ name }) => name).join(', ')
  return unfit.length === 0 ? [] : [{ field: 'members', problem: 'programme:problem.membersUnfit', values: { names } }]
}

function numberProblem(field: 'year' | 'smallestCell', typed: string, least: number, most: number): readonly FormProblem[] {
  const value = readWholeNumber(typed)
  if (value !== undefined && value >= least && value <= most) return []
  return field === 'year'
    ? [{ field, problem: 'yearWrong', values: { from: least, to: most } }]
    : [{ field, problem: 'programme:problem.smallestCell', values: { least, most } }]
}

export function readProgrammeForm(form: ProgrammeForm, { today, questionnaires, others }: ReadingContext): ProgrammeReading {
  const questionnaire = questionnaires.find(({ id }) => id === form.questionnaire)
  const chosen = others.filter(({ id }) => form.members.includes(id))
  const days = { opensOn: readDay(form.opensOn), closesOn: readDay(form.closesOn), resultsOn: readDay(form.resultsOn) }
  const [year, smallestCell] = [readWholeNumber(form.year), readWholeNumber(form.smallestCell)]
  const now = Number(today.slice(0, 4))
  const problems: readonly FormProblem[] = [
    ...(questionnaire === undefined ? [{ field: 'questionnaire', problem: 'programme:problem.questionnaire' }] : []),
    ...numberProblem('year', form.year, now - yearsAround, now + yearsAround),
    ...dayProblems(days, today),
    ...memberProblems(chosen, questionnaire),
    ...(form.title.length > longestProgrammeTitle ? [{ field: 'title', problem: 'tooLong', values: { most: longestProgrammeTitle } }] : []),
    ...numberProblem('smallestCell', form.smallestCell, lowestSmallestCell, largestSmallestCell),
  ]
  const { opensOn, closesOn, resultsOn } = days
  const isRead =
    opensOn !== undefined && closesOn !== undefined && resultsOn !== undefined && year !== undefined && smallestCell !== undefined
  if (problems.length > 0 || questionnaire === undefined || !isRead) return { ok: false, problems }
  return {
    ok: true,
    questionnaire,
    members: chosen.map(({ id }) => id),
    plan: {
      questionnaire: questionnaire.id,
      definitionHash: questionnaire.hash,
      title: form.title === '' ? null : form.title,
      year,
      opensOn,
      closesOn,
      resultsOn,
      smallestCell,
    },
  }
}

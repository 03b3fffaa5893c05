/**
 * From the first form of an import to what it says, or to every problem at once.
 */
import { defaultSmallestCell, lowestSmallestCell } from '../../../data/round.ts'
import type { Organisation } from '../../../data/organisation.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { groupFieldId } from '../../../views/manage/group-field-id.ts'
import type { ImportForm } from '../../../views/manage/imports/import-form.ts'
import { readersAnswerField } from '../../../views/manage/readers-answer.ts'
import type { GroupForm } from '../../../views/manage/round-group-fields.ts'
import { recruitmentChoices } from '../../../views/manage/round-group-fields.ts'
import { readWholeNumber } from '../organisations/unit-text.ts'
import type { PostedFields } from '../posted-fields.ts'
import { readDay } from '../rounds/calendar-day.ts'
import { groupOf, groupProblems } from '../rounds/read-group-form.ts'
import { isLanguage } from './import-setting.ts'
import type { ImportPlan } from './waiting-imports.ts'

const firstYear = 2000
const longestSource = 200
const highestSmallestCell = 50

const hasUnits = ({ groups }: Questionnaire): boolean => groups.some(({ byUnit }) => byUnit === true)

const emptyGroup = (group: string, included: boolean): GroupForm => ({
  group,
  included,
  recruitment: 'census',
  populationSize: '',
  invited: '',
  ways: ['open'],
})

/** Before anything is typed: last year, and every group only where there is one. */
export const emptyImportForm = (questionnaire: Questionnaire, { languages }: Organisation, today: string): ImportForm => ({
  source: '',
  year: String(Number(today.slice(0, 4)) - 1),
  opensOn: '',
  closesOn: '',
  groups: questionnaire.groups.map(({ id }) => emptyGroup(id, questionnaire.groups.length === 1)),
  smallestCell: String(defaultSmallestCell),
  readersAnswer: hasUnits(questionnaire),
  textLanguage: languages[0] ?? 'fi',
  saved: '',
})

export const typedImportForm = (questionnaire: Questionnaire, { text, has }: PostedFields): ImportForm => ({
  source: text('source').replaceAll(/\s+/gu, ' ').trim(),
  year: text('year').trim(),
  opensOn: text('opensOn').trim(),
  closesOn: text('closesOn').trim(),
  groups: questionnaire.groups.map(({ id }) => ({
    ...emptyGroup(id, questionnaire.groups.length === 1 || has(groupFieldId(id, 'included'))),
    recruitment: recruitmentChoices.find((choice) => choice === text(groupFieldId(id, 'recruitment'))) ?? 'census',
    populationSize: text(groupFieldId(id, 'population')),
    invited: text(groupFieldId(id, 'invited')),
  })),
  smallestCell: text('smallestCell').trim(),
  readersAnswer: hasUnits(questionnaire) && has(readersAnswerField),
  textLanguage: text('textLanguage'),
  saved: text('saved'),
})

function numberProblems(form: ImportForm, today: string): readonly FormProblem[] {
  const [year, least] = [readWholeNumber(form.year), readWholeNumber(form.smallestCell)]
  const years = { from: firstYear, to: Number(today.slice(0, 4)) }
  const cells = { from: lowestSmallestCell, to: highestSmallestCell }
  return [
    ...(year === undefined || year < years.from || year > years.to ? [{ field: 'year', problem: 'yearWrong', values: years }] : []),
    ...(least === undefined || least < cells.from || least > cells.to
      ? [{ field: 'smallestCell', problem: 'terms:problem.number', values: cells }]
      : []),
  ]
}

function dayProblems(opensOn: string | undefined, closesOn: string | undefined, today: string): readonly FormProblem[] {
  return [
    ...(opensOn === undefined ? [{ field: 'opensOn', problem: 'dayWrong' }] : []),
    ...(closesOn === undefined ? [{ field: 'closesOn', problem: 'dayWrong' }] : []),
    ...(opensOn !== undefined && closesOn !== undefined && closesOn < opensOn ? [{ field: 'closesOn', problem: 'closesBeforeOpens' }] : []),
    ...(closesOn !== undefined && closesOn > today ? [{ field: 'closesOn', problem: 'import:problem.closesLater' }] : []),
  ]
}

function sourceProblems({ source }: ImportForm): readonly FormProblem[] {
  if (source === '') return [{ field: 'source', problem: 'import:problem.sourceMissing' }]
  return source.length > longestSource ? [{ field: 'source', problem: 'tooLong', values: { most: longestSource } }] : []
}

export interface ImportFormReading {
  readonly problems: readonly FormProblem[]
  /** Absent where there are problems. */
  readonly plan?: ImportPlan
}

export function readImportForm(form: ImportForm, today: string, nameOf: (group: string) => string): ImportFormReading {
  const [opensOn, closesOn] = [readDay(form.opensOn), readDay(form.closesOn)]
  const included = form.groups.filter((group) => group.included)
  const context = { byUnit: undefined, unitPersons: null, nameOf, sizesUnknown: true } as const
  const problems = [
    ...sourceProblems(form),
    ...numberProblems(form, today),
    ...dayProblems(opensOn, closesOn, today),
    ...(included.length === 0 ? [{ field: groupFieldId(form.groups[0]?.group ?? '', 'included'), problem: 'noGroup' }] : []),
    ...included.flatMap((group) => groupProblems(group, context)),
  ]
  if (problems.length > 0 || opensOn === undefined || closesOn === undefined) return { problems }
  const { source, readersAnswer, textLanguage } = form
  const numbers = { year: Number(form.year), smallestCell: Number(form.smallestCell) }
  const groups = included.map((group) => groupOf(group, context))
  return {
    problems,
    plan: { source, ...numbers, opensOn, closesOn, groups, readersAnswer, textLanguage: isLanguage(textLanguage) ? textLanguage : 'fi' },
  }
}

/**
 * A problem of an uploaded definition in words, with its place in the file. Used by the page of a faulty upload and by its file.
 */
import { describeProblem } from '../../../questionnaires/describe-problem.ts'
import type { PlacedProblem } from '../../../questionnaires/json-places.ts'
import type { Table } from '../../tables/table.ts'
import type { ScreenLanguage, Translate } from '../../translate.ts'

/** `place`: line and column. `pointer`: a JSON Pointer, or '' for the whole file. */
export interface UploadProblemView {
  readonly place: string
  readonly pointer: string
  readonly wrong: string
  readonly mend: string
}

export function uploadProblem(language: ScreenLanguage, t: Translate, problem: PlacedProblem): UploadProblemView {
  const { place, pointer } = problem
  return {
    place: t('own:problems.place', { line: place.line, column: place.column }),
    pointer,
    ...describeProblem(problem, language),
  }
}

/** All problems as a file. */
export const uploadProblemTable = (language: ScreenLanguage, t: Translate, problems: readonly PlacedProblem[]): Table => ({
  id: 'questionnaire-problems',
  title: t('own:problems.title'),
  columns: [
    { label: t('own:problems.column.line'), kind: 'count' },
    { label: t('own:problems.column.column'), kind: 'count' },
    { label: t('own:problems.column.pointer'), kind: 'text' },
    { label: t('own:problems.column.wrong'), kind: 'text' },
    { label: t('own:problems.column.mend'), kind: 'text' },
  ],
  rows: problems.map((problem) => {
    const { wrong, mend } = describeProblem(problem, language)
    return [problem.place.line, problem.place.column, problem.pointer, wrong, mend]
  }),
})

/**
 * What is wrong with a form, and how it is said: a summary above that leads to the fields, and a sentence at each field.
 *
 * Made by the readers of server/manage, shown by the view model builders of this folder.
 */
import type { ProblemView } from '../templates/layout/layout-view.ts'
import type { TextValues, Translate } from '../translate.ts'

/** `field`: id of the field on the page. `problem`: key below `manage:problem`, or a whole key such as `units:problem.nameTaken`. */
export interface FormProblem {
  readonly field: string
  readonly problem: string
  readonly values?: TextValues
}

const sentence = (t: Translate, { problem, values }: FormProblem): string =>
  t(problem.includes(':') ? problem : `manage:problem.${problem}`, values)

/** The problems for the summary. */
export const problemViews = (t: Translate, problems: readonly FormProblem[]): readonly ProblemView[] =>
  problems.map((problem) => ({ href: `#${problem.field}`, text: sentence(t, problem) }))

/** The error of one field, to be spread into its view; nothing where it is right. */
export function errorOf(t: Translate, problems: readonly FormProblem[], field: string): { readonly error?: string } {
  const found = problems.find((problem) => problem.field === field)
  return found === undefined ? {} : { error: sentence(t, found) }
}

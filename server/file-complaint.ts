/**
 * A problem of a file of definitions in words for whoever starts the server: file, place, what is wrong, how to mend it.
 */
import { describeProblem } from '../questionnaires/describe-problem.ts'
import type { Problem } from '../questionnaires/problem.ts'

export function fileComplaint(file: string, problem: Problem): string {
  const { wrong, mend } = describeProblem(problem, 'en')
  return `${file}: ${problem.pointer}\n  ${wrong}\n  ${mend}`
}

/**
 * Whether the versions of one questionnaire form a chain, each following the one before it.
 *
 * Called by the library of the server at its start.
 */
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { versionFile, versionProblems } from './version-problems.ts'

/** A problem and the version that has it. */
export interface ChainProblem {
  readonly version: Questionnaire
  readonly problem: Problem
}

function problemsOf(version: Questionnaire, before: Questionnaire | undefined, known: readonly Questionnaire[]): readonly Problem[] {
  const { id, previousVersion } = version
  if (before?.version === version.version) return [problemAt('/version', 'versionTwice', { version: version.version })]
  if (previousVersion !== undefined && !known.some((other) => other.version === previousVersion)) {
    return [problemAt('/previousVersion', 'previousVersionGone', { file: versionFile(id, previousVersion) })]
  }
  return before === undefined ? [] : versionProblems(before, version)
}

/**
 * Every problem of these versions of one questionnaire, in any order: a version that names one which is not there, that leaves out one
 * which is, that stands twice, or that changed something silently.
 */
export function chainProblems(versions: readonly Questionnaire[]): readonly ChainProblem[] {
  const inOrder = versions.toSorted((a, b) => a.version - b.version)
  return inOrder.flatMap((version, index) => problemsOf(version, inOrder[index - 1], inOrder).map((problem) => ({ version, problem })))
}

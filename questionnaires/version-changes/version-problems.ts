/**
 * Whether a version may follow another: it says what it follows, and what it changed. One step of `chainProblems`.
 *
 * Called by `puntari check` too. Reading the older version is left to the callers.
 */
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { undeclaredChanges } from './undeclared-changes.ts'

/** The file of an older version, below `versions/` of the folder of definitions. */
export const versionFile = (id: string, version: number): string => `${id}.${version}.json`

/** Whether the newer version names the older one as the one before it. */
function stepProblems(older: Questionnaire, newer: Questionnaire): readonly Problem[] {
  const { version, previousVersion } = newer
  if (older.id !== newer.id) return [problemAt('/id', 'otherQuestionnaire', { id: newer.id, other: older.id })]
  if (version <= older.version) return [problemAt('/version', 'versionNotHigher', { version, older: older.version })]
  if (previousVersion === undefined) return [problemAt('', 'previousVersionMissing', { older: older.version })]
  if (previousVersion === older.version) return []
  return [problemAt('/previousVersion', 'previousVersionOther', { previousVersion, older: older.version })]
}

/** Every problem of `newer` as the version after `older`. Of two different questionnaires nothing more is said. */
export function versionProblems(older: Questionnaire, newer: Questionnaire): readonly Problem[] {
  const ofStep = stepProblems(older, newer)
  return older.id === newer.id ? [...ofStep, ...undeclaredChanges(older, newer)] : ofStep
}

/**
 * The only way from unknown JSON to a `Questionnaire`: its shape, then its meaning, every problem at once.
 *
 * Called by the library of the server, by `puntari check` and by the tests. Reading files is left to them.
 */
import type { Check } from './checks/check.ts'
import { knownIds } from './checks/known-ids.ts'
import { partChecks } from './checks/part-checks.ts'
import { wholeChecks } from './checks/whole-checks.ts'
import { contentHash } from './content-hash.ts'
import type { DefinitionFile } from './definition.ts'
import { fillDefaults } from './definition.ts'
import { frozen, ownCopy } from './own-copy.ts'
import type { Problem } from './problem.ts'
import { isShapeProblem } from './problem.ts'
import { inOrderOfFile } from './problem-order.ts'
import type { Questionnaire } from './questionnaire.ts'
import { structureProblems } from './structure/questionnaire-structure.ts'
import { soundParts } from './structure/sound-parts.ts'

/** A questionnaire, or everything that keeps the JSON from being one. */
export type ParsedQuestionnaire =
  { readonly ok: true; readonly questionnaire: Questionnaire } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Whether the JSON is a definition's, given what the structure found in it. */
const isWellShaped = (json: unknown, found: readonly Problem[]): json is DefinitionFile => !found.some(isShapeProblem)

function meaningProblems(file: DefinitionFile, json: unknown, checks: readonly Check[]): readonly Problem[] {
  const definition = fillDefaults(file)
  const known = knownIds(json)
  return checks.flatMap((check) => check(definition, known))
}

/** Problems of meaning in the parts whose shape is right. */
function problemsOfSoundParts(json: unknown, found: readonly Problem[]): readonly Problem[] {
  const sound = soundParts(json, found.filter(isShapeProblem))
  if (sound === undefined) return []
  const rest = sound.json
  if (!isWellShaped(rest, structureProblems(rest))) return []
  return meaningProblems(rest, json, partChecks).flatMap((problem) => {
    const pointer = sound.inFile(problem.pointer)
    return pointer === undefined ? [] : [{ ...problem, pointer }]
  })
}

/**
 * A questionnaire from a JSON value such as `JSON.parse` gives; it never throws.
 *
 * The questionnaire is a deeply frozen copy with defaults filled in; words by group stand in the order of the groups. The problems
 * come in the order in which they stand in the file.
 */
export function parseQuestionnaire(json: unknown): ParsedQuestionnaire {
  const copy = ownCopy(json)
  const ofStructure = structureProblems(copy)
  if (!isWellShaped(copy, ofStructure)) return failure([...ofStructure, ...problemsOfSoundParts(copy, ofStructure)], copy)
  const problems = [...ofStructure, ...meaningProblems(copy, copy, [...partChecks, ...wholeChecks])]
  if (problems.length > 0) return failure(problems, copy)
  const definition = fillDefaults(copy)
  return { ok: true, questionnaire: frozen({ hash: contentHash(definition), ...definition }) }
}

const failure = (problems: readonly Problem[], json: unknown) => ({ ok: false, problems: inOrderOfFile(problems, json) }) as const

/**
 * The only way from unknown JSON to a method of the dialogue guide: its shape, then its meaning, every problem at once.
 *
 * Called by the guide's loader, by `puntari check` and by the tests. That a file bears its method's id is for who reads the file.
 */
import { textFaults } from '../checks/text-faults.ts'
import { located } from '../json-pointer.ts'
import { frozen } from '../own-copy.ts'
import type { Problem } from '../problem.ts'
import { isShapeProblem, problemAt } from '../problem.ts'
import { inOrderOfFile } from '../problem-order.ts'
import type { ReadJson } from '../read-json-text.ts'
import { readJsonText } from '../read-json-text.ts'
import type { GuideMethod, MethodFacts } from './guide.ts'
import { plainStrings } from './plain-strings.ts'
import { repeatedIds } from './repeated-ids.ts'
import { methodShapeProblems } from './structure/method-structure.ts'

type MethodFile = GuideMethod & { readonly $schema?: string }

const isWellShaped = (json: unknown, found: readonly Problem[]): json is MethodFile => !found.some(isShapeProblem)

/** What is named twice, also as a main purpose and among the others. */
function factProblems({ purposes, ...facts }: MethodFacts): readonly Problem[] {
  const lists = Object.entries(facts).flatMap(([key, value]) => (Array.isArray(value) ? repeatedIds(value, `/facts/${key}`) : []))
  const both = located(purposes.also, '/facts/purposes/also')
    .filter(({ value }) => purposes.main.includes(value))
    .map(({ value, at }) => problemAt(at, 'duplicateId', { id: value }))
  return [...repeatedIds(purposes.main, '/facts/purposes/main'), ...repeatedIds(purposes.also, '/facts/purposes/also'), ...both, ...lists]
}

/** Without `$schema`, which is for editors only. */
const methodOf = ({ id, kind, name, summary, steps, participants, resources, time, example, facts, ...lists }: MethodFile): GuideMethod => {
  const { strengths, weaknesses, notSuitedWhen } = lists
  return { id, kind, name, summary, steps, participants, resources, time, strengths, weaknesses, notSuitedWhen, example, facts }
}

/** A method from a JSON value, deeply frozen; it never throws. */
export function parseMethod(json: unknown): ReadJson<GuideMethod> {
  const ofShape = methodShapeProblems(json)
  if (!isWellShaped(json, ofShape)) return { ok: false, problems: inOrderOfFile(ofShape, json) }
  const problems = [...ofShape, ...plainStrings(json).flatMap(textFaults), ...factProblems(json.facts)]
  if (problems.length > 0) return { ok: false, problems: inOrderOfFile(problems, json) }
  return { ok: true, value: frozen(methodOf(structuredClone(json))) }
}

/** The method that the text of a JSON file holds, or every problem. */
export const parseMethodText = (text: string): ReadJson<GuideMethod> => readJsonText(text, parseMethod)

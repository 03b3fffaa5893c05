/**
 * The job that checks an uploaded definition: what the checker of all definitions says, then what an organisation's own one may not be.
 *
 * Given to the workshop by `uploadDefinition`: a file of two megabytes may take a second. What comes back can be shown as it is.
 */
import type { PlacedProblem } from '../../../questionnaires/json-places.ts'
import { placesIn } from '../../../questionnaires/json-places.ts'
import type { OwnSurroundings } from '../../../questionnaires/own-definition-problems.ts'
import { ownDefinitionProblems, ownHeadProblems } from '../../../questionnaires/own-definition-problems.ts'
import { parseQuestionnaire } from '../../../questionnaires/parse-questionnaire.ts'
import { inOrderOfFile } from '../../../questionnaires/problem-order.ts'
import type { Problem } from '../../../questionnaires/problem.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { ReadJson } from '../../../questionnaires/read-json-text.ts'
import { readJsonText } from '../../../questionnaires/read-json-text.ts'

/** `problems`: the first of them, `count` says how many there are. */
export type CheckedUpload =
  | { readonly ok: true; readonly questionnaire: Questionnaire }
  | { readonly ok: false; readonly problems: readonly PlacedProblem[]; readonly count: number }

/** Nobody mends more before uploading again. */
const mostProblems = 2000
const longestValue = 120
const longestPointer = 300

/** Keys and texts of a file come from anybody: what turns the direction of reading, or is not seen, is shown as a sign. */
function shown(text: string, longest: number): string {
  const characters = [...text.slice(0, 2 * longest)]
  const cut = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
  return cut.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')
}

function presentable({ pointer, values, ...rest }: PlacedProblem): PlacedProblem {
  const cut = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? shown(value, longestValue) : value])
  return { ...rest, pointer: shown(pointer, longestPointer), values: Object.fromEntries(cut) }
}

const faulty = (text: string, problems: readonly Problem[]): CheckedUpload => ({
  ok: false,
  problems: placesIn(text, problems.slice(0, mostProblems)).map(presentable),
  count: problems.length,
})

function readOwn(json: unknown, surroundings: OwnSurroundings): ReadJson<Questionnaire> {
  const parsed = parseQuestionnaire(json)
  const ofParser = parsed.ok ? [] : parsed.problems
  const own = parsed.ok ? ownDefinitionProblems(parsed.questionnaire, surroundings) : ownHeadProblems(json, surroundings)
  const problems = inOrderOfFile([...ofParser, ...own], json)
  return parsed.ok && problems.length === 0 ? { ok: true, value: parsed.questionnaire } : { ok: false, problems }
}

export function checkUpload({ text, surroundings }: { readonly text: string; readonly surroundings: OwnSurroundings }): CheckedUpload {
  const read = readJsonText(text, (json) => readOwn(json, surroundings))
  return read.ok ? { ok: true, questionnaire: read.value } : faulty(text, read.problems)
}

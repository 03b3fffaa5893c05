/**
 * A questionnaire from the text of a file: also the problems that `JSON.parse` hides or tells without a place.
 *
 * Called by `puntari check` and the library of the server.
 */
import { scanJson } from './json-scan.ts'
import type { ParsedQuestionnaire } from './parse-questionnaire.ts'
import { parseQuestionnaire } from './parse-questionnaire.ts'

/**
 * The questionnaire that the text of a JSON file holds, or every problem.
 *
 * A mistake in the JSON itself is told with its line and column (from 1) and alone, as nothing can be read behind it; keys that stand
 * twice are told together with the problems of the definition. A byte order mark at the start is taken as nothing.
 */
export function parseQuestionnaireText(text: string): ParsedQuestionnaire {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  const found = scanJson(json)
  if (found.some((problem) => problem.code !== 'duplicateKey')) return { ok: false, problems: found }
  const parsed = parseQuestionnaire(JSON.parse(json))
  if (found.length === 0) return parsed
  return { ok: false, problems: [...found, ...(parsed.ok ? [] : parsed.problems)] }
}

/**
 * A questionnaire from the text of a file: also the problems that `JSON.parse` hides or tells without a place.
 *
 * Called by `puntari check` and the library of the server.
 */
import type { ParsedQuestionnaire } from './parse-questionnaire.ts'
import { parseQuestionnaire } from './parse-questionnaire.ts'
import { readJsonText } from './read-json-text.ts'

/** The questionnaire that the text of a JSON file holds, or every problem. */
export function parseQuestionnaireText(text: string): ParsedQuestionnaire {
  const read = readJsonText(text, (json) => {
    const parsed = parseQuestionnaire(json)
    return parsed.ok ? { ok: true, value: parsed.questionnaire } : parsed
  })
  return read.ok ? { ok: true, questionnaire: read.value } : read
}

/**
 * The very questionnaire version that a round uses: from the shipped definitions, else from the text kept when the round opened.
 */
import type { Round } from '../data/round.ts'
import { parseQuestionnaireText } from '../questionnaires/parse-questionnaire-text.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import type { Dependencies } from './dependencies.ts'

const parsed = new Map<string, Questionnaire>()

/** Rejects where the kept text is gone or does not parse: then the database was changed by hand. */
export async function questionnaireOfRound(
  { store, library }: Pick<Dependencies, 'store' | 'library'>,
  round: Pick<Round, 'id' | 'definitionHash'>,
): Promise<Questionnaire> {
  const known = library.byHash(round.definitionHash) ?? parsed.get(round.definitionHash)
  if (known !== undefined) return known
  const kept = await store.definitions.find(round.definitionHash)
  const result = kept && parseQuestionnaireText(kept.json)
  if (!result?.ok) throw new Error(`The definition of round ${round.id} can't be read`)
  parsed.set(round.definitionHash, result.questionnaire)
  return result.questionnaire
}

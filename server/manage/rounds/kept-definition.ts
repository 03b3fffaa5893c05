/**
 * A questionnaire as the store keeps it, by the hash of its content. Used wherever a round is made.
 */
import type { KeptDefinition } from '../../../data/definitions.ts'
import { canonicalJson } from '../../../questionnaires/canonical-json.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'

/** Its JSON with defaults written out: it parses to the same content and the same hash. */
export function definitionOf({ hash, ...definition }: Questionnaire): KeptDefinition {
  return { hash, questionnaire: definition.id, version: definition.version, json: canonicalJson(definition) }
}

/**
 * An opened round of ODI that has all units of an organisation, straight in the store.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../../../../data/store.ts'
import { parseQuestionnaireText } from '../../../../questionnaires/parse-questionnaire-text.ts'

const json = readFileSync(join(import.meta.dirname, '../../../../questionnaires/odi.json'), 'utf8')

export async function askUnits(store: Store, organisation: string): Promise<void> {
  const parsed = parseQuestionnaireText(json)
  if (!parsed.ok) throw new Error('odi.json has problems')
  const { hash, id: questionnaire, version } = parsed.questionnaire
  await store.definitions.keep({ hash, questionnaire, version, json })
  const days = { year: 2026, opensOn: '2026-11-01', closesOn: '2026-12-01', resultsOn: '2026-12-01' }
  const rules = { title: null, smallestCell: 5, readersAnswer: false, seed: 1, previousRound: null }
  const groups = [{ group: 'staff', recruitment: 'census', populationSize: 72, invited: null } as const]
  const made = await store.rounds.create({ organisation, questionnaire, definitionHash: hash, ...days, ...rules, groups })
  if (made.outcome !== 'created' || (await store.rounds.open(made.id)) !== 'opened') throw new Error('The round could not be opened')
}

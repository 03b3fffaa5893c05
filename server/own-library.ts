/**
 * The questionnaires of one organisation: those of the house and the ones that it has made itself.
 *
 * Called wherever an organisation's questionnaires are offered, and where the versions of a round's questionnaire must be known. Nobody
 * else sees its own ones: two organisations may have the same id and mean different things by it.
 */
import type { Store } from '../data/store.ts'
import { parseQuestionnaireText } from '../questionnaires/parse-questionnaire-text.ts'
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import type { QuestionnaireLibrary } from './questionnaire-library.ts'

interface Parts {
  readonly store: Pick<Store, 'ownDefinitions'>
  readonly library: QuestionnaireLibrary
}

/** By the hash of the content, which never changes. */
const parsed = new Map<string, Questionnaire>()

async function readOwn({ store }: Parts, organisation: string, hash: string): Promise<readonly Questionnaire[]> {
  const known = parsed.get(hash)
  if (known !== undefined) return [known]
  const read = parseQuestionnaireText((await store.ownDefinitions.textOf(organisation, hash)) ?? '')
  // One that a newer program no longer understands must not take the others with it. The list of own ones says so.
  if (!read.ok) return []
  parsed.set(hash, read.questionnaire)
  return [read.questionnaire]
}

/** All versions that the organisation has made itself, the oldest first; without those that can't be read any more. */
export async function ownVersions(parts: Parts, organisation: string): Promise<readonly Questionnaire[]> {
  const kept = await parts.store.ownDefinitions.list(organisation)
  const read = await Promise.all(kept.map(({ hash }) => readOwn(parts, organisation, hash)))
  return read.flat().toSorted((a, b) => a.version - b.version)
}

/**
 * The library as this organisation has it: its own questionnaires come after those of the house. Where a newer program brings one with
 * an id that the organisation has used before, the organisation keeps its own.
 */
export async function libraryFor(parts: Parts, organisation: string): Promise<QuestionnaireLibrary> {
  const { library } = parts
  const own = await ownVersions(parts, organisation)
  if (own.length === 0) return library
  const versions = Map.groupBy(own, ({ id }) => id)
  const newest = new Map([...versions].flatMap(([id, all]) => all.slice(-1).map((last) => [id, last] as const)))
  const byHash = new Map(own.map((questionnaire) => [questionnaire.hash, questionnaire]))
  return {
    current: [...library.current.filter(({ id }) => !newest.has(id)), ...newest.values()],
    byId: (id) => newest.get(id) ?? library.byId(id),
    byHash: (hash) => byHash.get(hash) ?? library.byHash(hash),
    versionsOf: (id) => versions.get(id) ?? library.versionsOf(id),
  }
}

/**
 * Which rounds of different organisations asked the same: those of a questionnaire of the house, whatever its version, and those of one
 * and the same own definition. Two own questionnaires that only share an id have nothing in common.
 *
 * Called wherever rounds of several organisations come together: reference groups, comparisons, the portal.
 */
import type { OwnDefinition } from '../data/own-definition.ts'
import type { Round } from '../data/round.ts'
import type { Store } from '../data/store.ts'
import type { QuestionnaireLibrary } from './questionnaire-library.ts'

interface Parts {
  readonly store: Pick<Store, 'ownDefinitions'>
  readonly library: QuestionnaireLibrary
}

type Named = Pick<Round, 'id' | 'organisation' | 'questionnaire' | 'definitionHash'>

function identityAmong(own: readonly OwnDefinition[], library: QuestionnaireLibrary, round: Named): string {
  const versions = own.filter(({ questionnaire }) => questionnaire === round.questionnaire)
  const used = versions.find(({ rounds }) => rounds.includes(round.id))
  // Questions of one round change its hash and not what it asks beside them: so the hash is that of the own version.
  if (versions.length > 0) return `own.${used?.hash ?? round.definitionHash}`
  return library.byId(round.questionnaire) === undefined ? `own.${round.definitionHash}` : round.questionnaire
}

/** The identity of each round's questionnaire, by the round's id: the id of one of the house, else `own.` and a hash. */
export async function questionnaireIdentities({ store, library }: Parts, rounds: readonly Named[]): Promise<ReadonlyMap<string, string>> {
  const organisations = [...new Set(rounds.map(({ organisation }) => organisation))]
  const lists = await Promise.all(organisations.map(async (id) => [id, await store.ownDefinitions.list(id)] as const))
  const own = new Map(lists)
  return new Map(rounds.map((round) => [round.id, identityAmong(own.get(round.organisation) ?? [], library, round)]))
}

/** Of these rounds those that asked the same as `one`. */
export async function roundsAskingTheSame<Each extends Named>(parts: Parts, one: Named, rounds: readonly Each[]): Promise<readonly Each[]> {
  const alike = rounds.filter(({ questionnaire }) => questionnaire === one.questionnaire)
  const identities = await questionnaireIdentities(parts, [one, ...alike])
  return alike.filter(({ id }) => identities.get(id) === identities.get(one.id))
}

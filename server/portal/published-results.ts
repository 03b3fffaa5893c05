/**
 * Every released round by its names, in a language: what the portal searches. Reads no figure, so that it costs little however many there are.
 *
 * Called by the portal and the list of everything. Archived rounds stay among them.
 */
import type { Organisation } from '../../data/organisation.ts'
import type { Round } from '../../data/round.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { PublishedResult } from '../../views/portal/find-results.ts'
import type { LinkView } from '../../views/templates/layout/layout-view.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { questionnaireIdentities } from '../questionnaire-identity.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'

type Parts = Pick<Dependencies, 'store' | 'library' | 'log'>

/** `identity`: what the questionnaire is known by; two own ones may share an id. */
async function published(
  parts: Parts,
  { round, organisation, identity }: { readonly round: Round; readonly organisation: Organisation; readonly identity: string },
  language: ScreenLanguage,
): Promise<PublishedResult> {
  const questionnaire = await questionnaireOfRound(parts, round)
  const audience = { language, organisationKind: organisation.kind }
  return {
    id: round.id,
    title: surveyTitle(round, questionnaire, organisation, language),
    questionnaire: { id: identity, title: textFor(questionnaire.title, audience) },
    organisation: { id: organisation.id, name: organisation.name },
    year: round.year,
    closedOn: round.closesOn,
  }
}

/** In no order. One that can't be read is left out and logged: it must not take the others with it. */
export async function publishedResults(parts: Parts, language: ScreenLanguage): Promise<readonly PublishedResult[]> {
  const organisations = new Map((await parts.store.organisations.list()).map((each) => [each.id, each]))
  const rounds = await parts.store.rounds.list({ states: ['released'] })
  const identities = await questionnaireIdentities(parts, rounds)
  const lines = rounds.map(async (round): Promise<readonly PublishedResult[]> => {
    const organisation = organisations.get(round.organisation)
    if (organisation === undefined) return []
    try {
      return [await published(parts, { round, organisation, identity: identities.get(round.id) ?? round.id }, language)]
    } catch (error) {
      parts.log.error({ err: error }, 'a published round could not be listed')
      return []
    }
  })
  return (await Promise.all(lines)).flat()
}

/** Pooled results that are released, newest first. `organisation`: only of this association. */
export async function pooledLinks(
  parts: Parts,
  language: ScreenLanguage,
  organisation: string | null = null,
): Promise<readonly LinkView[]> {
  const associations = (await parts.store.organisations.list()).filter(
    (each) => each.association && (organisation === null || each.id === organisation),
  )
  const programmes = (
    await Promise.all(
      associations.map(async ({ id, name }) => (await parts.store.programmes.ofAssociation(id)).map((each) => ({ each, name }))),
    )
  ).flat()
  const links = programmes
    .filter(({ each }) => each.released)
    .toSorted((first, second) => second.each.year - first.each.year || (first.each.id < second.each.id ? -1 : 1))
    .map(async ({ each, name }) => {
      const questionnaire = await questionnaireOfRound(parts, each)
      const title = each.title ?? textFor(questionnaire.title, { language, organisationKind: 'municipality' })
      return { href: `/programmes/${each.id}`, label: `${name}: ${title} ${each.year}` }
    })
  return Promise.all(links)
}

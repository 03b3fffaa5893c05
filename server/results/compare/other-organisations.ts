/**
 * Other organisations on the page of comparisons: those of the same kind that have released a round of the questionnaire to everybody,
 * and of those that were chosen what is public of their latest round.
 */
import { latestRound, referenceKindOf } from '../../../analysis/reference/reference-class.ts'
import type { Organisation } from '../../../data/organisation.ts'
import type { Round } from '../../../data/round.ts'
import type { ComparedOrganisation } from '../../../views/compare/compare-context.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import { currentRound } from '../../../views/results/result-context.ts'
import type { Dependencies } from '../../dependencies.ts'
import { roundsAskingTheSame } from '../../questionnaire-identity.ts'
import { publicStory } from '../round-story.ts'

/** An organisation and its round that stands for it: the latest of those that existed when the own one did. */
export interface OtherOrganisation {
  readonly organisation: Organisation
  readonly round: Round
}

/** By name. */
export async function otherOrganisations(
  dependencies: Dependencies,
  own: Round,
  language: ScreenLanguage,
): Promise<readonly OtherOrganisation[]> {
  const { store } = dependencies
  const all = await store.organisations.list()
  const kind = all.find(({ id }) => id === own.organisation)?.kind
  if (kind === undefined) return []
  const released = await roundsAskingTheSame(dependencies, own, await store.rounds.list({ states: ['released'] }))
  const alike = all.filter((one) => one.id !== own.organisation && referenceKindOf(one.kind) === referenceKindOf(kind))
  return alike
    .flatMap((organisation) => {
      const rounds = released.filter((round) => round.organisation === organisation.id)
      const round = latestRound(own.year, rounds)
      return round === undefined ? [] : [{ organisation, round }]
    })
    .toSorted((a, b) => a.organisation.name.localeCompare(b.organisation.name, language))
}

/** What everybody sees of it. What can't be read is as if it were not there: it must not take this organisation's page with it. */
export async function comparedOrganisation(
  dependencies: Dependencies,
  { organisation, round }: OtherOrganisation,
  language: ScreenLanguage,
): Promise<readonly ComparedOrganisation[]> {
  try {
    const context = await publicStory(dependencies, round.id, language)
    const { label, released } = currentRound(context)
    return [{ id: organisation.id, name: organisation.name, label, questionnaire: context.questionnaire, released }]
  } catch (error) {
    dependencies.log.error({ err: error }, 'a round could not be read for a comparison')
    return []
  }
}

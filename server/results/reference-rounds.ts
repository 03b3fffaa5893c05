/**
 * The reference group of a round: the latest released rounds of other organisations of the same kind and size, and published values.
 *
 * Called by `roundStory`. Managers and the public get the same, because only what is released to everybody counts.
 */
import { comparableMeasures } from '../../analysis/reference/comparable-measures.ts'
import { latestRound, referenceKindOf, sameReferenceClass } from '../../analysis/reference/reference-class.ts'
import type { GroupReference, ReferenceMember } from '../../analysis/reference/reference-of.ts'
import { referenceOf } from '../../analysis/reference/reference-of.ts'
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { Organisation } from '../../data/organisation.ts'
import { sizeClassOf } from '../../data/organisation.ts'
import type { Round } from '../../data/round.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { ReferenceContext } from '../../views/results/reference-context.ts'
import type { Dependencies } from '../dependencies.ts'
import { libraryFor } from '../own-library.ts'
import { roundsAskingTheSame } from '../questionnaire-identity.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'

/** The round that is looked at, and how to get at what everybody may see of another. */
export interface OwnRound {
  readonly round: Round
  readonly organisation: Organisation
  readonly questionnaire: Questionnaire
  readonly released: ReleasedResult
  readonly releasedOf: (round: Round) => Promise<ReleasedResult | undefined>
}

interface OtherRound {
  readonly questionnaire: Questionnaire
  readonly released: ReleasedResult
}

const profileOf = ({ kind, inhabitants }: Organisation) => ({ kind, sizeClass: sizeClassOf(inhabitants) })

/** One round of each organisation that is like the own one. */
async function roundsOfOthers(dependencies: Dependencies, { round, organisation }: OwnRound): Promise<readonly Round[]> {
  const { store } = dependencies
  const own = profileOf(organisation)
  const alike = (await store.organisations.list()).filter(
    ({ id, ...other }) => id !== organisation.id && sameReferenceClass(own, profileOf({ id, ...other })),
  )
  const released = await roundsAskingTheSame(dependencies, round, await store.rounds.list({ states: ['released'] }))
  return alike.flatMap(
    ({ id }) =>
      latestRound(
        round.year,
        released.filter((other) => other.organisation === id),
      ) ?? [],
  )
}

/** What can't be read of another organisation is as if it were not there: it must not take this one's page with it. */
async function readOther(dependencies: Dependencies, { releasedOf }: OwnRound, round: Round): Promise<readonly OtherRound[]> {
  try {
    const released = await releasedOf(round)
    return released === undefined ? [] : [{ released, questionnaire: await questionnaireOfRound(dependencies, round) }]
  } catch (error) {
    dependencies.log.error({ err: error }, 'a round could not be read for a comparison')
    return []
  }
}

function groupReference(
  { questionnaire, released }: OwnRound,
  others: readonly OtherRound[],
  between: readonly Questionnaire[],
  group: string,
): GroupReference {
  const members = others.flatMap((other): readonly ReferenceMember[] => {
    const theirs = other.released.groups[group]
    return theirs === undefined
      ? []
      : [{ group: theirs, comparable: comparableMeasures(questionnaire, other.questionnaire, between, group) }]
  })
  return referenceOf(released.groups[group] ?? { tier: 'hidden' }, members, released.level)
}

/** What the round's page may say of others. */
export async function referenceContext(dependencies: Dependencies, own: OwnRound): Promise<ReferenceContext> {
  const { organisation, questionnaire, released } = own
  const rounds = await roundsOfOthers(dependencies, own)
  const others = (await Promise.all(rounds.map((round) => readOther(dependencies, own, round)))).flat()
  const { versionsOf } = await libraryFor(dependencies, organisation.id)
  const between = [...others.map((other) => other.questionnaire), ...versionsOf(questionnaire.id)].filter(
    ({ id }) => id === questionnaire.id,
  )
  const groups = Object.keys(released.groups).map((group): [string, GroupReference] => [group, groupReference(own, others, between, group)])
  return {
    kind: referenceKindOf(organisation.kind),
    sized: sizeClassOf(organisation.inhabitants) !== null,
    groups: Object.fromEntries(groups),
    published: await dependencies.store.referenceValues.list(organisation.id, questionnaire.id),
  }
}

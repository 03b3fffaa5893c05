/**
 * What is public of the rounds of one page: as the managers of each of them chose.
 *
 * Called by `roundStory` for everybody who is not of the staff, and by the pages that show comments or a plan (`publicChoice`).
 */
import { narrowParts } from '../../analysis/disclosure/narrow-parts.ts'
import type { PublicationChoice } from '../../data/publication.ts'
import type { Round } from '../../data/round.ts'
import { defaultPublicChoice } from '../../questionnaires/public-parts.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Dependencies } from '../dependencies.ts'
import type { ReleasedRound } from './released-round.ts'

/** As chosen, or the default; units only where the round's terms said that everybody sees them. */
export async function publicChoice(
  { store }: Pick<Dependencies, 'store'>,
  { id, terms }: Pick<Round, 'id' | 'terms'>,
): Promise<PublicationChoice> {
  const choice = (await store.publications.find(id))?.choice ?? { ...defaultPublicChoice, foreword: {} }
  return terms.unitAudience === 'allUnits' ? choice : { ...choice, parts: choice.parts.filter((part) => part !== 'units') }
}

/** The rounds as everybody may see them together; earlier ones only where years are public. */
export async function publicRounds(
  dependencies: Pick<Dependencies, 'store'>,
  rounds: readonly ReleasedRound[],
  { groups }: Questionnaire,
): Promise<readonly ReleasedRound[]> {
  const chosen = await Promise.all(rounds.map(async ({ label, round }) => [label, await publicChoice(dependencies, round)] as const))
  const withYears = chosen.at(-1)?.[1].parts.includes('years') ?? false
  const choices = new Map(withYears ? chosen : chosen.slice(-1))
  const groupByUnit = groups.find(({ byUnit }) => byUnit === true)?.id ?? null
  return rounds
    .filter(({ label }) => choices.has(label))
    .map((each) => ({ ...each, released: narrowParts(each.released, each.label, { choices, groupByUnit }) }))
}

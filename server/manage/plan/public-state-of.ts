/**
 * Whether everybody can read the public actions of a round by now. Called by the page of its actions, which says what is still to do.
 */
import type { Round } from '../../../data/round.ts'
import type { PublicState } from '../../../views/manage/plan/actions-page.ts'
import type { Dependencies } from '../../dependencies.ts'
import { publicChoice } from '../../results/public-rounds.ts'

export async function publicStateOf(dependencies: Dependencies, round: Round): Promise<PublicState> {
  const { parts } = await publicChoice(dependencies, round)
  if (!parts.includes('plan')) return 'notChosen'
  return round.state === 'released' ? 'shown' : 'notReleased'
}

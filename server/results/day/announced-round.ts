/**
 * A round whose results are still to come, with what anybody may know of it: that it is there, what it is called, and the day.
 *
 * A draft is nobody's business yet. That an open or closed round exists is told by its links; its id can't be guessed (`data/random-id`).
 */
import type { Organisation } from '../../../data/organisation.ts'
import type { Round } from '../../../data/round.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { surveyTitle } from '../../survey-title.ts'

export interface AnnouncedRound {
  readonly round: Round
  readonly organisation: Organisation
  /** Title and year. */
  readonly survey: string
}

/** Of an open, closed or released round; undefined of a draft, and where there is none. */
export async function announcedRound(
  dependencies: Dependencies,
  id: string,
  language: ScreenLanguage,
): Promise<AnnouncedRound | undefined> {
  const round = await dependencies.store.rounds.find(id)
  const organisation = round && (await dependencies.store.organisations.find(round.organisation))
  if (round === undefined || organisation === undefined || round.state === 'draft') return undefined
  const questionnaire = await questionnaireOfRound(dependencies, round)
  return { round, organisation, survey: `${surveyTitle(round, questionnaire, organisation, language)} ${round.year}` }
}

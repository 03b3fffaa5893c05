/**
 * An organisation's rounds in short, for lists.
 */
import { sumOfCompletes } from '../../../data/counters.ts'
import type { Organisation } from '../../../data/organisation.ts'
import type { RoundSummary } from '../../../views/manage/round-line.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { surveyTitle } from '../../survey-title.ts'

/** Newest first. */
export async function roundSummaries(
  dependencies: Dependencies,
  organisation: Organisation,
  language: ScreenLanguage,
): Promise<readonly RoundSummary[]> {
  const { store, today } = dependencies
  const rounds = await store.rounds.list({ organisation: organisation.id })
  const continued = new Set(rounds.map(({ previousRound }) => previousRound))
  return Promise.all(
    rounds.map(async (round) => {
      const questionnaire = await questionnaireOfRound(dependencies, round)
      const completes = await store.counters.completes(round.id)
      return {
        id: round.id,
        title: surveyTitle(round, questionnaire, organisation, language),
        year: round.year,
        state: round.state,
        opensOn: round.opensOn,
        closesOn: round.closesOn,
        answers: sumOfCompletes(completes),
        waiting: round.opensOn > today(),
        continued: continued.has(round.id),
        archived: round.archived,
        takesLate: round.state === 'closed' && !round.resultsSeen,
      }
    }),
  )
}

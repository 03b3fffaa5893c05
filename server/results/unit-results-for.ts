/**
 * The surveys whose results a viewer of one unit may read, for the pages that lead there. Nothing for any other role.
 */
import type { Account } from '../../data/account.ts'
import type { Organisation } from '../../data/organisation.ts'
import type { Round } from '../../data/round.ts'
import type { UnitResults } from '../../views/manage/reading-and-entering.ts'
import type { ScreenLanguage } from '../../views/translate.ts'
import type { Dependencies } from '../dependencies.ts'
import { questionnaireOfRound } from '../questionnaire-of-round.ts'
import { surveyTitle } from '../survey-title.ts'
import { unitName } from '../unit-name.ts'
import { readerOf, seesResult, unitSight } from './readers.ts'

/** Newest first. `unit` where the round has the unit and says that its viewers see its result. */
export async function unitResultsFor(
  dependencies: Dependencies,
  account: Account,
  organisation: Organisation,
  language: ScreenLanguage,
): Promise<readonly UnitResults[]> {
  const reader = await readerOf(dependencies, account, organisation.id)
  if (reader.as !== 'unitViewer') return []
  const lineOf = async (round: Round): Promise<UnitResults> => {
    const questionnaire = await questionnaireOfRound(dependencies, round)
    const sees = questionnaire.groups.some(({ byUnit }) => byUnit === true) && unitSight(reader, round) !== 'none'
    const own = sees ? (await dependencies.store.rounds.units(round.id)).find(({ unit }) => unit === reader.unit) : undefined
    return {
      round: round.id,
      title: `${surveyTitle(round, questionnaire, organisation, language)} ${round.year}`,
      ...(own === undefined ? {} : { unit: { id: own.unit, name: unitName(own.name, language) } }),
    }
  }
  const rounds = await dependencies.store.rounds.list({ organisation: organisation.id })
  return Promise.all(rounds.filter((round) => seesResult(reader, round)).map(lineOf))
}

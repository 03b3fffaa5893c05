/**
 * Imported surveys as lines of a list: what each is, whether it has its place, and which surveys may come after it.
 */
import { sumOfCompletes } from '../../../data/counters.ts'
import type { Organisation } from '../../../data/organisation.ts'
import type { Round } from '../../../data/round.ts'
import type { ImportedRoundLine } from '../../../views/manage/imports/imports-page.ts'
import type { ScreenLanguage } from '../../../views/translate.ts'
import type { Dependencies } from '../../dependencies.ts'
import { questionnaireOfRound } from '../../questionnaire-of-round.ts'
import { roundTitle } from '../rounds/find-round.ts'

/** The round that may follow, and the one between which and it the imported one would stand: posted together. */
export const placeValue = (follower: string, between: string | null): string => `${follower} ${between ?? ''}`

export function readPlace(value: string): { readonly follower: string; readonly between: string | null } {
  const [follower = '', between = ''] = value.split(' ')
  return { follower, between: between === '' ? null : between }
}

/** The newest first. */
export async function importedRounds(
  dependencies: Dependencies,
  organisation: Organisation,
  language: ScreenLanguage,
): Promise<readonly ImportedRoundLine[]> {
  const { store } = dependencies
  const rounds = await store.rounds.list({ organisation: organisation.id })
  const marks = await store.imports.ofOrganisation(organisation.id)
  const titleOf = async (round: Round): Promise<string> =>
    roundTitle({ round, organisation, questionnaire: await questionnaireOfRound(dependencies, round) }, language)
  const titles = new Map(await Promise.all(rounds.map(async (round) => [round.id, await titleOf(round)] as const)))
  return Promise.all(
    marks.flatMap(({ round: id, source }) => {
      const round = rounds.find((each) => each.id === id)
      return round === undefined ? [] : [lineOf(dependencies, { round, source, rounds, titles })]
    }),
  )
}

interface Line {
  readonly round: Round
  readonly source: string
  readonly rounds: readonly Round[]
  readonly titles: ReadonlyMap<string, string>
}

async function lineOf({ store }: Dependencies, { round, source, rounds, titles }: Line): Promise<ImportedRoundLine> {
  const completes = await store.counters.completes(round.id)
  const next = rounds.find(({ previousRound }) => previousRound === round.id)
  const mayFollow = rounds.filter(
    (each) =>
      each.questionnaire === round.questionnaire && each.state !== 'released' && each.opensOn >= round.closesOn && each.id !== round.id,
  )
  return {
    id: round.id,
    title: titles.get(round.id) ?? '',
    source,
    answers: sumOfCompletes(completes),
    isReleased: round.state === 'released',
    next: next === undefined ? null : (titles.get(next.id) ?? ''),
    choices: next === undefined && round.previousRound === null ? mayFollow.map((each) => choiceOf(each, titles)) : [],
  }
}

const choiceOf = ({ id, previousRound }: Round, titles: Line['titles']): ImportedRoundLine['choices'][number] => ({
  value: placeValue(id, previousRound),
  title: titles.get(id) ?? '',
  before: previousRound === null ? null : (titles.get(previousRound) ?? ''),
})

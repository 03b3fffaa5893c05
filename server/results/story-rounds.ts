/**
 * Which rounds stand on one page: a round and those before it of the same questionnaire, as far as a reader sees them, each with its label.
 *
 * Called by `roundsTogether`, and by `releaseRound` for what everybody will see.
 */
import type { Round } from '../../data/round.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Reader } from './readers.ts'
import { seesResult } from './readers.ts'
import type { LabelledRound } from './released-round.ts'

const longestStory = 20

/** The year, and a number behind it from the second round of a year on. */
function labelled(rounds: readonly Round[]): readonly LabelledRound[] {
  return rounds.map((round, at) => {
    const before = rounds.slice(0, at).filter(({ year }) => year === round.year).length
    return { round, label: before === 0 ? String(round.year) : `${round.year} (${before + 1})` }
  })
}

/** Oldest first; `last` is always among them, whoever reads. */
export async function storyRounds({ store }: Pick<Dependencies, 'store'>, last: Round, reader: Reader): Promise<readonly LabelledRound[]> {
  const rounds: Round[] = [last]
  for (let id = last.previousRound; id !== null && rounds.length < longestStory;) {
    const round = await store.rounds.find(id)
    if (round === undefined || round.questionnaire !== last.questionnaire) break
    if (seesResult(reader, round) && !rounds.some((known) => known.id === round.id)) rounds.unshift(round)
    id = round.previousRound
  }
  return labelled(rounds)
}

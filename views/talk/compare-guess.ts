/**
 * A guess beside what the answers say, in words: as guessed, otherwise, or open. Only what is sure is called right or wrong.
 */
import type { AxisResult } from '../../analysis/result.ts'
import type { Voice } from '../sentences/voice.ts'
import type { GuessStep } from './team-guess.ts'

export type GuessOutcome = 'asGuessed' | 'otherSide' | 'towardsPole' | 'towardsMiddle' | 'open' | 'noGuess'

/** `side`: −1 the first pole, 1 the second, of the answers' position. */
export function guessOutcome(
  step: GuessStep | undefined,
  { clearness, sure }: Pick<AxisResult, 'clearness' | 'sure'>,
  side: number,
): GuessOutcome {
  if (step === undefined) return 'noGuess'
  const guessed = Math.sign(step - 3)
  if (clearness === 'balanced') return guessed === 0 ? 'asGuessed' : 'towardsMiddle'
  if (!sure || clearness === null) return 'open'
  if (guessed === 0) return 'towardsPole'
  return guessed === side ? 'asGuessed' : 'otherSide'
}

export const outcomeWords = ({ t }: Voice, outcome: GuessOutcome): string => t(`talk:outcome.${outcome}`)

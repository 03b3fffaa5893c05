/**
 * Slopes of one family (items, dimensions or positions): the change a year, tested together.
 *
 * Called by `slopesOf`.
 */
import { holm } from '../estimates/holm.ts'
import { linearSlope } from '../estimates/linear-slope.ts'
import { noDifference } from '../estimates/welch.ts'
import type { SlopeResult } from '../result.ts'
import type { Direction } from './difference-word.ts'
import { directionOf, testedTogether, unseenBelow } from './difference-word.ts'
import type { ChosenRounds } from './slope-rounds.ts'

/** What is tested under one id. */
export interface Trend extends ChosenRounds {
  readonly id: string
}

/** `smallest`: the smallest difference worth naming, over the whole time from the first round to the last. */
export interface SlopeRules {
  readonly smallest: number
  readonly level: number
}

const words: Readonly<Record<Direction, SlopeResult['word']>> = { up: 'risen', down: 'fallen', cantTell: 'cantTell', none: 'none' }

function roundsOf({ used, leftOut }: Trend): Pick<SlopeResult, 'rounds' | 'from' | 'to' | 'years' | 'answered' | 'leftOut'> {
  return {
    rounds: used.map(({ label }) => label),
    from: used[0]?.label ?? null,
    to: used.at(-1)?.label ?? null,
    years: (used.at(-1)?.at ?? 0) - (used[0]?.at ?? 0),
    answered: Object.fromEntries(used.map(({ label, measure }) => [label, measure.moments.n])),
    leftOut,
  }
}

/** Holm over the slopes that can be tested. A slope is worth naming where slope · years ≥ `smallest`. */
export function slopeFamily(trends: readonly Trend[], { smallest, level }: SlopeRules): Readonly<Record<string, SlopeResult>> {
  const slopes = trends.map(({ used }) =>
    linearSlope(
      used.map(({ at, measure }) => ({ at, moments: measure.moments })),
      level,
    ),
  )
  const tested = testedTogether(slopes)
  const adjusted = holm(slopes.map(({ p }) => p))
  return Object.fromEntries(
    trends.map((trend, index): [string, SlopeResult] => {
      const slope = slopes[index] ?? noDifference
      const adjustedP = adjusted[index] ?? null
      const rounds = roundsOf(trend)
      const word = words[directionOf(slope.estimate, adjustedP, smallest / rounds.years, level)]
      const unseen = unseenBelow(slope, tested, smallest / rounds.years)
      return [trend.id, { perYear: slope.estimate, ...rounds, adjustedP, word, unseenBelow: unseen }]
    }),
  )
}

/**
 * Changes of one family (items, dimensions or positions): later minus earlier, tested together.
 *
 * Called by `groupChange`.
 */
import { holm } from '../estimates/holm.ts'
import type { Moments } from '../estimates/moments.ts'
import type { Difference } from '../estimates/welch.ts'
import { noDifference, welchDifference } from '../estimates/welch.ts'
import type { ChangeResult } from '../result.ts'
import type { Direction } from './difference-word.ts'
import { directionOf, testedTogether, unseenBelow } from './difference-word.ts'

/** What is compared under one id. */
export interface Step {
  readonly id: string
  readonly earlier: Moments
  readonly later: Moments
  readonly broken: boolean
}

/** `smallest`: the smallest difference worth naming. `selfSelected`: in either round. */
export interface ChangeRules {
  readonly smallest: number
  readonly level: number
  readonly selfSelected: boolean
}

const words: Readonly<Record<Direction, ChangeResult['word']>> = { up: 'risen', down: 'fallen', cantTell: 'cantTell', none: 'none' }

function differenceOf({ earlier, later, broken }: Step, { level, selfSelected }: ChangeRules): Difference {
  const without = (notEstimable: 'notComparable' | 'selfSelected'): Difference => ({
    estimate: { notEstimable, n: earlier.n + later.n },
    p: null,
    df: null,
  })
  if (broken) return without('notComparable')
  return selfSelected ? without('selfSelected') : welchDifference(later, earlier, level)
}

/**
 * Welch without fpc for two sets of different persons; Holm over the steps that can be tested.
 *
 * Where most of a small team answered both times its answers go together, which can't be seen in anonymous responses: the
 * interval is then wider than it need be, never narrower. `break` before `none`: a broken line is never compared.
 */
export function changesOf(steps: readonly Step[], rules: ChangeRules): Readonly<Record<string, ChangeResult>> {
  const differences = steps.map((step) => differenceOf(step, rules))
  const tested = testedTogether(differences)
  const adjusted = holm(differences.map(({ p }) => p))
  return Object.fromEntries(
    steps.map(({ id, earlier, later, broken }, index): [string, ChangeResult] => {
      const difference = differences[index] ?? noDifference
      const adjustedP = adjusted[index] ?? null
      const word = broken ? 'break' : words[directionOf(difference.estimate, adjustedP, rules.smallest, rules.level)]
      const unseen = unseenBelow(difference, tested, rules.smallest)
      return [
        id,
        { answered: { earlier: earlier.n, later: later.n }, difference: difference.estimate, adjustedP, word, unseenBelow: unseen },
      ]
    }),
  )
}

/**
 * Differences between released figures of different persons, all of them tested together: what the page of comparisons says is sure.
 *
 * Called by `views/compare`. Knows released figures only, so nothing that disclosure control has hidden can come out of it.
 */
import type { Questionnaire, Rules } from '../../questionnaires/questionnaire.ts'
import type { Estimate } from '../estimate.ts'
import { holm } from '../estimates/holm.ts'
import type { MeasureKind } from '../reference/measures.ts'
import type { GapResult } from '../result.ts'
import type { Direction } from './difference-word.ts'
import { directionOf, testedTogether, unseenBelow } from './difference-word.ts'
import type { Place } from './place.ts'
import type { NotCompared, PlacePair } from './place-pairs.ts'
import { pairedDifferences, pairsOf } from './place-pairs.ts'

/** First minus second on one measure. `p` after Holm over all of the family. */
export interface ReleasedDifference extends PlacePair {
  readonly id: string
  readonly difference: Estimate
  readonly adjustedP: number | null
  readonly word: GapResult['word']
  readonly unseenBelow: number | null
}

export interface NotComparedPair extends PlacePair {
  readonly id: string
  readonly why: NotCompared
}

/** `tested`: how many were tested together. */
export interface Differences {
  readonly tested: number
  readonly compared: readonly ReleasedDifference[]
  readonly notCompared: readonly NotComparedPair[]
}

/** What is compared. `labels`: of the rounds in the order of time; `versions`: of the questionnaire, as far as they are known. */
export interface ReleasedComparison {
  readonly places: readonly Place[]
  readonly labels: readonly string[]
  readonly kind: MeasureKind
  readonly ids: readonly string[]
  readonly rules: Rules
  readonly versions: readonly Questionnaire[]
  readonly level: number
}

const words: Readonly<Record<Direction, GapResult['word']>> = {
  up: 'firstHigher',
  down: 'secondHigher',
  cantTell: 'cantTell',
  none: 'none',
}

/**
 * Every two places that differ in one thing (unit or group, round, organisation), on every measure.
 *
 * Welch without fpc from mean, standard error and n (Welch 1947, Biometrika 34), Holm over all that are tested here (Holm 1979, Scand. J.
 * Statist. 6). It agrees with the gaps and changes of the result pages: s² = n · se² gives back the variances of the answers, so the
 * difference, its interval and its bare p are the same to the last digits. Only Holm's family is another, this page's: a difference
 * that is sure there may be open here, where more are tested at once. Checked against R `p.adjust(t.test(x, y)$p.value, "holm")` on
 * the answers. Missing answers: left out before. Not for figures of the same persons: those are named, not tested.
 */
export function releasedDifferences(comparison: ReleasedComparison): Differences {
  const { places, labels, kind, ids, rules, versions, level } = comparison
  const smallest = kind === 'positions' ? rules.smallestAxisDifference : rules.smallestScoreDifference
  const found = pairsOf(places, labels).flatMap((pair) =>
    pairedDifferences(pair, versions, kind, ids).map((difference, index) => ({ pair, id: ids[index] ?? '', difference })),
  )
  const compared = found.flatMap(({ pair, id, difference }) => (typeof difference === 'string' ? [] : [{ pair, id, difference }]))
  const notCompared = found.flatMap(({ pair, id, difference }) =>
    typeof difference === 'string' ? [{ ...pair, id, why: difference }] : [],
  )
  const tested = testedTogether(compared.map(({ difference }) => difference))
  const adjusted = holm(compared.map(({ difference }) => difference.p))
  return {
    tested,
    notCompared,
    compared: compared.map(({ pair, id, difference }, index) => {
      const adjustedP = adjusted[index] ?? null
      const word = words[directionOf(difference.estimate, adjustedP, smallest, level)]
      return { ...pair, id, difference: difference.estimate, adjustedP, word, unseenBelow: unseenBelow(difference, tested, smallest) }
    }),
  }
}

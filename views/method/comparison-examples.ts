/**
 * Worked examples about two groups, several years and other organisations.
 *
 * Called by `methodPage`. Every figure comes from the function that computes it in results; no result is typed here.
 */
import { changesOf } from '../../analysis/comparison/changes.ts'
import type { IntervalEstimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import { hedgesG } from '../../analysis/estimates/hedges-g.ts'
import { holm } from '../../analysis/estimates/holm.ts'
import { linearSlope } from '../../analysis/estimates/linear-slope.ts'
import { meanEstimate } from '../../analysis/estimates/mean-estimate.ts'
import { welchDifference } from '../../analysis/estimates/welch.ts'
import { ownPlace } from '../../analysis/reference/own-place.ts'
import { fewestOthers, medianOf } from '../../analysis/reference/reference-of.ts'
import { defaultRules } from '../../questionnaires/definition.ts'
import type { Formats } from '../format.ts'
import type { MethodExample } from './example-numbers.ts'
import { elevenCodes, exampleBasis, fifteenCodes, listOf, rangeOf, scoreMoments, tenCodes } from './example-numbers.ts'
import { placeWords } from './single-group-examples.ts'

const level = 0.95
const smallest = defaultRules.smallestScoreDifference
const valueOf = (format: Formats, estimate: object): string =>
  'value' in estimate && typeof estimate.value === 'number' ? format.decimal(estimate.value, 1) : ''

export const gapsExample: MethodExample = (format) => {
  const [first, second] = [scoreMoments(elevenCodes), scoreMoments(tenCodes)]
  const { estimate, p } = welchDifference(first, second, level)
  const g = hedgesG(first, second, level)
  const raw = [0.004, 0.03, 0.04]
  const threeDigits = (value: number | null): string => format.decimal(value ?? 1, 3)
  return {
    smallest,
    firstN: first.n,
    firstMean: format.decimal(first.mean, 1),
    secondN: second.n,
    secondMean: format.decimal(second.mean, 1),
    gap: valueOf(format, estimate),
    interval: rangeOf(format, estimate),
    p: threeDigits(p),
    g: valueOf(format, g),
    gInterval: rangeOf(format, g),
    raw: raw.map(threeDigits).join('; '),
    adjusted: holm(raw).map(threeDigits).join('; '),
  }
}

export const changesExample: MethodExample = (format, t) => {
  const [earlier, later] = [scoreMoments(tenCodes), scoreMoments(elevenCodes)]
  const { change } = changesOf([{ id: 'change', earlier, later, broken: false }], { smallest, level, selfSelected: false })
  const middle = { n: 13, mean: (earlier.mean + later.mean) / 2, variance: earlier.variance }
  const years = [2024, 2025, 2026]
  const slope = linearSlope(
    [earlier, middle, later].map((moments, index) => ({ at: years[index] ?? 0, moments })),
    level,
  )
  return {
    smallest,
    earlierN: earlier.n,
    earlierMean: format.decimal(earlier.mean, 1),
    laterN: later.n,
    laterMean: format.decimal(later.mean, 1),
    change: change ? valueOf(format, change.difference) : '',
    interval: change ? rangeOf(format, change.difference) : '',
    word: t(`results:change.${change?.word ?? 'none'}`),
    unseen: format.decimal(change?.unseenBelow ?? 0, 1),
    middleMean: format.decimal(middle.mean, 1),
    slope: valueOf(format, slope.estimate),
    slopeInterval: rangeOf(format, slope.estimate),
  }
}

/** An organisation whose answers vary as those of the fifteen do. */
function organisation(mean: number): IntervalEstimate | null {
  const estimate = meanEstimate({ n: 60, mean, variance: scoreMoments(fifteenCodes).variance }, exampleBasis(null), 'none')
  return hasInterval(estimate) ? estimate : null
}

export const referenceGroupsExample: MethodExample = (format, t) => {
  const values = [41, 48, 55, 58, 62, 66, 83]
  const own = organisation(61)
  const others = values.flatMap((value) => organisation(value) ?? [])
  return {
    others: fewestOthers,
    values: listOf(format, values),
    median: format.decimal(medianOf(values), 1),
    lowest: format.decimal(Math.min(...values), 1),
    highest: format.decimal(Math.max(...values), 1),
    own: own ? format.decimal(own.value, 1) : '',
    place: own ? placeWords(t, ownPlace(own, others, level)) : '',
  }
}

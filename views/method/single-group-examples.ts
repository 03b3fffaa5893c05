/**
 * Worked examples about one group: scores, shares, margins, words, ranks and who answered.
 *
 * Called by `methodPage`. Every figure comes from the function that computes it in results; no result is typed here.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import { places } from '../../analysis/criteria/places.ts'
import { verdictOf } from '../../analysis/criteria/verdict.ts'
import { sampledFraction } from '../../analysis/estimates/basis.ts'
import { meanEstimate } from '../../analysis/estimates/mean-estimate.ts'
import { momentsOf, momentsOfDifference } from '../../analysis/estimates/moments.ts'
import { shareEstimate } from '../../analysis/estimates/share-estimate.ts'
import { normalCritical, tCritical } from '../../analysis/estimates/student-t.ts'
import { responseRateOf } from '../../analysis/group-basis.ts'
import type { PlaceRange } from '../../analysis/result.ts'
import { ratingScore } from '../../analysis/scores/scored-item.ts'
import { defaultRules } from '../../questionnaires/definition.ts'
import type { Formats } from '../format.ts'
import type { Translate } from '../translate.ts'
import type { MethodExample } from './example-numbers.ts'
import {
  exampleBasis,
  fifteenCodes,
  highestCode,
  listOf,
  lowestCode,
  rangeOf,
  scoreMoments,
  scoresOf,
  shareRangeOf,
} from './example-numbers.ts'

export const scoresExample: MethodExample = (format) => {
  const codes = [4, 3, 2]
  const scores = codes.map((code, index) => ratingScore(code, lowestCode, highestCode, index === codes.length - 1))
  const person = momentsOf(Float64Array.from(scores)).mean
  const persons = [person, 50, 100, 33.3, 66.7]
  return {
    lowest: lowestCode,
    highest: highestCode,
    codes: listOf(format, codes),
    scores: listOf(format, scores),
    person: format.decimal(person, 1),
    persons: listOf(format, persons),
    group: format.decimal(momentsOf(Float64Array.from(persons)).mean, 1),
  }
}

export const distributionExample: MethodExample = (format) => {
  const [asked, dontKnow, count] = [45, 5, 15]
  const answered = asked - dontKnow
  const share = shareEstimate(count, answered, exampleBasis(null), 'fpc')
  return {
    asked,
    answered,
    dontKnow,
    count,
    share: format.percent(count / answered),
    interval: shareRangeOf(format, share),
    dontKnowShare: format.percent(dontKnow / asked),
  }
}

export const intervalsExample: MethodExample = (format) => {
  const [size, level] = [43, 0.95]
  const moments = scoreMoments(fifteenCodes)
  const { n } = moments
  const count = fifteenCodes.filter((code) => code === highestCode).length
  return {
    n,
    size,
    count,
    mean: format.decimal(moments.mean, 1),
    sd: format.decimal(Math.sqrt(moments.variance), 1),
    t: format.decimal(tCritical(level, n - 1), 2),
    t10: format.decimal(tCritical(level, 9), 2),
    t100: format.decimal(tCritical(level, 99), 2),
    z: format.decimal(normalCritical(level), 2),
    interval: rangeOf(format, meanEstimate(moments, exampleBasis(size), 'none')),
    corrected: rangeOf(format, meanEstimate(moments, exampleBasis(size), 'fpc')),
    share: format.percent(count / n),
    wilson: shareRangeOf(format, shareEstimate(count, n, exampleBasis(size), 'none')),
    wilsonCorrected: shareRangeOf(format, shareEstimate(count, n, exampleBasis(size), 'fpc')),
  }
}

const meanAndRange = (format: Formats, estimate: Estimate): string =>
  hasInterval(estimate) ? `${format.decimal(estimate.value, 1)} (${rangeOf(format, estimate)})` : ''

export const verdictsExample: MethodExample = (format, t) => {
  const [first, second, third] = [
    [75, 85, 65, 90, 75, 85, 65, 75, 100, 85],
    [65, 40, 75, 60, 85, 50, 65, 75, 60, 65],
    [35, 25, 40, 15, 35, 25, 45, 30, 20, 30],
  ].map((scores) => meanEstimate(momentsOf(Float64Array.from(scores)), exampleBasis(null), 'none'))
  const said = (estimate: Estimate | undefined): readonly [string, string] =>
    estimate === undefined ? ['', ''] : [meanAndRange(format, estimate), t(`results:verdict.${verdictOf(estimate, defaultRules)}`)]
  const [[firstFigure, firstWord], [secondFigure, secondWord], [thirdFigure, thirdWord]] = [said(first), said(second), said(third)]
  const { strengthFrom, needsWorkTo } = defaultRules
  return { strengthFrom, needsWorkTo, first: firstFigure, firstWord, second: secondFigure, secondWord, third: thirdFigure, thirdWord }
}

/** "rank 2–3 of 5" as results say it. */
export const placeWords = (t: Translate, { from, to, of }: PlaceRange): string =>
  from === to ? t('results:place.one', { place: from, of }) : t('results:place.range', { from, to, of })

export const placesExample: MethodExample = (format, t) => {
  const statements = [
    [4, 4, 3, 4, 4, 3, 4, 4, 3, 4],
    [3, 2, 3, 3, 2, 3, 3, 2, 3, 3],
    [3, 3, 2, 3, 3, 2, 3, 2, 3, 2],
  ].map(scoresOf)
  const scores = (index: number): Float64Array => statements[index] ?? new Float64Array()
  const ranges = places(statements.length, (first, second) => momentsOfDifference(scores(first), scores(second)), 0.95)
  return {
    persons: scores(0).length,
    means: listOf(
      format,
      statements.map((each) => momentsOf(each).mean),
    ),
    places: ranges.map((range) => placeWords(t, range)).join('; '),
  }
}

export const whoAnsweredExample: MethodExample = (format) => {
  const [n, size] = [31, 43]
  const basis = exampleBasis(size)
  const correction = 1 - sampledFraction(n, basis, 'fpc')
  return {
    n,
    size,
    rate: format.percent(responseRateOf(n, { ...basis, invited: size }) ?? 0),
    correction: format.decimal(correction, 2),
    factor: format.percent(Math.sqrt(correction)),
  }
}

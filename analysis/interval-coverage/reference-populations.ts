/**
 * The invented populations in which coverage is measured: what a person may answer and how likely each answer is.
 *
 * Called by the coverage script and its tests. Choose anew only with a new `coverageVersion`: the table is read beside results.
 */

/** A person's value is one of `values`, with the probability at the same index; they sum to 1. */
export interface ReferencePopulation {
  readonly values: readonly number[]
  readonly probabilities: readonly number[]
}

/** item: mean of one rating; dimension: mean of persons' means over four ratings; share: those who chose one of the two upper steps. */
export const coverageMeasures = ['item', 'dimension', 'share'] as const
export type CoverageMeasure = (typeof coverageMeasures)[number]

/** Of the answers to one rating with four steps. */
export const coverageShapes = ['symmetric', 'skewed', 'steep'] as const
export type CoverageShape = (typeof coverageShapes)[number]

/**
 * How persons answer a rating of four steps (scores 0, 33.3, 66.7, 100).
 *
 * symmetric: opinions differ, half on either side (mean 50). skewed: the skewed reference item; most are content and few are not, as
 * with satisfaction with a library (mean 84, skewness −1.5; 90 % in the two upper steps). steep: nearly all tick the highest step
 * (mean 94, skewness −3.6; 95 % in the two upper steps), the most lopsided that a page still shows as figures: above 90 % in one
 * step it says "over 90 %".
 */
export const answerProbabilities: Readonly<Record<CoverageShape, readonly number[]>> = {
  symmetric: [0.15, 0.35, 0.35, 0.15],
  skewed: [0.02, 0.08, 0.25, 0.65],
  steep: [0.02, 0.03, 0.05, 0.9],
}

const itemsOfDimension = 4

/** Each answer is with this probability the person's general one, else independent: correlation 0.36 between two items. */
const generalAnswer = 0.6

/** The distribution of the sum of two independent sums; index = sum. */
function convolved(first: readonly number[], second: readonly number[]): readonly number[] {
  return Array.from({ length: first.length + second.length - 1 }, (_, sum) =>
    first.reduce((total, probability, step) => total + probability * (second[sum - step] ?? 0), 0),
  )
}

/** The sum of a person's steps over the dimension, given the person's general answer. */
function sumGiven(general: number, answers: readonly number[]): readonly number[] {
  const one = answers.map((probability, step) => (1 - generalAnswer) * probability + (step === general ? generalAnswer : 0))
  return Array.from({ length: itemsOfDimension }, () => one).reduce(convolved, [1])
}

function dimensionPopulation(answers: readonly number[]): ReferencePopulation {
  const given = answers.map((_, general) => sumGiven(general, answers))
  const probabilities = Array.from({ length: itemsOfDimension * (answers.length - 1) + 1 }, (_, sum) =>
    answers.reduce((total, probability, general) => total + probability * (given[general]?.[sum] ?? 0), 0),
  )
  return { values: probabilities.map((_, sum) => (sum / (probabilities.length - 1)) * 100), probabilities }
}

/** The population behind a cell of the table. Values are scores 0–100, for shares 0 and 1. */
export function referencePopulation(measure: CoverageMeasure, shape: CoverageShape): ReferencePopulation {
  const answers = answerProbabilities[shape]
  if (measure === 'dimension') return dimensionPopulation(answers)
  if (measure === 'item') return { values: answers.map((_, step) => (step / (answers.length - 1)) * 100), probabilities: answers }
  const upper = answers.slice(answers.length / 2).reduce((sum, probability) => sum + probability, 0)
  return { values: [0, 1], probabilities: [1 - upper, upper] }
}

/** Mean of the population: the truth that an interval without finite population correction is to hold. */
export const populationMean = ({ values, probabilities }: ReferencePopulation): number =>
  values.reduce((sum, value, index) => sum + value * (probabilities[index] ?? 0), 0)

/**
 * How often a nominal interval holds the truth, by drawing answers again and again from a population that is known.
 *
 * Called by the coverage script, whose table stands on the method page. It asks the very functions behind `score` and `inference`.
 */
import type { Estimate } from '../estimate.ts'
import { hasInterval } from '../estimate.ts'
import type { Basis, Correction } from '../estimates/basis.ts'
import { meanEstimate } from '../estimates/mean-estimate.ts'
import { shareEstimate } from '../estimates/share-estimate.ts'
import type { Uniform } from '../random/generator.ts'
import { uniformGenerator } from '../random/generator.ts'
import { momentsOfCounts } from '../scores/code-counts.ts'
import type { CoverageMeasure, CoverageShape, ReferencePopulation } from './reference-populations.ts'
import { coverageMeasures, coverageShapes, populationMean, referencePopulation } from './reference-populations.ts'

/**
 * What is simulated. `populationSize` null: the sample is small beside the population, the truth is the population's mean and the
 * interval has no correction. Otherwise the truth is the mean of these very persons, and the interval has the correction.
 */
export interface CoverageCase {
  readonly measure: CoverageMeasure
  readonly shape: CoverageShape
  readonly n: number
  readonly populationSize: number | null
}

/**
 * `coverage`: intervals that held the truth ÷ intervals given, in [0, 1]. `withoutInterval`: share of repetitions in which all
 * said the same, so that no interval was given.
 */
export interface CoverageCell extends CoverageCase {
  readonly coverage: number
  readonly withoutInterval: number
}

/** Raise it where a population, a case or the way of counting changes. */
export const coverageVersion = 1

export const coverageLevel = 0.95

const sizes = [10, 30, 60, 100, 400]
const fractions = [0, 0.5, 0.9]

/** Every cell of the table, in its order. With a fraction of 0.9 there are 11, 33, 67, 111 and 444 persons. */
export const coverageCases: readonly CoverageCase[] = coverageMeasures.flatMap((measure) =>
  coverageShapes.flatMap((shape) =>
    fractions.flatMap((fraction) =>
      sizes.map((n) => ({ measure, shape, n, populationSize: fraction === 0 ? null : Math.round(n / fraction) })),
    ),
  ),
)

/** Adds `n` persons to `counts` (parallel to the population's values). */
function addPersons(counts: number[], n: number, cumulative: readonly number[], uniform: Uniform): void {
  for (let person = 0; person < n; person++) {
    const at = uniform()
    let value = 0
    while (at >= (cumulative[value] ?? 1)) value++
    counts[value] = (counts[value] ?? 0) + 1
  }
}

function cumulativeOf({ probabilities }: ReferencePopulation): readonly number[] {
  let sum = 0
  return probabilities.map((probability, index) => {
    sum += probability
    return index === probabilities.length - 1 ? 1 : sum
  })
}

function estimateOf(measure: CoverageMeasure, counts: readonly number[], values: readonly number[], basis: Basis): Estimate {
  const correction: Correction = basis.populationSize === null ? 'none' : 'fpc'
  const moments = momentsOfCounts(counts, values)
  return measure === 'share' ? shareEstimate(counts[1] ?? 0, moments.n, basis, correction) : meanEstimate(moments, basis, correction)
}

/**
 * Simulates one cell. Persons are alike in chance, so the first n of N persons drawn are a random sample without replacement.
 *
 * Same case, repetitions and seed, same result. Checked against a simulation of its own in R (`sample`, `mean`, `qt`).
 */
export function coverageOf(cell: CoverageCase, repetitions: number, seed: number): CoverageCell {
  const { measure, shape, n, populationSize } = cell
  const population = referencePopulation(measure, shape)
  const { values } = population
  const cumulative = cumulativeOf(population)
  const basis: Basis = { recruitment: 'randomSample', populationSize, level: coverageLevel }
  const uniform = uniformGenerator(seed)
  let [given, held] = [0, 0]
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const counts = values.map(() => 0)
    addPersons(counts, n, cumulative, uniform)
    const estimate = estimateOf(measure, counts, values, basis)
    if (populationSize !== null) addPersons(counts, populationSize - n, cumulative, uniform)
    if (!hasInterval(estimate)) continue
    const truth = populationSize === null ? populationMean(population) : momentsOfCounts(counts, values).mean
    given++
    // Ends and truth are sums of the same thirds in another order: rounding must not decide.
    if (estimate.lower <= truth + 1e-9 && truth <= estimate.upper + 1e-9) held++
  }
  return { ...cell, coverage: held / given, withoutInterval: 1 - given / repetitions }
}

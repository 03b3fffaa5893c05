/**
 * Where ratings and dimensions stand among their own kind in one group: relative word and place range.
 *
 * Called by `ratingResults` and `dimensionResults`. A self-selected group has no
 * standings, nor has what one person answered: it can't be tested.
 */
import type { Basis } from '../estimates/basis.ts'
import { momentsOf, momentsOfDifference } from '../estimates/moments.ts'
import type { Moments } from '../estimates/moments.ts'
import type { PlaceRange, ScoreResult } from '../result.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { GroupPlan } from '../scores/group-plan.ts'
import { itemScores } from '../scores/person-means.ts'
import type { OptionColumn } from './joint-differences.ts'
import { jointDifference, optionColumn } from './joint-differences.ts'
import { places } from './places.ts'
import { relativeWords } from './relative.ts'

export interface Standing {
  readonly relative: ScoreResult['relative']
  readonly place?: PlaceRange
}

/** By id; what fewer than two persons answered is absent. */
export type Standings = ReadonlyMap<string, Standing>

/** For what stands nowhere: self-selected, more answers than persons, alone, or answered by one person or nobody. */
export const noStanding: Standing = { relative: 'none' }

interface Contestants {
  readonly ids: readonly string[]
  readonly againstAll: readonly Moments[]
  readonly difference: (first: number, second: number) => Moments
}

function standingsOf(
  { ids, againstAll, difference }: Contestants,
  { rules }: GroupPlan,
  { level, recruitment, aboveSize }: Basis,
): Standings {
  if (recruitment === 'selfSelected' || aboveSize || ids.length < 2) return new Map()
  const words = relativeWords(againstAll, rules.smallestScoreDifference, level)
  const ranges = places(ids.length, difference, level)
  return new Map(
    ids.map((id, index): [string, Standing] => {
      const place = ranges[index]
      return [id, { relative: words[index] ?? 'none', ...(place ? { place } : {}) }]
    }),
  )
}

const emptyColumn: OptionColumn = { scores: [], options: new Uint16Array() }

const emptyMoments = { n: 0, mean: 0, variance: 0 }

/** Standings of the ratings of a group. `overall`: per person, from `overallScores`. */
export function itemStandings(plan: GroupPlan, matrix: ResponseMatrix, overall: Float64Array, basis: Basis): Standings {
  const all = plan.ratings.map((item) => ({ item, againstAll: momentsOfDifference(itemScores(matrix, item), overall) }))
  const answered = all.filter(({ againstAll }) => againstAll.n > 1)
  const columns = answered.map(({ item }) => optionColumn(matrix, item))
  const contestants = {
    ids: answered.map(({ item }) => item.id),
    againstAll: answered.map(({ againstAll }) => againstAll),
    difference: (first: number, second: number) => jointDifference(columns[first] ?? emptyColumn, columns[second] ?? emptyColumn),
  }
  return standingsOf(contestants, plan, basis)
}

/** Standings of the dimensions, against the same mean of all items. `scores`: per dimension of the plan, per person. */
export function dimensionStandings(plan: GroupPlan, scores: readonly Float64Array[], overall: Float64Array, basis: Basis): Standings {
  const all = plan.dimensions.map(({ dimension }, index) => ({ id: dimension.id, scores: scores[index] ?? new Float64Array() }))
  const answered = all.filter((one) => momentsOf(one.scores).n > 1)
  const contestants = {
    ids: answered.map(({ id }) => id),
    againstAll: answered.map((one) => momentsOfDifference(one.scores, overall)),
    difference: (first: number, second: number) => {
      const [a, b] = [answered[first], answered[second]]
      return a && b ? momentsOfDifference(a.scores, b.scores) : emptyMoments
    },
  }
  return standingsOf(contestants, plan, basis)
}

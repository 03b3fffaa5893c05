/**
 * Everything that is said of one group or unit.
 *
 * Called by `analyseRound`, once for each.
 */
import { itemResults } from './criteria/item-results.ts'
import { scoreResult } from './criteria/score-result.ts'
import { dimensionStandings, itemStandings, noStanding } from './criteria/standings.ts'
import { straightLiners } from './criteria/straight-liners.ts'
import { typeResult } from './dialogue-type/type-result.ts'
import { toldMoments } from './disclosure/told-moments.ts'
import type { GroupBasis } from './group-basis.ts'
import { responseRateOf, warningsOf } from './group-basis.ts'
import { wantedGaps } from './now-and-wanted/wanted-gaps.ts'
import type { ResponseMatrix } from './response-matrix.ts'
import type { GroupResult } from './result.ts'
import type { GroupPlan } from './scores/group-plan.ts'
import { measuredDimension } from './scores/measured-means.ts'
import { overallScores } from './scores/person-means.ts'

function dimensionResults(plan: GroupPlan, matrix: ResponseMatrix, overall: Float64Array, basis: GroupBasis): GroupResult['dimensions'] {
  const measured = plan.dimensions.map((dimension) => measuredDimension(matrix, dimension, basis))
  const standings = dimensionStandings(
    plan,
    measured.map(({ means }) => means),
    overall,
    basis,
  )
  return Object.fromEntries(
    plan.dimensions.flatMap(({ dimension: { id } }, index) => {
      const one = measured[index]
      return one ? [[id, scoreResult(toldMoments(one), basis, plan.rules, standings.get(id) ?? noStanding)]] : []
    }),
  )
}

/** `matrix`: the rows of the group or unit only, sorted. `seed`: of the random draws for the type. */
export function analyseGroup(plan: GroupPlan, matrix: ResponseMatrix, basis: GroupBasis, seed: number): GroupResult {
  const overall = overallScores(matrix, plan.ratings)
  const items = itemResults(plan, matrix, basis, itemStandings(plan, matrix, overall, basis))
  return {
    n: matrix.size,
    recruitment: basis.recruitment,
    populationSize: basis.populationSize,
    responseRate: responseRateOf(matrix.size, basis),
    warnings: warningsOf(matrix.size, basis),
    dimensions: dimensionResults(plan, matrix, overall, basis),
    items,
    ...wantedGaps({ plan, matrix, basis }, items),
    type: typeResult(plan, matrix, basis, seed),
    straightLiners: straightLiners(matrix, plan.scored),
  }
}

/**
 * The dialogue type of a group: positions, letters, how sure they are, and the persons' own types beside them.
 *
 * Called by `analyseGroup` for every group and unit that is asked pairs.
 */
import type { Axis } from '../../questionnaires/meaning.ts'
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { toldMoments, widestMoments } from '../disclosure/told-moments.ts'
import type { Estimate } from '../estimate.ts'
import type { Basis } from '../estimates/basis.ts'
import { meanEstimate } from '../estimates/mean-estimate.ts'
import { shareEstimate } from '../estimates/share-estimate.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { TypeResult } from '../result.ts'
import type { GroupPlan } from '../scores/group-plan.ts'
import { measuredAxis } from '../scores/measured-means.ts'
import type { AxisPositions } from './axis-summary.ts'
import { axisSummary } from './axis-summary.ts'
import { allTypes, typeNumber, undecided } from './type-letters.ts'
import { typeProbabilities } from './type-probabilities.ts'
import { typeWords } from './type-statement.ts'

/** Shares of persons by their own type, over those with a position on at least one axis. With fpc: it describes this group now. */
function personShares(axes: readonly AxisPositions[], basis: Basis): TypeResult['personShares'] {
  const poles = axes.map(({ axis }) => axis)
  const types = [...allTypes(poles), undecided]
  const counts = types.map(() => 0)
  const persons = axes[0]?.positions.length ?? 0
  const columns = axes.map(({ positions }) => positions)
  let n = 0
  for (let row = 0; row < persons; row++) {
    const type = typeNumber(columns, row)
    if (type === null) continue
    n++
    counts[type] = (counts[type] ?? 0) + 1
  }
  return Object.fromEntries(types.map((type, index) => [type, shareEstimate(counts[index] ?? 0, n, basis, 'fpc')]))
}

const byAxis = <Entry extends { readonly axis: Axis }, Value>(
  entries: readonly Entry[],
  value: (entry: Entry) => Value,
): Record<string, Value> => Object.fromEntries(entries.map((entry) => [entry.axis.id, value(entry)]))

/** The type from the persons' positions. `axes` in the order of the letters, at least one, all of the same length. */
export function typeOfPositions(axes: readonly AxisPositions[], basis: Basis, rules: Rules, seed: number): Omit<TypeResult, 'facets'> {
  const summaries = axes.map((one) => axisSummary(one, basis, rules))
  const probabilities = typeProbabilities(summaries, seed)
  return {
    ...typeWords(summaries, probabilities, rules),
    positions: byAxis(summaries, (summary) => summary.position),
    axes: byAxis(summaries, (summary) => summary.result),
    letterProbability: byAxis(summaries, (summary) => summary.letterProbability),
    probabilities,
    personShares: personShares(axes, basis),
  }
}

/** Mean positions by facet and axis, without letters: few pairs stand behind each. */
function facetPositions(plan: GroupPlan, matrix: ResponseMatrix, basis: Basis): TypeResult['facets'] {
  const positionsOf = (facet: string): Record<string, Estimate> => {
    const parts = plan.axes.map(({ axis, items }) => ({ axis, items: items.filter(({ item }) => item.facet === facet) }))
    const asked = parts.filter(({ items }) => items.length > 0)
    // Their pairs are those of the axes, of whose spread more is told.
    return byAxis(asked, ({ items }) => meanEstimate(widestMoments(measuredAxis(matrix, items, plan, basis)), basis, 'none'))
  }
  return Object.fromEntries(plan.facets.map(({ id }) => [id, positionsOf(id)]))
}

/** Null where the group is asked no pairs. */
export function typeResult(plan: GroupPlan, matrix: ResponseMatrix, basis: Basis, seed: number): TypeResult | null {
  if (plan.axes.length === 0) return null
  const axes = plan.axes.map(({ axis, items }): AxisPositions => {
    const measured = measuredAxis(matrix, items, plan, basis)
    return { axis, positions: measured.means, moments: toldMoments(measured) }
  })
  return { ...typeOfPositions(axes, basis, plan.rules, seed), facets: facetPositions(plan, matrix, basis) }
}

/**
 * The true sums over atoms, from the responses: what the attacker's findings are measured against.
 */
import type { Response } from '../../analysis/response-matrix.ts'
import { matrixOf } from '../../analysis/response-matrix.ts'
import { groupPlan } from '../../analysis/scores/group-plan.ts'
import { axisPositions, dimensionScores } from '../../analysis/scores/person-means.ts'
import { columnsOf } from '../../questionnaires/columns.ts'
import type { Truth } from './pinned-targets.ts'
import { dimensionMean, facetMean, positionMean, stepsOfPosition, stepsOfScore } from './figures-asked.ts'
import type { Ground } from './ground.ts'
import { byUnit } from './ground.ts'
import { quantity } from './known-facts.ts'

type Sums = Readonly<Record<string, number>>

function addTo(sums: Record<string, number>, name: string, value: number): void {
  sums[name] = (sums[name] ?? 0) + value
}

function sumsOf({ questionnaire }: Ground, responses: readonly Response[]): Sums {
  const columns = columnsOf(questionnaire).map(({ id }) => id)
  const matrix = matrixOf(columns, responses)
  const plan = groupPlan(questionnaire, byUnit)
  const sums: Record<string, number> = { [quantity.persons]: responses.length }
  for (const id of columns) for (const code of matrix.columns.get(id) ?? []) addTo(sums, quantity.code(id, code), 1)
  const addMean = (id: string, values: Float64Array, toScore: (value: number) => number): void => {
    for (const value of values) {
      if (Number.isNaN(value)) continue
      const score = toScore(value)
      addTo(sums, quantity.n(id), 1)
      addTo(sums, quantity.sum(id), score)
      addTo(sums, quantity.squares(id), score * score)
    }
  }
  for (const dimension of plan.dimensions) addMean(dimensionMean(dimension.dimension.id), dimensionScores(matrix, dimension), stepsOfScore)
  for (const { axis, items } of plan.axes) {
    addMean(positionMean(axis.id), axisPositions(matrix, items, plan), stepsOfPosition)
    for (const { id } of plan.facets) {
      const inFacet = items.filter(({ item }) => item.facet === id)
      if (inFacet.length > 0) addMean(facetMean(id, axis.id), axisPositions(matrix, inFacet, plan), stepsOfPosition)
    }
  }
  return sums
}

/** What the atoms of a ground truly hold. */
export function truthOf(ground: Ground, responses: readonly Response[]): Truth {
  const columns = columnsOf(ground.questionnaire).map(({ id }) => id)
  const isIn = (name: string) => {
    const [kind, first = '', second = ''] = name.split(' ')
    if (kind === 'own') return ({ unit }: Response): boolean => (unit === null ? first === 'group' : unit === first)
    const place = columns.indexOf(first)
    return ({ codes }: Response): boolean => ((codes[place] ?? -1) < 0 ? second === 'none' : String(codes[place]) === second)
  }
  const sums = ground.atoms.map((name) => sumsOf(ground, responses.filter(isIn(name))))
  return (name, atom) => sums[atom]?.[name] ?? 0
}

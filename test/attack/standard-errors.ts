/**
 * What is known of the standard error of the invented dimension: all of it, what the rule of `toldMoments` tells, or nothing.
 */
import { coarsenings, finestStep } from '../../analysis/disclosure/told-moments.ts'
import { widestVariance } from '../../analysis/disclosure/widest-spread.ts'
import { momentsOf } from '../../analysis/estimates/moments.ts'
import type { Response } from '../../analysis/response-matrix.ts'
import type { GroupResult } from '../../analysis/result.ts'
import type { Range } from './relation-attacker.ts'
import { parts } from './relation-rounds.ts'

const columnsOf = (responses: readonly Response[]): readonly Float64Array[] =>
  parts.map((_, item) => Float64Array.from(responses, ({ codes }) => (((codes[item] ?? 1) - 1) / 3) * 100))

const meansOf = (columns: readonly Float64Array[]): Float64Array =>
  Float64Array.from(columns[0] ?? [], (_, person) => columns.reduce((sum, column) => sum + (column[person] ?? 0), 0) / columns.length)

export function exactError(responses: readonly Response[]): Range {
  const { n, variance } = momentsOf(meansOf(columnsOf(responses)))
  const error = Math.sqrt(variance / n)
  return [error * (1 - 1e-12), error * (1 + 1e-12)]
}

export const anyError: Range = [0, 100]

/**
 * What the told one leaves open for somebody who knows the rule: as many steps below it as the coarsest grid that it lies on has; all
 * below it where it is as wide as the distributions allow.
 */
export function toldError(figures: GroupResult, responses: readonly Response[]): Range {
  const spread = figures.dimensions['water']?.inference
  if (!spread || !('standardError' in spread)) return anyError
  const [told, step] = [spread.standardError, finestStep(spread.n)]
  const columns = columnsOf(responses)
  const widest = Math.sqrt(widestVariance({ means: meansOf(columns), columns }) / spread.n)
  if (told + 1e-9 >= widest) return [0, told]
  const isOn = (times: number): boolean => Math.abs(told / (step * times) - Math.round(told / (step * times))) < 1e-6
  return [told - step * Math.max(...coarsenings.filter(isOn)), told]
}

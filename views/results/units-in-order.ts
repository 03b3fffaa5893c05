/**
 * The units of a round as a tree: each before those below it, by name beside each other. Units of other years are not among them.
 */
import type { ReleasedResult } from '../../analysis/released-result.ts'
import type { ResultContext, ResultRound } from './result-context.ts'
import { scopeName } from './result-context.ts'

/** Ids of the round's own units. */
export const unitIds = ({ units, unitUnions }: ReleasedResult): readonly string[] =>
  Object.keys(units).filter((unit) => !Object.hasOwn(unitUnions, unit))

/** The units right below it, whose answers are part of its result. */
export const unitsBelow = (released: ReleasedResult, unit: string): readonly string[] =>
  unitIds(released).filter((id) => released.unitParents[id] === unit)

/** Depth first. A unit whose place is not known stands at the top. */
export function unitsInOrder(context: ResultContext, { released }: ResultRound): readonly string[] {
  const ids = unitIds(released)
  const aboveOf = (unit: string): string | null => {
    const above = released.unitParents[unit] ?? null
    return above !== null && ids.includes(above) ? above : null
  }
  const below = (parent: string | null): readonly string[] =>
    ids
      .filter((unit) => aboveOf(unit) === parent)
      .toSorted((a, b) => scopeName(context, { unit: a }).localeCompare(scopeName(context, { unit: b }), context.language))
      .flatMap((unit) => [unit, ...below(unit)])
  return below(null)
}

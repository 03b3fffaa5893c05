/**
 * Who answered: how a group or unit was asked, how many it has, which part of it answered, and what follows for its figures.
 *
 * Called by `analyseRound` and `compareRounds` before anything else is computed.
 */
import type { Questionnaire } from '../questionnaires/questionnaire.ts'
import type { Basis } from './estimates/basis.ts'
import type { GroupResult, Warning } from './result.ts'
import type { GroupDesign, SamplingDesign } from './sampling-design.ts'

/** `invited` null: unknown. */
export interface GroupBasis extends Basis {
  readonly invited: number | null
}

/** Below this n intervals are called rough. */
const roughBelow = 30

/** Null where there are no sizes, or a unit answered that has none: the sum would be of fewer persons than were asked. */
function sumOfSizes({ unitSizes, unitParents = {} }: SamplingDesign, answering: readonly string[]): number | null {
  const topOf = (unit: string): string => {
    const above = unitParents[unit] ?? null
    return above === null ? unit : topOf(above)
  }
  const tops = new Set(Object.keys(unitSizes).filter((unit) => topOf(unit) === unit))
  if (tops.size === 0 || answering.some((unit) => !tops.has(topOf(unit)))) return null
  return [...tops].reduce((sum, unit) => sum + (unitSizes[unit] ?? 0), 0)
}

/**
 * A group that the design does not name counts as self-selected: nothing is known of how it was asked. A group by unit without a
 * size has the sum of its units', if each of the units that answered (`answering`) has one.
 */
export function groupBasis(questionnaire: Questionnaire, group: string, design: SamplingDesign, answering: readonly string[]): GroupBasis {
  const known: GroupDesign = design.groups[group] ?? { recruitment: 'selfSelected' }
  const { recruitment } = known
  const byUnit = questionnaire.groups.some(({ id, byUnit }) => id === group && byUnit)
  const populationSize = known.populationSize ?? (byUnit ? sumOfSizes(design, answering) : null)
  return {
    recruitment,
    populationSize,
    invited: known.invited ?? (recruitment === 'census' ? populationSize : null),
    level: design.level,
    ...(design.exactSpread === true ? { exactSpread: true } : {}),
  }
}

/** A unit, or several together, is asked as its group is; how many of a sample fell on it is not known. */
export function unitBasis(group: GroupBasis, units: readonly string[], design: SamplingDesign): GroupBasis {
  const sizes = units.map((unit) => design.unitSizes[unit] ?? null)
  const populationSize = sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0)
  return { ...group, populationSize, invited: group.recruitment === 'census' ? populationSize : null }
}

/** More answers than persons: the size or the answers are wrong, and nothing may be inferred or released. */
export function isAboveSize(n: number, { populationSize, invited }: GroupBasis): boolean {
  return n > (populationSize ?? Infinity) || n > (invited ?? Infinity)
}

/** The same with what the number of answers tells of it. */
export const basisFor = (n: number, basis: GroupBasis): GroupBasis => ({ ...basis, aboveSize: isAboveSize(n, basis) })

/** In a fixed order. `rough` and `sizeUnknown` concern intervals, which a self-selected group does not have. */
export function warningsOf(n: number, basis: GroupBasis): readonly Warning[] {
  const hasIntervals = basis.recruitment !== 'selfSelected'
  const warnings: readonly (readonly [Warning, boolean])[] = [
    ['aboveSize', isAboveSize(n, basis)],
    ['emptyGroup', n === 0],
    ['rough', hasIntervals && n > 0 && n < roughBelow],
    ['sizeUnknown', hasIntervals && basis.populationSize === null],
  ]
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

/** Completes ÷ invited (AAPOR RR1); null where the number invited is unknown or 0, or the group chose itself. */
export function responseRateOf(n: number, { recruitment, invited }: GroupBasis): GroupResult['responseRate'] {
  return recruitment === 'selfSelected' || !invited ? null : n / invited
}

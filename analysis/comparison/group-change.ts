/**
 * What changed in one group or unit between two rounds: dimensions, ratings, positions and sure letters.
 *
 * Called by `compareRounds`.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { axisSummary } from '../dialogue-type/axis-summary.ts'
import { momentsOf } from '../estimates/moments.ts'
import type { GroupChange } from '../result.ts'
import type { Member } from '../round-members.ts'
import { axisPositions, dimensionScores } from '../scores/person-means.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import type { ChangeRules, Step } from './changes.ts'
import { changesOf } from './changes.ts'
import { scoredAlike } from './comparable.ts'
import { itemMoments } from './gaps.ts'

/** The same group in two rounds. `comparable`: by item id, from `comparableItems`. */
export interface Comparison {
  readonly earlier: Member
  readonly later: Member
  readonly comparable: (id: string) => boolean
  readonly rules: Rules
}

const nobody = { n: 0, mean: 0, variance: 0 }

/** Whole only if both rounds ask the same items there and each of them is comparable. */
function isWhole(before: readonly ScoredItem[] | undefined, after: readonly ScoredItem[], comparable: Comparison['comparable']): boolean {
  if (before?.length !== after.length) return false
  return after.every((item) => {
    const same = before.find(({ id }) => id === item.id)
    return same !== undefined && comparable(item.id) && scoredAlike(same, item)
  })
}

function itemSteps({ earlier, later, comparable }: Comparison): readonly Step[] {
  return later.plan.ratings.map((item) => {
    const before = earlier.plan.ratings.find(({ id }) => id === item.id)
    return {
      id: item.id,
      earlier: before ? itemMoments(earlier.matrix, before) : nobody,
      later: itemMoments(later.matrix, item),
      broken: !isWhole(before && [before], [item], comparable),
    }
  })
}

function dimensionSteps({ earlier, later, comparable }: Comparison): readonly Step[] {
  return later.plan.dimensions.map((after) => {
    const before = earlier.plan.dimensions.find(({ dimension }) => dimension.id === after.dimension.id)
    return {
      id: after.dimension.id,
      earlier: before ? momentsOf(dimensionScores(earlier.matrix, before)) : nobody,
      later: momentsOf(dimensionScores(later.matrix, after)),
      broken: !isWhole(before?.items, after.items, comparable),
    }
  })
}

interface AxisStep extends Step {
  readonly letterChanged: boolean
}

function axisSteps({ earlier, later, comparable, rules }: Comparison): readonly AxisStep[] {
  return later.plan.axes.map(({ axis, items }) => {
    const before = earlier.plan.axes.find((plan) => plan.axis.id === axis.id)
    const broken = !isWhole(before?.items, items, comparable)
    const was = axisSummary(axis, axisPositions(earlier.matrix, before?.items ?? [], earlier.plan), earlier.basis, rules)
    const is = axisSummary(axis, axisPositions(later.matrix, items, later.plan), later.basis, rules)
    const letterChanged = !broken && was.result.sure && is.result.sure && was.result.letter !== is.result.letter
    return { id: axis.id, earlier: was.moments, later: is.moments, broken, letterChanged }
  })
}

/** Families of tests: dimensions, ratings, positions. A letter has changed only if it was sure both times and the axis is whole. */
export function groupChange(comparison: Comparison): GroupChange {
  const { earlier, later, rules } = comparison
  const selfSelected = earlier.basis.recruitment === 'selfSelected' || later.basis.recruitment === 'selfSelected'
  const scores: ChangeRules = { smallest: rules.smallestScoreDifference, level: later.basis.level, selfSelected }
  const axes = axisSteps(comparison)
  return {
    dimensions: changesOf(dimensionSteps(comparison), scores),
    items: changesOf(itemSteps(comparison), scores),
    positions: changesOf(axes, { ...scores, smallest: rules.smallestAxisDifference }),
    changedLetters: axes.filter((axis) => axis.letterChanged).map((axis) => axis.id),
  }
}

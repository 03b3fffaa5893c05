/**
 * What changed in one group or unit between two rounds: dimensions, ratings, positions and sure letters.
 *
 * Called by `compareRounds`.
 */
import type { Rules } from '../../questionnaires/questionnaire.ts'
import { axisLetter } from '../dialogue-type/axis-summary.ts'
import type { Moments } from '../estimates/moments.ts'
import type { AxisMeasure, Measure, MeasuredMember } from '../measure-round.ts'
import type { GroupChange } from '../result.ts'
import type { ChangeRules, Step } from './changes.ts'
import { changesOf } from './changes.ts'
import { isWhole } from './comparable.ts'

/** The same group in two rounds. `comparable`: by item id, from `comparableItems`. */
export interface Comparison {
  readonly earlier: MeasuredMember
  readonly later: MeasuredMember
  readonly comparable: (id: string) => boolean
  readonly rules: Rules
}

const nobody: Moments = { n: 0, mean: 0, variance: 0 }

/** What the later round measures, whether or not the earlier one did. */
function stepsOf(were: readonly Measure[], are: readonly Measure[], comparable: Comparison['comparable']): readonly Step[] {
  return are.map(({ id, items, moments }) => {
    const was = were.find((measure) => measure.id === id)
    return { id, earlier: was?.moments ?? nobody, later: moments, broken: !isWhole(was?.items, items, comparable) }
  })
}

/** Axes that are whole and whose letter was sure both times, and another. */
function changedLetters({ earlier, later, rules }: Comparison, steps: readonly Step[]): readonly string[] {
  const letterIn = ({ basis }: MeasuredMember, { axis }: AxisMeasure, moments: Moments) => axisLetter(axis, moments, basis, rules)
  return steps.flatMap((step) => {
    const axis = later.positions.find(({ id }) => id === step.id)
    if (axis === undefined || step.broken) return []
    const [was, is] = [letterIn(earlier, axis, step.earlier), letterIn(later, axis, step.later)]
    return was.sure && is.sure && was.letter !== is.letter ? [step.id] : []
  })
}

/** Families of tests: dimensions, ratings, positions. */
export function groupChange(comparison: Comparison): GroupChange {
  const { earlier, later, comparable, rules } = comparison
  const selfSelected = earlier.basis.recruitment === 'selfSelected' || later.basis.recruitment === 'selfSelected'
  const scores: ChangeRules = { smallest: rules.smallestScoreDifference, level: later.basis.level, selfSelected }
  const axes = stepsOf(earlier.positions, later.positions, comparable)
  return {
    dimensions: changesOf(stepsOf(earlier.dimensions, later.dimensions, comparable), scores),
    items: changesOf(stepsOf(earlier.items, later.items, comparable), scores),
    positions: changesOf(axes, { ...scores, smallest: rules.smallestAxisDifference }),
    changedLetters: changedLetters(comparison, axes),
  }
}

/**
 * Bounds of the words stand in their order: balanced below slight below clear; what needs work below what is a strength.
 */
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Rules } from '../questionnaire.ts'
import type { Check } from './check.ts'

const order = [
  ['balancedBelow', 'slightBelow'],
  ['slightBelow', 'clearBelow'],
  ['needsWorkTo', 'strengthFrom'],
] as const satisfies readonly (readonly [keyof Rules, keyof Rules])[]

export const rulesOrder: Check = ({ rules }): readonly Problem[] =>
  order
    .filter(([lower, higher]) => rules[lower] >= rules[higher])
    .map(([lower, higher]) => problemAt('/rules', 'rulesOrder', { lower, lowerValue: rules[lower], higher, higherValue: rules[higher] }))

/**
 * The kind of result has what it is made of: dialogue types need axes and types, criteria need dimensions.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'

export const resultNeeds: Check = ({ resultKind, axes, types, dimensions }) => {
  if (resultKind === 'criteria') return dimensions.length > 0 ? [] : [problemAt('/resultKind', 'resultNeedsDimensions')]
  return [
    ...(axes.length > 0 ? [] : [problemAt('/resultKind', 'resultNeedsAxes')]),
    ...(types.length > 0 ? [] : [problemAt('/resultKind', 'resultNeedsTypes')]),
  ]
}

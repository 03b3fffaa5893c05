/**
 * The kind of result has what it is made of: dialogue types need axes and types, criteria need dimensions, now and wanted its pairs.
 */
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'

export const resultNeeds: Check = ({ resultKind, axes, types, dimensions, nowAndWanted }) => {
  if (resultKind === 'criteria') return dimensions.length > 0 ? [] : [problemAt('/resultKind', 'resultNeedsDimensions')]
  if (resultKind === 'nowAndWanted') return nowAndWanted.length > 0 ? [] : [problemAt('/resultKind', 'resultNeedsNowAndWanted')]
  return [
    ...(axes.length > 0 ? [] : [problemAt('/resultKind', 'resultNeedsAxes')]),
    ...(types.length > 0 ? [] : [problemAt('/resultKind', 'resultNeedsTypes')]),
  ]
}

/**
 * The parts of a result whose figures may be shown in full, with their names: groups first, then units.
 */
import type { GroupResult } from '../../analysis/result.ts'
import type { ResultContext, ResultRound, ResultScope } from '../results/result-context.ts'
import { scopeName } from '../results/result-context.ts'
import { unitsInOrder } from '../results/units-in-order.ts'

export interface ShownGroup {
  readonly scope: ResultScope
  readonly name: string
  readonly figures: GroupResult
}

/** Every scope of a round: groups in the definition's order, units as a tree. */
export function scopes(context: ResultContext, round: ResultRound): readonly ResultScope[] {
  const groups = context.questionnaire.groups.filter(({ id }) => id in round.released.groups).map(({ id }) => ({ group: id }))
  return [...groups, ...unitsInOrder(context, round).map((unit) => ({ unit }))]
}

/** Those with full figures. */
export function shownGroups(context: ResultContext, round: ResultRound): readonly ShownGroup[] {
  return scopes(context, round).flatMap((scope) => {
    const group = 'group' in scope ? round.released.groups[scope.group] : round.released.units[scope.unit]
    return group?.tier === 'full' ? [{ scope, name: scopeName(context, scope), figures: group.figures }] : []
  })
}

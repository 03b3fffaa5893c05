/**
 * The parts of a result whose figures may be shown in full, with their names: groups first, then units.
 */
import type { GroupResult } from '../../analysis/result.ts'
import type { ResultContext, ResultRound, ResultScope } from '../results/result-context.ts'
import { scopeName } from '../results/result-context.ts'

export interface ShownGroup {
  readonly scope: ResultScope
  readonly name: string
  readonly figures: GroupResult
}

/** Every scope of a round: groups in the definition's order, units by name. */
export function scopes(context: ResultContext, { released }: ResultRound): readonly ResultScope[] {
  const groups = context.questionnaire.groups.filter(({ id }) => id in released.groups).map(({ id }) => ({ group: id }))
  const units = Object.keys(released.units)
    .map((unit) => ({ unit }))
    .toSorted((first, second) => scopeName(context, first).localeCompare(scopeName(context, second), context.language))
  return [...groups, ...units]
}

/** Those with full figures. */
export function shownGroups(context: ResultContext, round: ResultRound): readonly ShownGroup[] {
  return scopes(context, round).flatMap((scope) => {
    const group = 'group' in scope ? round.released.groups[scope.group] : round.released.units[scope.unit]
    return group?.tier === 'full' ? [{ scope, name: scopeName(context, scope), figures: group.figures }] : []
  })
}

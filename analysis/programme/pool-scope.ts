/**
 * The pooled result of a programme or of a size class: all answers together, each person counting the same.
 *
 * Called by `poolProgramme` with a plan of who is counted where. Items are analysed with the members whose items are counted, dimensions
 * and the type with those whose dimensions and type are: a member that hides one item still counts in the dimension that it shows.
 * What comes out goes through `releaseResult` like every other round.
 */
import { itemsOf } from '../../questionnaires/columns.ts'
import type { Item } from '../../questionnaires/item.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { analyseRound } from '../analyse-round.ts'
import { releaseResult } from '../disclosure/release-result.ts'
import type { ReleasedResult } from '../released-result.ts'
import type { GroupResult, Result } from '../result.ts'
import { roundMembers } from '../round-members.ts'
import { noUnits } from '../unit-members.ts'
import type { MemberView } from './pool-member.ts'
import type { PooledGroup } from './pool-plan.ts'
import { figureKey } from './pooled-figures.ts'
import { pooledDesign, pooledResponses } from './pooled-responses.ts'

/** `terms`: the strictest of all pages. `seed`, `level`: of the analysis. */
export interface PoolSetting {
  readonly questionnaire: Questionnaire
  readonly terms: MemberView
  readonly seed: number
  readonly level: number
}

/** The figure that an item belongs to beside its own, if any. */
function wholeOf(item: Item): string {
  if (item.kind === 'pair') return figureKey.type
  return item.kind === 'rating' && item.dimension !== undefined ? figureKey.dimension(item.dimension) : figureKey.item(item.id)
}

/** Without units and background classes: each would be one more way to split the members. */
function analysed(
  { questionnaire, seed, level }: PoolSetting,
  groups: ReadonlyMap<string, PooledGroup>,
  keyOf: (item: Item) => string,
): Result {
  const keys = new Map(itemsOf(questionnaire).map((item) => [item.id, keyOf(item)]))
  const responses = pooledResponses(questionnaire, groups, (group) => (one, item) => {
    return (
      groups
        .get(group)
        ?.figures.get(keys.get(item) ?? '')
        ?.includes(one) ?? false
    )
  })
  const design = pooledDesign(groups, seed, level)
  const members = roundMembers(questionnaire, responses, design)
  return analyseRound(questionnaire, responses, design, { members: { ...members, ...noUnits, backgrounds: {} }, withRelations: false })
}

const mapped = <Value, Out>(
  entries: Readonly<Record<string, Value>>,
  change: (value: Value, id: string) => Out,
): Readonly<Record<string, Out>> => Object.fromEntries(Object.entries(entries).map(([id, value]) => [id, change(value, id)]))

/** Items of the one analysis, all else of the other. */
function merged(wholes: Result, single: Result): Result {
  // One by one: how answers go together is not pooled, since an item and its measure may count other members.
  const group = ({ n, recruitment, populationSize, responseRate, warnings, dimensions, type }: GroupResult, id: string): GroupResult => ({
    n,
    recruitment,
    populationSize,
    responseRate,
    warnings,
    dimensions,
    type,
    items: single.groups[id]?.items ?? {},
    straightLiners: { count: 0, of: 0 },
  })
  return {
    ...wholes,
    groups: mapped(wholes.groups, group),
    gaps: mapped(wholes.gaps, (gap, key) => ({ dimensions: gap.dimensions, items: single.gaps[key]?.items ?? {} })),
  }
}

/** What may be shown of these groups together; groups that are not pooled are absent. */
export function poolScope(setting: PoolSetting, groups: ReadonlyMap<string, PooledGroup>): ReleasedResult {
  const result = merged(
    analysed(setting, groups, wholeOf),
    analysed(setting, groups, ({ id }) => figureKey.item(id)),
  )
  return releaseResult(setting.questionnaire, result, { ...setting.terms })
}

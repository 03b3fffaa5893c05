/**
 * The one way out of the house: a result with everything hidden that few answers would give away.
 *
 * Called by the server before any page, chart, export or API answer, after the round is closed. All tables of the round are solved
 * together (`solveRound`); here each figure is put into the shape in which it may be shown.
 */
import type { Questionnaire, Rules } from '../../questionnaires/questionnaire.ts'
import { mapBackgrounds } from '../background-members.ts'
import type { Estimate } from '../estimate.ts'
import type { ReleasedGroup, ReleasedResult } from '../released-result.ts'
import type { Changes, GroupResult, Result, Slopes } from '../result.ts'
import type { FigureOfRound } from '../slopes-of.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import { groupPlan } from '../scores/group-plan.ts'
import { positionBand, scoreBand, wordsOf } from './bands.ts'
import { measureId } from './measures.ts'
import { protectGroup } from './protect-group.ts'
import type { EarlierResults } from './release-comparisons.ts'
import type { RelationTies } from './release-relations.ts'
import { mayUseIn, releaseChanges, releaseGaps } from './release-comparisons.ts'
import { cellId } from './round-cells.ts'
import type { Solution } from './solve-round.ts'
import { needOf, solveRound } from './solve-round.ts'
import type { Need } from './tier.ts'
import { leastFor, lowestSmallestCell } from './tier.ts'

/** A word needs the smallest cell behind itself, not only behind the group. */
function bandsOf({ dimensions, type }: GroupResult, need: Need): ReleasedGroup {
  const isEnough = (estimate: Estimate): boolean => 'n' in estimate && estimate.n >= leastFor(need)
  const positions = wordsOf(type?.positions ?? {}, (position, id) => {
    const axis = type?.axes[id]
    return axis && isEnough(position) ? positionBand(position, axis) : undefined
  })
  return { tier: 'bands', dimensions: wordsOf(dimensions, (one) => (isEnough(one.inference) ? scoreBand(one) : undefined)), positions }
}

/** What the relations of a group rest on. */
function relationTies(questionnaire: Questionnaire, group: string): RelationTies {
  const { dimensions, axes } = groupPlan(questionnaire, group)
  const ids = (items: readonly ScoredItem[]): readonly string[] => items.map(({ id }) => id)
  const entries = [
    ...dimensions.map(({ dimension, items }) => [dimension.id, { whole: measureId.dimension(dimension.id), items: ids(items) }] as const),
    ...axes.map(({ axis, items }) => [axis.id, { whole: measureId.position(axis.id), items: ids(items) }] as const),
  ]
  return { overallItem: questionnaire.overallItem, measures: Object.fromEntries(entries) }
}

/** What a cell is released by. */
interface Terms {
  readonly solution: Solution
  readonly rules: Rules
  readonly need: Need
}

/** `ties`: of a group; units and classes have none. */
function releaseCell(figures: GroupResult, cell: string, terms: Terms, ties: RelationTies | null = null): ReleasedGroup {
  const { solution, rules, need } = terms
  const tier = solution.tier(cell)
  if (tier === 'hidden') return { tier }
  if (tier === 'bands') return bandsOf(figures, need)
  const shown = {
    isExact: (measure: string) => solution.isExact(cell, measure),
    maySayAlike: (measure: string) => solution.maySayAlike(cell, measure),
    need,
    rules,
  }
  return { tier, figures: protectGroup(figures, shown, ties) }
}

/** Of a group of which not even the whole is shown, no class is either, nor of an item whose classes' words would tell their numbers. */
function releaseBackgrounds(
  { backgrounds }: Result,
  { solution, rules }: Omit<Terms, 'need'>,
  needOfGroup: (group: string) => Need,
): ReleasedResult['backgrounds'] {
  const shown = Object.entries(backgrounds).filter(([group]) => solution.tier(cellId.group(group)) === 'full')
  const told = shown.map(([group, items]) => {
    const isTold = ([item, classes]: readonly [string, object]): boolean =>
      Object.keys(classes).every((code) => solution.isTold(cellId.class(group, item, code)))
    return [group, Object.fromEntries(Object.entries(items).filter(isTold))] as const
  })
  return mapBackgrounds(Object.fromEntries(told), (figures, group, item, code) =>
    releaseCell(figures, cellId.class(group, item, code), { solution, rules, need: needOfGroup(group) }),
  )
}

/**
 * `label`: the round's, as in `changes`. `earlier`: what was released of earlier rounds, by label; none where there is one round.
 * `slopes`: made from figures that may be used only. `readersAnswer`: who reads a unit's result may have answered in it, such as its
 * leader; that answer does not count.
 */
export interface ReleaseOptions {
  readonly smallestCell: number
  readonly readersAnswer?: boolean
  readonly label?: string
  readonly earlier?: EarlierResults
  readonly changes?: Changes
  readonly slopes?: (mayUse: (figure: FigureOfRound) => boolean) => Slopes
}

const noSlopes = (): Slopes => ({ groups: {}, units: {} })

/**
 * What may be shown of a result.
 *
 * `smallestCell`: from 3 up, default 5 in a round. Throws a RangeError below 3, and for a result with exact spreads. That the round is
 * closed is the caller's to know.
 */
export function releaseResult(questionnaire: Questionnaire, result: Result, options: ReleaseOptions): ReleasedResult {
  const { smallestCell, label = '', earlier = {}, changes = {}, slopes = noSlopes } = options
  if (!(smallestCell >= lowestSmallestCell)) throw new RangeError(`The smallest cell is ${smallestCell}, below ${lowestSmallestCell}`)
  if (result.exactSpread) throw new RangeError('A result with exact spreads is for those who hold the answers, and never released')
  const need: Need = { smallestCell, ownAnswers: 0 }
  const unitNeed: Need = { smallestCell, ownAnswers: options.readersAnswer ? 1 : 0 }
  const tables = { questionnaire, result, need, unitNeed }
  const terms = { solution: solveRound(tables), rules: questionnaire.rules }
  const mapped = (entries: Result['groups'], release: (figures: GroupResult, id: string) => ReleasedGroup): ReleasedResult['groups'] =>
    Object.fromEntries(Object.entries(entries).map(([id, figures]) => [id, release(figures, id)]))
  const shown = {
    groups: mapped(result.groups, (figures, id) =>
      releaseCell(figures, cellId.group(id), { ...terms, need: needOf(tables, id) }, relationTies(questionnaire, id)),
    ),
    units: mapped(result.units, (figures, id) => releaseCell(figures, cellId.unit(id), { ...terms, need: unitNeed })),
  }
  const rounds = { ...earlier, [label]: shown }
  const released: Pick<ReleasedResult, keyof ReleasedResult> = {
    questionnaire: result.questionnaire,
    smallestCell,
    readersAnswer: options.readersAnswer ?? false,
    level: result.level,
    ...shown,
    unitParents: result.unitParents,
    unitUnions: result.unitUnions,
    backgrounds: releaseBackgrounds(result, terms, (group) => needOf(tables, group)),
    gaps: releaseGaps(result.gaps, shown.groups),
    changes: releaseChanges(changes, rounds),
    slopes: slopes(mayUseIn(rounds)),
  }
  return released as ReleasedResult
}

/**
 * Gaps between two groups on identical items: first minus second, in the definition's order.
 *
 * Called by `analyseRound`. Ratings only: pairs are read by axis. A dimension is compared on the items both groups are asked.
 */
import type { GapDefinition, Rules } from '../../questionnaires/questionnaire.ts'
import type { NotEstimableReason } from '../estimate.ts'
import type { Basis } from '../estimates/basis.ts'
import { hedgesG } from '../estimates/hedges-g.ts'
import { holm } from '../estimates/holm.ts'
import type { Moments } from '../estimates/moments.ts'
import { toldMoments, widestMoments } from '../disclosure/told-moments.ts'
import { noDifference, welchDifference } from '../estimates/welch.ts'
import type { ResponseMatrix } from '../response-matrix.ts'
import type { GapResult, Result } from '../result.ts'
import { countCodes, momentsOfCounts } from '../scores/code-counts.ts'
import type { DimensionPlan, GroupPlan } from '../scores/group-plan.ts'
import { ratingsAndCompared } from '../scores/group-plan.ts'
import { measuredDimension } from '../scores/measured-means.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import type { Direction } from './difference-word.ts'
import { directionOf, testedTogether, unseenBelow } from './difference-word.ts'

/** One side of a comparison. */
export interface Side {
  readonly plan: GroupPlan
  readonly matrix: ResponseMatrix
  readonly basis: Basis
}

/** What is compared under one id. */
interface Compared {
  readonly id: string
  readonly first: Moments
  readonly second: Moments
}

const words: Readonly<Record<Direction, GapResult['word']>> = {
  up: 'firstHigher',
  down: 'secondHigher',
  cantTell: 'cantTell',
  none: 'none',
}

/** Mean and variance of an item's scores in one group. */
export function itemMoments(matrix: ResponseMatrix, { id, codes, scores }: ScoredItem): Moments {
  return momentsOfCounts(countCodes(matrix.columns.get(id) ?? new Int16Array(), codes).counts, scores)
}

/** Why two groups are not compared, or null. */
function reasonAgainst(bases: readonly Basis[]): NotEstimableReason | null {
  if (bases.some(({ recruitment }) => recruitment === 'selfSelected')) return 'selfSelected'
  return bases.some(({ aboveSize }) => aboveSize) ? 'aboveSize' : null
}

function incomparableGap({ id, first, second }: Compared, notEstimable: NotEstimableReason): [string, GapResult] {
  const difference = { notEstimable, n: first.n + second.n }
  return [id, { difference, hedgesG: difference, adjustedP: null, word: 'none', unseenBelow: null }]
}

/** One family of tests: Holm over all that are given. */
function gapsOf(compared: readonly Compared[], rules: Rules, level: number): readonly [string, GapResult][] {
  const differences = compared.map(({ first, second }) => welchDifference(first, second, level))
  const tested = testedTogether(differences)
  const adjusted = holm(differences.map(({ p }) => p))
  return compared.map(({ id, first, second }, index) => {
    const difference = differences[index] ?? noDifference
    const { estimate } = difference
    const adjustedP = adjusted[index] ?? null
    const word = words[directionOf(estimate, adjustedP, rules.smallestScoreDifference, level)]
    const unseen = unseenBelow(difference, tested, rules.smallestScoreDifference)
    return [id, { difference: estimate, hedgesG: hedgesG(first, second, level), adjustedP, word, unseenBelow: unseen }]
  })
}

function commonDimensions(first: Side, second: Side): readonly { readonly one: DimensionPlan; readonly other: DimensionPlan }[] {
  return first.plan.dimensions.flatMap((one) => {
    const other = second.plan.dimensions.find(({ dimension }) => dimension.id === one.dimension.id)
    const common = (items: readonly ScoredItem[], among: readonly ScoredItem[]): readonly ScoredItem[] =>
      items.filter(({ id }) => among.some((item) => item.id === id))
    if (!other || common(one.items, other.items).length === 0) return []
    return [{ one: { ...one, items: common(one.items, other.items) }, other: { ...other, items: common(other.items, one.items) } }]
  })
}

/** Of a part of a dimension's items only what their distributions tell: of the whole more is told already. */
function dimensionMoments({ plan, matrix, basis }: Side, common: DimensionPlan): Moments {
  const whole = plan.dimensions.find(({ dimension }) => dimension.id === common.dimension.id)
  const moments = whole?.items.length === common.items.length ? toldMoments : widestMoments
  return moments(measuredDimension(matrix, common, basis))
}

/** The gap of two groups: dimensions and items are families of their own. Self-selected or more answers than persons on either side: no difference is given. */
export function gapOf(first: Side, second: Side): Result['gaps'][string] {
  const against = reasonAgainst([first.basis, second.basis])
  const family = (compared: readonly Compared[]): Readonly<Record<string, GapResult>> =>
    Object.fromEntries(
      against ? compared.map((one) => incomparableGap(one, against)) : gapsOf(compared, first.plan.rules, first.basis.level),
    )
  const dimensions = commonDimensions(first, second).map(({ one, other }) => ({
    id: one.dimension.id,
    first: dimensionMoments(first, one),
    second: dimensionMoments(second, other),
  }))
  const others = ratingsAndCompared(second.plan)
  const items = ratingsAndCompared(first.plan)
    .filter(({ id }) => others.some((rating) => rating.id === id))
    .map((item) => ({ id: item.id, first: itemMoments(first.matrix, item), second: itemMoments(second.matrix, item) }))
  return { dimensions: family(dimensions), items: family(items) }
}

/** The key of a gap in a result. */
export function gapKey({ first, second }: GapDefinition): string {
  return `${first}-${second}`
}

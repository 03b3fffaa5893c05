/**
 * How well the items of a dimension or an axis measure one thing in a group: alpha, omega, and what each item adds.
 *
 * Called by `relationsOf` for groups, never for units or classes. By language it can't be told: a response does not hold the language
 * in which it was given.
 */
import { toldQuality } from '../disclosure/open-answers.ts'
import type { Estimate } from '../estimate.ts'
import { exceedsSize } from '../estimates/basis.ts'
import { fewestTogether } from '../estimates/correlation-interval.ts'
import type { ToldImportance } from '../importance/told-importance.ts'
import { wholeOf } from '../importance/told-importance.ts'
import type { Member } from '../member.ts'
import type { ItemQuality, QualityResult } from '../relation-result.ts'
import type { ScoredItem } from '../scores/scored-item.ts'
import type { CompleteScores, SquareMatrix } from './covariances.ts'
import { allVary, completeScores, covariances } from './covariances.ts'
import { feldtInterval } from './cronbach-alpha.ts'
import { figuresWithoutOmega, omegaOf } from './measure-figures.ts'

/** With two items alpha is their correlation in another dress, and omega can't be told. */
export const fewestItems = 3

function whyNot(items: number, n: number, matrix: SquareMatrix): Estimate | null {
  if (items < fewestItems) return { notEstimable: 'tooFewItems', n: 0 }
  if (n === 0) return { notEstimable: 'noAnswers', n }
  if (n < fewestTogether) return { notEstimable: 'fewerThan30', n }
  return allVary(matrix) ? null : { notEstimable: 'noVariation', n }
}

/** A figure without interval: it describes those who answered. */
const described = (value: number | null, n: number): Estimate =>
  value === null ? { notEstimable: 'noOneFactor', n } : { value, n, method: 'description' }

function qualityOf({ basis }: Member, items: readonly ScoredItem[], complete: CompleteScores, told: ToldImportance): QualityResult {
  const n = complete.persons.length
  const matrixOf = covariances(complete.columns)
  const missing = whyNot(items.length, n, matrixOf)
  const byItem = (figure: (at: number) => ItemQuality): QualityResult['items'] =>
    Object.fromEntries(items.map(({ id }, at) => [id, figure(at)]))
  if (missing) {
    return { alpha: missing, omega: missing, items: byItem(() => ({ restCorrelation: missing, alphaWithout: missing })), told: 'nothing' }
  }
  const { alpha, rest, without } = figuresWithoutOmega(matrixOf)
  const omega = omegaOf(matrixOf)
  const isDescription = basis.recruitment === 'selfSelected' || exceedsSize(n, basis)
  return {
    alpha: isDescription ? described(alpha, n) : feldtInterval(alpha, n, items.length, basis.level),
    omega: described(omega, n),
    items: byItem((at) => ({ restCorrelation: described(rest[at] ?? null, n), alphaWithout: described(without[at] ?? null, n) })),
    told: toldQuality(complete, matrixOf, wholeOf(told, items, complete)),
  }
}

/** A dimension or an axis with its items. */
interface PlannedMeasure {
  readonly id: string
  readonly items: readonly ScoredItem[]
}

const measuresOf = ({ plan: { dimensions, axes } }: Member): readonly PlannedMeasure[] => [
  ...dimensions.map(({ dimension: { id }, items }) => ({ id, items })),
  ...axes.map(({ axis: { id }, items }) => ({ id, items })),
]

/** By measure. Collected once: importance is judged beside them too. */
export const completeByMeasure = (member: Member): ReadonlyMap<string, CompleteScores> =>
  new Map(measuresOf(member).map(({ id, items }) => [id, completeScores(member.matrix, items)]))

/**
 * By dimension and axis. Scores are those of which the measure's own score is the mean: 0–100, reverse-keyed items turned.
 *
 * Nothing is told of fewer than 30 complete answers or 3 items. Missing answers: only persons who answered all items of the measure.
 */
export const measureQuality = (
  member: Member,
  told: ToldImportance,
  complete: ReadonlyMap<string, CompleteScores>,
): Readonly<Record<string, QualityResult>> =>
  Object.fromEntries(
    measuresOf(member).flatMap(({ id, items }) => {
      const scores = complete.get(id)
      return scores ? [[id, qualityOf(member, items, scores, told)]] : []
    }),
  )

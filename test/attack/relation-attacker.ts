/**
 * An attacker who wants to know which two answers a person gave together: sees all that is told of one group and solves integer programs
 * over the counts of all combinations of answers.
 *
 * Known are the distributions, the dimension's mean with all its digits, between what its standard error lies, and what importance and
 * quality add: intervals of sums of products where figures are rounded, points where they are not. Omega is no linear figure: every solution is looked
 * at afterwards, and counts only where omega would be told as it is.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { roundedRelation, toldAlike } from '../../analysis/disclosure/rounded-relation.ts'
import type { Response } from '../../analysis/response-matrix.ts'
import type { GroupResult } from '../../analysis/result.ts'
import { covariances } from '../../analysis/quality/covariances.ts'
import { omegaOf } from '../../analysis/quality/measure-figures.ts'
import type { Row, Solver } from './linear-model.ts'
import { solverOf } from './linear-model.ts'
import { parts, whole } from './relation-rounds.ts'

const ids = [...parts, whole]
type Combination = readonly number[]

/** A code of one item, and what those who gave it said to another. */
export interface Combined {
  readonly item: string
  readonly code: number
  readonly other: string
}

interface Known {
  /** Persons by item and code. */
  readonly counts: readonly ReadonlyMap<number, number>[]
  readonly n: number
  readonly combinations: readonly Combination[]
}

const nameOf = (combination: Combination): string => combination.join('')
const valueOf = (estimate: Estimate | undefined): number | undefined => (estimate && 'value' in estimate ? estimate.value : undefined)

/** Exact counts; an item of which they are not told ends the attack. */
function knownOf(figures: GroupResult): Known | undefined {
  const counts = ids.map((id) => {
    const { answered = null, distribution = {} } = figures.items[id] ?? {}
    const told = Object.entries(distribution).map(([code, share]) => [Number(code), valueOf(share)] as const)
    if (answered === null || told.some(([, share]) => share === undefined)) return undefined
    return new Map(told.map(([code, share = 0]) => [code, Math.round(share * answered)]))
  })
  const all = counts.filter((one) => one !== undefined)
  if (all.length < ids.length) return undefined
  const combinations = all.reduce<readonly Combination[]>(
    (lists, one) => lists.flatMap((list) => [...one].filter(([, count]) => count > 0).map(([code]) => [...list, code])),
    [[]],
  )
  return { counts: all, n: figures.n, combinations }
}

const momentsOf = ({ counts, n }: Known, item: number): { readonly mean: number; readonly variance: number } => {
  const all = [...(counts[item] ?? [])]
  const mean = all.reduce((sum, [code, count]) => sum + code * count, 0) / n
  return { mean, variance: all.reduce((sum, [code, count]) => sum + count * (code - mean) ** 2, 0) / (n - 1) }
}

/** A sum of something over all persons. */
const rowOf = ({ combinations }: Known, worth: (combination: Combination) => number, lower: number, upper: number): Row => ({
  terms: combinations.map((combination) => [nameOf(combination), worth(combination)]),
  lower,
  upper,
})

export type Range = readonly [lower: number, upper: number]

/** What a told value may have been. */
function rangeOf(value: number, n: number, isRounded: boolean): Range {
  if (!isRounded) return [value - 1e-9, value + 1e-9]
  const { lower, upper } = toldAlike(value, n)
  return [lower, upper]
}

/** That a covariance lies in a range. */
function covarianceRow(known: Known, first: number, others: readonly number[], [lower, upper]: Range): Row {
  const mean = (item: number): number => momentsOf(known, item).mean
  const worth = (codes: Combination): number =>
    ((codes[first] ?? 0) - mean(first)) * others.reduce((sum, other) => sum + (codes[other] ?? 0) - mean(other), 0)
  return rowOf(known, worth, lower * (known.n - 1), upper * (known.n - 1))
}

/** Correlation of an item with the sum of the others → their covariance, the variance of the sum of all being known. */
const covarianceAt = (r: number, variance: number, total: number): number =>
  r * Math.sqrt(variance) * (Math.sqrt(r * r * variance + total - variance) - r * Math.sqrt(variance))

/** Those of a range and another. */
const endsOf = (first: Range, second: Range, figure: (one: number, other: number) => number): Range => {
  const all = first.flatMap((one) => second.map((other) => figure(one, other)))
  return [Math.min(...all), Math.max(...all)]
}

function relationRows(known: Known, figures: GroupResult, { isRounded, error }: Told): readonly Row[] {
  const variance = (item: number): number => momentsOf(known, item).variance
  const important = parts.flatMap((id, item): readonly Row[] => {
    const r = valueOf(figures.importance?.[id]?.correlation)
    if (r === undefined) return []
    const unit = Math.sqrt(variance(item) * variance(ids.length - 1))
    const [lower, upper] = rangeOf(r, known.n, isRounded)
    return [covarianceRow(known, item, [ids.length - 1], [lower * unit, upper * unit])]
  })
  // Scores are thirds of 100, and the dimension's is the mean of its items.
  const totalOf = (of: number): number => of ** 2 * known.n * (parts.length * 0.03) ** 2
  const totals: Range = [totalOf(error[0]), totalOf(error[1])]
  const items = [...parts.keys()]
  const mean = items.reduce((sum, item) => sum + momentsOf(known, item).mean, 0)
  const squares = rowOf(known, (codes) => (items.reduce((sum, item) => sum + (codes[item] ?? 0), 0) - mean) ** 2, 0, 0)
  const quality = parts.flatMap((id, item): readonly Row[] => {
    const found = figures.quality?.['water']?.items[id]
    const [rest, without] = [valueOf(found?.restCorrelation), valueOf(found?.alphaWithout)]
    const others = items.filter((other) => other !== item)
    const [first = 0, second = 0] = others
    const ofRest =
      rest === undefined
        ? []
        : [
            endsOf(rangeOf(rest, known.n, isRounded), totals, (r, total) =>
              covarianceAt(r, variance(item), Math.max(total, variance(item))),
            ),
          ]
    const own = variance(first) + variance(second)
    // Alpha of two: 2 (1 − own / (own + 2 c)).
    const ofOthers = without === undefined ? [] : [rangeOf(without, known.n, isRounded).map((a) => (own / (1 - a / 2) - own) / 2)]
    return [
      ...ofRest.map((range) => covarianceRow(known, item, others, range)),
      ...ofOthers.map(([lower = 0, upper = 0]) => covarianceRow(known, first, [second], [lower, upper])),
    ]
  })
  const [least, most] = totals.map((total) => total * (known.n - 1))
  return [...important, { ...squares, lower: (least ?? 0) - 1e-6, upper: (most ?? 0) + 1e-6 }, ...quality]
}

/** Whether the answers of a solution would give the omega that is told. */
function hasOmega(known: Known, figures: GroupResult, solution: ReadonlyMap<string, number>, isRounded: boolean): boolean {
  const told = valueOf(figures.quality?.['water']?.omega)
  if (told === undefined) return true
  const persons = known.combinations.flatMap((codes) => Array.from({ length: Math.round(solution.get(nameOf(codes)) ?? 0) }, () => codes))
  const omega = omegaOf(covariances([...parts.keys()].map((item) => Float64Array.from(persons, (codes) => codes[item] ?? 0))))
  if (omega === null) return false
  return isRounded ? roundedRelation(omega, known.n) === told : Math.abs(omega - told) < 1e-9
}

interface Target extends Combined {
  readonly cells: readonly { readonly inCell: (codes: Combination) => boolean; readonly count: number }[]
}

function targetsOf({ counts }: Known, responses: readonly Response[]): readonly Target[] {
  return ids.flatMap((item, at) =>
    [...(counts[at] ?? [])].flatMap(([code, count]) =>
      count === 0
        ? []
        : ids.flatMap((other, otherAt): readonly Target[] => {
            if (other === item) return []
            const cells = [...(counts[otherAt] ?? [])].map(([otherCode]) => {
              const inCell = (codes: Combination): boolean => codes[at] === code && codes[otherAt] === otherCode
              return { inCell, count: responses.filter(({ codes }) => inCell([...codes])).length }
            })
            return [{ item, code, other, cells }]
          }),
    ),
  )
}

/** Directions in which solutions differ, spread by the golden ratio rather than by chance. */
const directions = ({ combinations }: Known, count: number): readonly ReadonlyMap<string, number>[] =>
  Array.from(
    { length: count },
    (_, round) =>
      new Map(combinations.map((codes, place) => [nameOf(codes), ((place * 0.618 + round * 0.414 + round ** 2 * 0.13) % 1) - 0.5])),
  )

/** Whether all numbers of a target can have no other value than the true one; undefined where the solver gave up before that was clear. */
function isPinned(target: Target, known: Known, solver: Solver): boolean | undefined {
  let isClear = true
  for (const { inCell, count } of target.cells) {
    for (const sign of [1, -1]) {
      const solution = solver.greatest(new Map(known.combinations.map((codes) => [nameOf(codes), inCell(codes) ? sign : 0])))
      isClear &&= solution !== undefined
      const found = known.combinations.reduce((sum, codes) => sum + (inCell(codes) ? (solution?.get(nameOf(codes)) ?? 0) : 0), 0)
      if (solution && Math.abs(found - count) > 0.5) return false
    }
  }
  return isClear ? true : undefined
}

/** What the attacker knows of how the figures are told. `isRounded`: whether importance and quality are. `error`: between what the dimension's standard error lies. */
export interface Told {
  readonly isRounded: boolean
  readonly error: Range
}

export interface RelationAttack {
  readonly found: readonly Combined[]
  /** What the solver did not come to an end with. */
  readonly unsolved: readonly Combined[]
}

/** `figures`: as they are told. Null: nothing to attack, since distributions are hidden. */
export function attackRelations(figures: GroupResult, responses: readonly Response[], told: Told): RelationAttack | null {
  const known = knownOf(figures)
  if (known === undefined) return null
  const margins = known.counts.flatMap((one, item) =>
    [...one].map(([code, count]) => rowOf(known, (codes) => (codes[item] === code ? 1 : 0), count, count)),
  )
  const solver = solverOf({ rows: [...margins, ...relationRows(known, figures, told)], continuous: () => false })
  let open = targetsOf(known, responses)
  for (const objective of directions(known, 24)) {
    const solution = open.length > 0 ? solver.greatest(objective) : undefined
    if (!solution || !hasOmega(known, figures, solution, told.isRounded)) continue
    const inSolution = (inCell: (codes: Combination) => boolean): number =>
      known.combinations.reduce((sum, codes) => sum + (inCell(codes) ? (solution.get(nameOf(codes)) ?? 0) : 0), 0)
    open = open.filter(({ cells }) => cells.every(({ inCell, count }) => Math.abs(inSolution(inCell) - count) < 0.5))
  }
  const judged = open.map(({ item, code, other, ...target }) => ({
    combined: { item, code, other },
    pinned: isPinned({ item, code, other, ...target }, known, solver),
  }))
  solver.dispose()
  const where = (pinned: boolean | undefined): readonly Combined[] =>
    judged.filter((one) => one.pinned === pinned).map(({ combined }) => combined)
  return { found: where(true), unsolved: where(undefined) }
}

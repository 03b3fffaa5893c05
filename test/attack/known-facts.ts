/**
 * What a released result says, as sums over atoms: numbers, shares times numbers, means times numbers, spreads, and what words allow.
 *
 * Called by `attacker`. Reads nothing but released results, and takes every figure with all its digits.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { Seen } from './seen.ts'
import type { GroupResult, ItemResult } from '../../analysis/result.ts'
import type { AskedItem, AskedMean, Family } from './figures-asked.ts'
import { missing, stepsOfScore, topStep } from './figures-asked.ts'
import type { Cell, Ground } from './ground.ts'
import { byUnit, classCell, groupCell, unitCell } from './ground.ts'

/** Figures are shown from here on. */
export const fullFrom = 10

export type Term = readonly [quantity: string, coefficient: number]

/** A sum over the atoms of a cell, of quantities that add up over persons. */
export interface Fact {
  readonly cell: Cell
  readonly terms: readonly Term[]
  readonly lower: number
  readonly upper: number
}

/** Names of what adds up. */
export const quantity = {
  persons: 'persons',
  code: (item: string, code: number): string => `code ${item} ${code}`,
  n: (mean: string): string => `n ${mean}`,
  sum: (mean: string): string => `sum ${mean}`,
  squares: (mean: string): string => `squares ${mean}`,
} as const

export const answeredTerms = ({ id, codes }: AskedItem): readonly Term[] => codes.map((code) => [quantity.code(id, code), 1])
export const askedTerms = (item: AskedItem): readonly Term[] => [
  ...answeredTerms(item),
  ...missing.slice(0, 3).map((code): Term => [quantity.code(item.id, code), 1]),
]

type Bounds = readonly [lower: number, upper: number]
type Say = (terms: readonly Term[], bounds: Bounds) => Fact

const exactly = (value: number): Bounds => [value, value]
const isSaid = (estimate: Estimate): estimate is Extract<Estimate, { n: number }> => 'n' in estimate
const valueOf = (estimate: Estimate): number | undefined => ('value' in estimate ? estimate.value : undefined)

/** The sum of squares behind a mean: from the standard error, which must be without finite population correction. */
function squaresOf(estimate: Estimate, n: number, mean: number, scale: number): number | undefined {
  if ('standardError' in estimate) return (n - 1) * n * (estimate.standardError * scale) ** 2 + n * mean * mean
  return 'notEstimable' in estimate && estimate.notEstimable === 'noVariation' ? n * mean * mean : undefined
}

function wordOfNumber(estimate: Estimate, terms: readonly Term[], smallestCell: number, say: Say): readonly Fact[] {
  if (!('suppressed' in estimate)) return []
  if (estimate.suppressed === 'bandOnly') return [say(terms, [smallestCell, Infinity])]
  return estimate.suppressed === 'tooFewAnswers' ? [say(terms, [0, smallestCell - 1])] : []
}

function itemFacts(item: AskedItem, result: ItemResult, smallestCell: number, say: Say): readonly Fact[] {
  const answered = answeredTerms(item)
  const facts: Fact[] = []
  if (result.asked !== null) facts.push(say(askedTerms(item), exactly(result.asked)))
  if (result.answered !== null) facts.push(say(answered, exactly(result.answered)))
  for (const [share, code] of [[result.dontKnowShare, missing[1]] as const, [result.notConcernedShare, missing[2]] as const]) {
    const value = valueOf(share)
    if (isSaid(share)) facts.push(say(askedTerms(item), exactly(share.n)))
    if (isSaid(share) && value !== undefined) facts.push(say([[quantity.code(item.id, code), 1]], exactly(Math.round(value * share.n))))
  }
  for (const code of item.codes) {
    const share = result.distribution[code]
    if (share === undefined) continue
    const one: Term = [quantity.code(item.id, code), 1]
    const value = valueOf(share)
    if (isSaid(share)) facts.push(say(answered, exactly(share.n)))
    if (isSaid(share) && value !== undefined) facts.push(say([one], exactly(Math.round(value * share.n))))
    if ('band' in share) facts.push(say([...answered.map(([name]): Term => [name, -9]), [one[0], 10]], [1, Infinity]))
  }
  const { score, inference } = result
  facts.push(...wordOfNumber(score, answered, smallestCell, say))
  const mean = valueOf(inference)
  if (isSaid(score)) facts.push(say(answered, exactly(score.n)))
  if (isSaid(score) && mean !== undefined && item.scores.length > 0) {
    const worth = (power: number): readonly Term[] =>
      item.codes.map((code, index) => [quantity.code(item.id, code), (item.scores[index] ?? 0) ** power])
    facts.push(say(worth(1), exactly(stepsOfScore(mean) * score.n)))
    const squares = squaresOf(inference, score.n, stepsOfScore(mean), topStep / 100)
    if (squares !== undefined) facts.push(say(worth(2), exactly(squares)))
  }
  return facts
}

function meanFacts(
  { id, items, toScore, scale }: AskedMean,
  estimate: Estimate | undefined,
  smallestCell: number,
  say: Say,
): readonly Fact[] {
  if (estimate === undefined) return []
  const n: readonly Term[] = [[quantity.n(id), 1]]
  if (!isSaid(estimate)) return wordOfNumber(estimate, n, smallestCell, say)
  const said = valueOf(estimate)
  const facts = [say(n, exactly(estimate.n))]
  if (said === undefined || estimate.n === 0) return facts
  const mean = toScore(said)
  const squares = squaresOf(estimate, estimate.n, mean, scale)
  const sum = say([[quantity.sum(id), 1]], exactly(mean * estimate.n))
  if (squares === undefined) return [...facts, sum]
  // The spread of several items is rounded up, and how far is not told.
  const least = items.length > 1 && 'standardError' in estimate ? estimate.n * mean * mean : squares
  return [...facts, sum, say([[quantity.squares(id), 1]], [least, squares])]
}

function meanIn({ dimensions, type }: GroupResult, id: string): Estimate | undefined {
  const [kind, first = '', second = ''] = id.split(' ')
  if (kind === 'dimension') return dimensions[first]?.inference
  return kind === 'position' ? type?.positions[first] : type?.facets[first]?.[second]
}

function cellFacts(group: ReleasedGroup, cell: Cell, families: readonly Family[], smallestCell: number): readonly Fact[] {
  const say: Say = (terms, [lower, upper]) => ({ cell, terms, lower, upper })
  const persons = (bounds: Bounds): Fact => say([[quantity.persons, 1]], bounds)
  // A union of units is hidden for other reasons too.
  if (group.tier === 'hidden') return [persons([0, cell.isUnion ? Infinity : Math.min(smallestCell - 1, cell.size)])]
  if (group.tier === 'bands') {
    const said = [
      ...Object.keys(group.dimensions).map((id) => `dimension ${id}`),
      ...Object.keys(group.positions).map((id) => `position ${id}`),
    ]
    const means = families.flatMap(({ means: of }) => of).filter(({ id }) => said.includes(id))
    return [persons([smallestCell, cell.size]), ...means.map(({ id }) => say([[quantity.n(id), 1]], [smallestCell, Infinity]))]
  }
  const { figures } = group
  const ofFamily = ({ items, means }: Family): readonly Fact[] => [
    ...items.flatMap((item) => {
      const result = figures.items[item.id]
      return result ? itemFacts(item, result, smallestCell, say) : []
    }),
    ...means.flatMap((mean) => meanFacts(mean, meanIn(figures, mean.id), smallestCell, say)),
  ]
  return [persons([Math.max(fullFrom, figures.n), figures.n]), ...families.flatMap(ofFamily)]
}

/** Everything that a released result says of its cells. */
export function factsOf(view: Seen, ground: Ground, families: readonly Family[]): readonly Fact[] {
  const of = (id: string, group: ReleasedGroup | undefined): readonly Fact[] => {
    const cell = ground.cells.get(id)
    return cell && group ? cellFacts(group, cell, families, view.smallestCell + (view.readersAnswer ? 1 : 0)) : []
  }
  return [
    ...of(groupCell, view.groups[byUnit]),
    ...Object.entries(view.units).flatMap(([unit, group]) => of(unitCell(unit), group)),
    ...Object.entries(view.backgrounds[byUnit] ?? {}).flatMap(([item, codes]) =>
      Object.entries(codes).flatMap(([code, group]) => of(classCell(item, code), group)),
    ),
  ]
}

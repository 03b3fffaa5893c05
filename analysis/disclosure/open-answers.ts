/**
 * Whether rounded importance and quality leave it open who combined which answers to the items of a measure.
 *
 * Called by `openImportanceOf` and `measureQuality`. The attacker knows the exact distribution of every item, the mean of the measure, its
 * spread (more exactly than `toldMoments` tells it), and what is told of importance and quality. As in `open-combinations`: for every
 * answer that anybody gave to an item, and for every other item, persons must be found who could exchange their answers so that those who
 * gave the one said something else to the other, without any figure being told otherwise. Mean and spread stay as they are where two who
 * exchange have the same sum of other answers, or where two exchanges make up for each other.
 */
import type { CompleteScores, SquareMatrix } from '../quality/covariances.ts'
import { alphaWithoutEach, cronbachAlpha, restCorrelations } from '../quality/cronbach-alpha.ts'
import { omegaOf } from '../quality/measure-figures.ts'
import type { ToldQuality } from '../relation-result.ts'
import type { Exchange } from './answer-exchanges.ts'
import { sampledPersons } from './answer-exchanges.ts'
import type { WholeOf } from './exchange-search.ts'
import { stillClosed } from './exchange-search.ts'
import { roundedRelation } from './rounded-relation.ts'

/** The covariances after two persons have exchanged their answers to an item; `n` persons in all. */
function afterExchange(matrix: SquareMatrix, { item, one, other }: Exchange, n: number): SquareMatrix {
  const apart = (at: number): number => (one.scores[at] ?? 0) - (other.scores[at] ?? 0)
  const change = (at: number): number => -(apart(item) * apart(at)) / (n - 1)
  return matrix.map((row, i) =>
    row.map((value, j) => {
      if (i === j || (i !== item && j !== item)) return value
      return value + change(i === item ? j : i)
    }),
  )
}

/** What is told of these covariances, what takes longest last and only when it is asked for. */
function toldOf(matrix: SquareMatrix, n: number, withItems: boolean): readonly (() => string)[] {
  const round = (value: number | null): string => (value === null ? '' : String(roundedRelation(value, n)))
  const ofItems = (): string => [...restCorrelations(matrix), ...alphaWithoutEach(matrix)].map(round).join()
  return [() => round(cronbachAlpha(matrix)), ...(withItems ? [ofItems] : []), () => round(omegaOf(matrix))]
}

/** Whether a set of exchanges leaves all that is told of quality as it is; `n` persons in all. */
function alikeIn(matrix: SquareMatrix, n: number, withItems: boolean): (exchanges: readonly Exchange[]) => boolean {
  const told = toldOf(matrix, n, withItems).map((figure) => figure())
  return (exchanges) => {
    const after = exchanges.reduce((before, exchange) => afterExchange(before, exchange, n), matrix)
    return toldOf(after, n, withItems).every((figure, at) => figure() === told[at])
  }
}

/**
 * Items of which importance, beside mean and spread of their measure, leaves open what was said to them, to the other items and to the
 * overall item.
 */
export function openImportance(complete: CompleteScores, whole: WholeOf): readonly boolean[] {
  const { columns } = complete
  const persons = sampledPersons(complete, whole.scores)
  return whole.leeways.map((leeway, item) => {
    const others = [...columns.keys(), columns.length].filter((at) => at !== item)
    return leeway !== null && stillClosed(persons, { item, others, leeway, isAlike: () => true }).length === 0
  })
}

/**
 * How much may be told. Items are left out first: what each of them adds tells the most of who combined which answers.
 *
 * `matrix`: the covariances of these scores.
 */
export function toldQuality(complete: CompleteScores, matrix: SquareMatrix, whole: WholeOf): ToldQuality {
  const { columns } = complete
  const n = columns[0]?.length ?? 0
  const persons = sampledPersons(complete, whole.scores)
  const isOpen = (withItems: boolean): boolean => {
    const isAlike = alikeIn(matrix, n, withItems)
    return columns.every((_, item) => {
      const leeway = whole.leeways[item] ?? null
      const others = [...columns.keys(), ...(leeway ? [columns.length] : [])].filter((at) => at !== item)
      return stillClosed(persons, { item, others, leeway, isAlike }).length === 0
    })
  }
  if (isOpen(true)) return 'items'
  return isOpen(false) ? 'whole' : 'nothing'
}

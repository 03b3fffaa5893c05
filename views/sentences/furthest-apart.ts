/**
 * In what several things are furthest apart, or one is highest and lowest: titles of pictures that describe and test nothing.
 *
 * Called by the figures of units, facets, backgrounds and practices.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { valueOf } from './estimate-words.ts'

/** The values of several things in one respect, such as an axis. */
export interface Respect {
  readonly name: string
  readonly values: readonly (Estimate | undefined)[]
}

const known = ({ values }: Respect): readonly number[] =>
  values.flatMap((value) => {
    const found = value === undefined ? null : valueOf(value)
    return found === null ? [] : [found]
  })

/** The respect in which the highest and the lowest are furthest apart; null where none has two values. */
export function furthestApart(respects: readonly Respect[]): string | null {
  const spans = respects.flatMap((respect) => {
    const values = known(respect)
    return values.length < 2 ? [] : [{ name: respect.name, span: Math.max(...values) - Math.min(...values) }]
  })
  return spans.toSorted((first, second) => second.span - first.span)[0]?.name ?? null
}

/** The names of the highest and the lowest value; null where there are fewer than two. */
export function highestAndLowest(
  all: readonly { readonly name: string; readonly value: Estimate | undefined }[],
): { readonly highest: string; readonly lowest: string } | null {
  const sorted = all
    .flatMap(({ name, value }) => known({ name, values: [value] }).map((number) => ({ name, number })))
    .toSorted((first, second) => second.number - first.number)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return first === undefined || last === undefined || first.number === last.number ? null : { highest: first.name, lowest: last.name }
}

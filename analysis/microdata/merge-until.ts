/**
 * The greedy merging behind microdata: classes are united until every combination of them has enough rows.
 *
 * Called by `mergeGroup`. In each step it looks at the combinations with the fewest rows and takes, of all steps that make one of
 * them coarser, the one that changes the fewest rows; of equals the first column's, then the first class's. How many rows are
 * asked for decides only when to stop, never which step comes next: asking for more can therefore never give finer classes.
 */
import type { MergeColumn, Partition } from './merge-column.ts'
import { finest, united } from './merge-column.ts'

/** One value of each column, and how many rows have just these. */
export interface Combination {
  readonly values: readonly number[]
  readonly rows: number
}

interface Step {
  readonly column: number
  readonly places: readonly number[]
  readonly rows: number
}

/** For each column: the place of the class that each value is in. */
const placesOf = (partitions: readonly Partition[]): readonly ReadonlyMap<number, number>[] =>
  partitions.map((classes) => new Map(classes.flatMap((members, place) => members.map((value): [number, number] => [value, place]))))

/** Rows in each combination of classes, and in each class by itself. */
function tally(partitions: readonly Partition[], combinations: readonly Combination[]) {
  const places = placesOf(partitions)
  const cells = new Map<string, { readonly at: readonly number[]; rows: number }>()
  const rowsOf = partitions.map((classes) => classes.map(() => 0))
  for (const { values, rows } of combinations) {
    const at = values.map((value, column) => places[column]?.get(value) ?? 0)
    const cell = cells.get(at.join(' ')) ?? { at, rows: 0 }
    cell.rows += rows
    cells.set(at.join(' '), cell)
    at.forEach((place, column) => {
      const counts = rowsOf[column]
      if (counts) counts[place] = (counts[place] ?? 0) + rows
    })
  }
  const least = [...cells.values()].reduce((found, { rows }) => Math.min(found, rows), Infinity)
  return { least, smallest: [...cells.values()].filter(({ rows }) => rows === least), rowsOf }
}

/** Every step that makes one of the smallest combinations coarser, column by column, class by class. */
function stepsFor(columns: readonly MergeColumn[], partitions: readonly Partition[], now: ReturnType<typeof tally>): readonly Step[] {
  return columns.flatMap(({ steps }, column) => {
    const classes = partitions[column] ?? []
    const touched = [...new Set(now.smallest.map(({ at }) => at[column] ?? 0))].sort((a, b) => a - b)
    const rowsIn = (places: readonly number[]): number => places.reduce((sum, place) => sum + (now.rowsOf[column]?.[place] ?? 0), 0)
    return touched.flatMap((at) => steps(classes, at).map((places) => ({ column, places, rows: rowsIn(places) })))
  })
}

/**
 * The classes of each column in which every combination that occurs has at least `enough` rows.
 *
 * Where all rows together are fewer, everything ends in one class. The order of the combinations does not matter.
 */
export function mergeUntil(columns: readonly MergeColumn[], combinations: readonly Combination[], enough: number): readonly Partition[] {
  let partitions: readonly Partition[] = columns.map(({ values }) => finest(values))
  for (;;) {
    const now = tally(partitions, combinations)
    if (now.least >= enough) return partitions
    const [first, ...others] = stepsFor(columns, partitions, now)
    if (first === undefined) return partitions
    const cheapest = others.reduce((best, step) => (step.rows < best.rows ? step : best), first)
    partitions = partitions.map((classes, column) => (column === cheapest.column ? united(classes, cheapest.places) : classes))
  }
}

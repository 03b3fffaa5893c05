/**
 * Whether a rounded correlation leaves it open who combined which answers to two items.
 *
 * Called by `itemImportance`. The attacker knows the exact distributions of both items and the correlation as it is told, and wants to
 * learn from a person's one answer the other. It can't be learnt where other tables fit all that: two persons exchange their answers to
 * the second item, which leaves both distributions as they are, and the correlation is still told alike. Such an exchange (or two that
 * make up for each other) must be found for every answer that anybody gave to either item; else nothing is told.
 */
import type { CodeTable } from '../importance/code-table.ts'

type Counts = readonly (readonly number[])[]

/** Someone in row `a` and column `b`, someone in row `c` and column `d`: then `a` has `d`, and `c` has `b`. */
interface Exchange {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  /** Of Σxy. */
  readonly change: number
}

/** Bounds of Σxy minus what it is. */
export interface Leeway {
  readonly lower: number
  readonly upper: number
}

/** Scales with more codes than this have so small steps that one exchange is enough. */
const mostPaired = 500

const countAt = (counts: Counts, row: number, column: number): number => counts[row]?.[column] ?? 0

function exchangesIn(counts: Counts, { rows, columns }: CodeTable): readonly Exchange[] {
  const found: Exchange[] = []
  for (let a = 0; a < rows.length; a++)
    for (let c = a + 1; c < rows.length; c++)
      for (let b = 0; b < columns.length; b++) {
        if (countAt(counts, a, b) === 0) continue
        for (let d = 0; d < columns.length; d++) {
          if (d === b || countAt(counts, c, d) === 0) continue
          const change = -((rows[a] ?? 0) - (rows[c] ?? 0)) * ((columns[b] ?? 0) - (columns[d] ?? 0))
          found.push({ a, b, c, d, change })
        }
      }
  return found
}

function exchanged(counts: Counts, { a, b, c, d }: Exchange): Counts {
  const step = (row: number, column: number): number => {
    if (row === a) return column === d ? 1 : column === b ? -1 : 0
    if (row === c) return column === b ? 1 : column === d ? -1 : 0
    return 0
  }
  return counts.map((line, row) => (row === a || row === c ? line.map((count, column) => count + step(row, column)) : line))
}

/** Rows and columns of which no other table is known yet. */
interface Closed {
  readonly rows: Set<number>
  readonly columns: Set<number>
}

function closedAtFirst({ counts, rows, columns }: CodeTable): Closed {
  const total = (line: readonly number[]): number => line.reduce((sum, count) => sum + count, 0)
  return {
    rows: new Set([...rows.keys()].filter((row) => total(counts[row] ?? []) > 0)),
    columns: new Set([...columns.keys()].filter((column) => total(counts.map((line) => line[column] ?? 0)) > 0)),
  }
}

function open(closed: Closed, counts: Counts, other: Counts): void {
  for (const row of closed.rows) if (other[row]?.some((count, column) => count !== countAt(counts, row, column))) closed.rows.delete(row)
  for (const column of closed.columns)
    if (other.some((line, row) => line[column] !== countAt(counts, row, column))) closed.columns.delete(column)
}

/** `leeway`: what Σxy may change by so that the correlation is told alike. */
export function leavesCombinationsOpen(table: CodeTable, leeway: Leeway): boolean {
  const { counts } = table
  const isAlike = (change: number): boolean => change > leeway.lower && change < leeway.upper
  const closed = closedAtFirst(table)
  const isOpen = (): boolean => closed.rows.size + closed.columns.size === 0
  const all = exchangesIn(counts, table)
  for (const one of all) if (isAlike(one.change)) open(closed, counts, exchanged(counts, one))
  if (all.length > mostPaired) return isOpen()
  for (const one of all) {
    if (isOpen()) return true
    const after = exchanged(counts, one)
    for (const next of exchangesIn(after, table)) if (isAlike(one.change + next.change)) open(closed, counts, exchanged(after, next))
  }
  return isOpen()
}

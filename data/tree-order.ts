/**
 * A tree kept as rows, read from top to bottom: each unit directly before the units below it. Used by `units` and `rounds`.
 */

interface TreeRow {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
}

/**
 * The rows depth first, siblings by position, each with its depth (0 at the top).
 *
 * A row whose parent is not among them stands at the top.
 */
export function inTreeOrder<Row extends TreeRow>(rows: readonly Row[]): readonly (Row & { readonly depth: number })[] {
  const ids = new Set(rows.map(({ id }) => id))
  const below = Map.groupBy(rows, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const from = (parent: string | null, depth: number): readonly (Row & { readonly depth: number })[] =>
    (below.get(parent) ?? []).toSorted((a, b) => a.position - b.position).flatMap((row) => [{ ...row, depth }, ...from(row.id, depth + 1)])
  return from(null, 0)
}

/** Whether `id` is `top` or somewhere below it. */
export function isWithin(rows: readonly Pick<TreeRow, 'id' | 'parentId'>[], id: string | null, top: string): boolean {
  if (id === null) return false
  if (id === top) return true
  return isWithin(rows, rows.find((row) => row.id === id)?.parentId ?? null, top)
}

/**
 * What is wrong with the tree of units in DESIGN.json: circles, and units that are larger than the one above.
 */

type Parents = Readonly<Record<string, string | null>>

/** The units above one, the nearest first; a circle ends where it comes back. */
function above(unit: string, parents: Parents): readonly string[] {
  const found: string[] = []
  for (let next = parents[unit] ?? null; next !== null && !found.includes(next); next = parents[next] ?? null) found.push(next)
  return found
}

/** `sizes`: persons by unit, those below included. Each problem begins with the unit. */
export function treeProblems(parents: Parents, sizes: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(parents).flatMap(([unit, parent]) => {
    if (above(unit, parents).includes(unit)) return [`${unit} stands below itself; please name another unit above it, or null`]
    const [own, whole] = [sizes[unit], parent === null ? undefined : sizes[parent]]
    if (own === undefined || whole === undefined || own <= whole) return []
    return [`${unit} has ${own} persons and ${parent}, the unit above it, ${whole}; please mend unitSizes: they include the units below`]
  })
}

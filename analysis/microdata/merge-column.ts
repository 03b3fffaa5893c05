/**
 * A column that could tell who somebody is, as the merging sees it: numbered values in classes, and the ways to unite classes.
 *
 * Made by `identifying-columns` for one group at a time; `mergeUntil` chooses among the ways. What the numbers mean is not known here.
 */

/** Classes of a column, each the numbers of its values, rising; classes in the order of their first value. */
export type Partition = readonly (readonly number[])[]

/** `values`: how many there are, numbered from 0. */
export interface MergeColumn {
  readonly values: number
  /** Ways to make the class at this place coarser, each the places of the classes that become one. None where there is one class. */
  readonly steps: (classes: Partition, at: number) => readonly (readonly number[])[]
}

/** Each value for itself. */
export const finest = (values: number): Partition => Array.from({ length: values }, (_, value) => [value])

/** The partition with these classes made one. */
export function united(classes: Partition, places: readonly number[]): Partition {
  const one = places.flatMap((place) => classes[place] ?? []).toSorted((a, b) => a - b)
  const others = classes.filter((_, place) => !places.includes(place))
  return [...others, one].toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
}

/** Values in an order: a class may join its neighbour. `none`: the last value is "no answer", which may join any class. */
export function orderedColumn(values: number, none: boolean): MergeColumn {
  const isNone = (members: readonly number[] | undefined): boolean => none && members?.length === 1 && members[0] === values - 1
  const steps = (classes: Partition, at: number): readonly (readonly number[])[] => {
    const last = classes.length - 1
    const apart = isNone(classes[last])
    const ordered = apart ? last : classes.length
    if (apart && at === last) return classes.slice(0, last).map((_, place) => [place, last])
    const before = at > 0 ? [[at - 1, at]] : []
    const after = at + 1 < ordered ? [[at, at + 1]] : []
    return [...before, ...after, ...(apart ? [[at, last]] : [])]
  }
  return { values, steps }
}

/** Values in a tree: a class climbs to the nearest place that holds more. `chains`: for each value the sets it climbs through, growing. */
export function treeColumn(chains: readonly (readonly (readonly number[])[])[]): MergeColumn {
  const steps = (classes: Partition, at: number): readonly (readonly number[])[] => {
    const members = classes[at] ?? []
    const wider = chains[members[0] ?? 0]?.find((set) => set.length > members.length)
    if (wider === undefined) return []
    const inside = new Set(wider)
    return [classes.flatMap(([first], place) => (first !== undefined && inside.has(first) ? [place] : []))]
  }
  return { values: chains.length, steps }
}

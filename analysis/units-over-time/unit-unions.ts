/**
 * Which units of two rounds must be taken together so that the rounds can be compared after mergers and splits.
 *
 * Called by whoever sets up the designs of the two rounds (`design.unitUnions`). A unit that merely continues, under whatever
 * name, has the same id in both rounds and needs nothing.
 */

/** Ids of the units that each unit came from: several after a merger, one after a split. Units without any may be left out. */
export type Predecessors = Readonly<Record<string, readonly string[]>>

/** Unions by the id under which they are compared with the other round. Each unit is in at most one. */
export type UnionsOfRound = Readonly<Record<string, readonly string[]>>

/**
 * Why units of the later round have no counterpart. `units`: those of them that belong together. `missing`: the units that
 * keep them from being compared, for the earlier round lacks them (`predecessorMissing`) or the later one (`successorMissing`).
 */
export interface NotComparable {
  readonly units: readonly string[]
  readonly reason: 'predecessorMissing' | 'successorMissing'
  readonly missing: readonly string[]
}

export interface UnitUnions {
  readonly earlier: UnionsOfRound
  readonly later: UnionsOfRound
  readonly notComparable: readonly NotComparable[]
}

interface Lineage {
  readonly earlier: ReadonlySet<string>
  readonly later: ReadonlySet<string>
  readonly predecessors: ReadonlyMap<string, readonly string[]>
  readonly successors: ReadonlyMap<string, readonly string[]>
}

function lineageOf(earlierUnits: readonly string[], laterUnits: readonly string[], predecessors: Predecessors): Lineage {
  const pairs = Object.entries(predecessors).flatMap(([unit, froms]) => froms.map((from) => ({ unit, from })))
  const successors = Map.groupBy(pairs, ({ from }) => from)
  return {
    earlier: new Set(earlierUnits),
    later: new Set(laterUnits),
    predecessors: new Map(Object.entries(predecessors)),
    successors: new Map([...successors].map(([from, made]) => [from, made.map(({ unit }) => unit)])),
  }
}

/** The steps from a unit: back unless the earlier round has it, on unless the later round has it. */
const stepsFrom = ({ earlier, later, predecessors, successors }: Lineage, unit: string) => ({
  back: earlier.has(unit) ? [] : (predecessors.get(unit) ?? []),
  on: later.has(unit) ? [] : (successors.get(unit) ?? []),
})

/** All units that hang together with this one between the two rounds, by steps back and on and in both directions. */
function component(lineage: Lineage, start: string): readonly string[] {
  const found = new Set([start])
  // A set that grows while it is walked through is walked through to its end.
  for (const unit of found) {
    const { back, on } = stepsFrom(lineage, unit)
    for (const next of [...back, ...on]) found.add(next)
  }
  return [...found]
}

/** The units at which the way between the rounds ends before it reaches the other round. */
function looseEnds(lineage: Lineage, units: readonly string[]): Omit<NotComparable, 'units'> | undefined {
  const { earlier, later } = lineage
  const lost = units.filter((unit) => !earlier.has(unit) && stepsFrom(lineage, unit).back.length === 0)
  if (lost.length > 0) return { reason: 'predecessorMissing', missing: lost }
  const gone = units.filter((unit) => !later.has(unit) && stepsFrom(lineage, unit).on.length === 0)
  return gone.length > 0 ? { reason: 'successorMissing', missing: gone } : undefined
}

/** Components that share a unit are one: a unit of both rounds is where the walk stops, but it belongs to all that reach it. */
function joined(components: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groups: Set<string>[] = []
  for (const units of components) {
    const shared = groups.filter((group) => units.some((unit) => group.has(unit)))
    const whole = new Set([...shared.flatMap((group) => [...group]), ...units])
    groups.splice(0, groups.length, ...groups.filter((group) => !shared.includes(group)), whole)
  }
  return groups.map((group) => [...group])
}

/** The union of one component, under the id of a unit that only one of the rounds has, or else under all the later ids. */
function unionOf(before: readonly string[], after: readonly string[]): Pick<UnitUnions, 'earlier' | 'later'> {
  const [was, is] = [before[0] ?? '', after[0] ?? '']
  if (before.length === 1 && after.length === 1 && was === is) return { earlier: {}, later: {} }
  if (after.length === 1 && !before.includes(is)) return { earlier: { [is]: before }, later: {} }
  if (before.length === 1 && !after.includes(was)) return { earlier: {}, later: { [was]: after } }
  const id = after.join('+')
  return { earlier: { [id]: before }, later: { [id]: after } }
}

/**
 * The unions that make the rounds comparable, each under the id of the unit that it stands for in the other round.
 *
 * A and B merged into AB: the earlier round gets AB = [A, B]. X split into X1 and X2: the later round gets X = [X1, X2]. Where
 * several units stand on both sides, both get a union under the later ids, joined by `+`. Units that are new without
 * predecessors, and units that ended without successors, are in no union.
 */
export function unitUnions(earlierUnits: readonly string[], laterUnits: readonly string[], predecessors: Predecessors): UnitUnions {
  const lineage = lineageOf(earlierUnits, laterUnits, predecessors)
  const components = joined([...laterUnits, ...earlierUnits].map((unit) => component(lineage, unit)).filter(({ length }) => length > 1))
  const unions = components.map((units) => {
    const [before, after] = [earlierUnits.filter((unit) => units.includes(unit)), laterUnits.filter((unit) => units.includes(unit))]
    const loose = looseEnds(lineage, units)
    const none = { earlier: {}, later: {}, notComparable: [] }
    if (loose !== undefined) return after.length === 0 ? none : { ...none, notComparable: [{ units: after, ...loose }] }
    return { ...unionOf(before, after), notComparable: [] }
  })
  return {
    earlier: Object.assign({}, ...unions.map(({ earlier }) => earlier)) as UnionsOfRound,
    later: Object.assign({}, ...unions.map(({ later }) => later)) as UnionsOfRound,
    notComparable: unions.flatMap(({ notComparable }) => notComparable),
  }
}

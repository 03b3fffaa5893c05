import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { unitUnions } from '../../../analysis/units-over-time/unit-unions.ts'

const nothing = { earlier: {}, later: {}, notComparable: [] }

describe('Units of two rounds', () => {
  it('need nothing where they merely continue, begin or end', () => {
    expect(unitUnions(['a', 'b', 'old'], ['b', 'a', 'new'], {})).toEqual(nothing)
    expect(unitUnions(['a', 'b'], ['a', 'b'], { ab: ['a', 'b'] })).toEqual(nothing)
  })

  it('are one in the earlier round where they merged, and one in the later where they were split', () => {
    expect(unitUnions(['a', 'b', 'c'], ['ab', 'c'], { ab: ['a', 'b'] })).toEqual({ ...nothing, earlier: { ab: ['a', 'b'] } })
    expect(unitUnions(['x', 'c'], ['x1', 'x2', 'c'], { x1: ['x'], x2: ['x'] })).toEqual({ ...nothing, later: { x: ['x1', 'x2'] } })
  })

  it('are followed over several years, whichever two years are compared', () => {
    const predecessors = { ab: ['a', 'b'], abc: ['ab', 'c'] }
    expect(unitUnions(['a', 'b', 'c'], ['abc'], predecessors).earlier).toEqual({ abc: ['a', 'b', 'c'] })
    expect(unitUnions(['a', 'b', 'c'], ['ab', 'c'], predecessors).earlier).toEqual({ ab: ['a', 'b'] })
    expect(unitUnions(['ab', 'c'], ['abc'], predecessors).earlier).toEqual({ abc: ['ab', 'c'] })
  })

  it('are one component on both sides after a split and then a merger across it', () => {
    const found = unitUnions(['x', 'y', 'c'], ['x1', 'z', 'c'], { x1: ['x'], x2: ['x'], z: ['x2', 'y'] })
    expect(found).toEqual({ ...nothing, earlier: { 'x1+z': ['x', 'y'] }, later: { 'x1+z': ['x1', 'z'] } })
  })

  it('that were split and merged again are the same under another id', () => {
    expect(unitUnions(['x'], ['y'], { x1: ['x'], x2: ['x'], y: ['x1', 'x2'] })).toEqual({ ...nothing, earlier: { y: ['x'] } })
  })

  it('are not compared where one they came from took no part, or a part of them takes none now: and it is said which', () => {
    expect(unitUnions(['a'], ['ab'], { ab: ['a', 'b'] })).toEqual({
      ...nothing,
      notComparable: [{ units: ['ab'], reason: 'predecessorMissing', missing: ['b'] }],
    })
    expect(unitUnions(['x'], ['x1'], { x1: ['x'], x2: ['x'] })).toEqual({
      ...nothing,
      notComparable: [{ units: ['x1'], reason: 'successorMissing', missing: ['x2'] }],
    })
    expect(unitUnions([], ['ab'], { ab: ['a', 'b'] }).notComparable).toEqual([
      { units: ['ab'], reason: 'predecessorMissing', missing: ['a', 'b'] },
    ])
  })
})

/** A history of an organisation: in each year some units merge, split, begin or end; the units of every year and who they came from. */
interface History {
  readonly years: readonly (readonly string[])[]
  readonly predecessors: Record<string, readonly string[]>
  /** Who works where, by year: persons only move with their unit. */
  readonly persons: readonly Readonly<Record<string, string>>[]
}

type Event = readonly [kind: 'merge' | 'split', at: number, years: number]

/** Ten units with four persons each; units are never lost, so that every person can be followed. */
function historyOf(events: readonly Event[]): History {
  let units = Array.from({ length: 10 }, (_, index) => `u${index}`)
  let homes: Record<string, string> = Object.fromEntries(units.flatMap((unit) => [0, 1, 2, 3].map((person) => [`${unit}-${person}`, unit])))
  const [years, persons, predecessors]: [string[][], Record<string, string>[], Record<string, readonly string[]>] = [[units], [homes], {}]
  for (const [index, [kind, at, newYear]] of events.entries()) {
    const [one = '', two = ''] = [units[at % units.length], units[(at + 1) % units.length]]
    if (kind === 'merge' && one !== two) {
      predecessors[`m${index}`] = [one, two]
      units = [...units.filter((unit) => unit !== one && unit !== two), `m${index}`]
      homes = Object.fromEntries(Object.entries(homes).map(([person, home]) => [person, home === one || home === two ? `m${index}` : home]))
    } else {
      const parts = [`s${index}a`, `s${index}b`]
      for (const part of parts) predecessors[part] = [one]
      units = [...units.filter((unit) => unit !== one), ...parts]
      homes = Object.fromEntries(
        Object.entries(homes).map(([person, home], place) => [person, home === one ? (parts[place % 2] ?? '') : home]),
      )
    }
    if (newYear % 2 === 0) {
      years.push(units)
      persons.push(homes)
    }
  }
  return { years: [...years, units], persons: [...persons, homes], predecessors }
}

const events = fc.array(fc.tuple(fc.constantFrom('merge' as const, 'split' as const), fc.nat(30), fc.nat(9)), { maxLength: 14 })

describe('Over any history of mergers and splits', () => {
  it('each union holds the same persons in both rounds, everybody exactly once, and no unit is in two', () => {
    fc.assert(
      fc.property(events, fc.nat(9), (list, from) => {
        const { years, persons, predecessors } = historyOf(list)
        const first = from % years.length
        const [before = [], after = years.at(-1) ?? []] = [years[first]]
        const { earlier, later, notComparable } = unitUnions(before, after, predecessors)
        expect(notComparable).toEqual([])
        const placed = (units: readonly string[], unions: Readonly<Record<string, readonly string[]>>, others: readonly string[]) => {
          const inUnions = Object.values(unions).flat()
          expect(new Set(inUnions).size).toBe(inUnions.length)
          const nameOf = new Map(Object.entries(unions).flatMap(([id, members]) => members.map((unit) => [unit, id])))
          for (const unit of units) if (!nameOf.has(unit) && others.includes(unit)) nameOf.set(unit, unit)
          return nameOf
        }
        const counterparts = [...after, ...Object.keys(later)]
        const was = placed(before, earlier, counterparts)
        const is = placed(after, later, [...before, ...Object.keys(earlier)])
        for (const [person, home] of Object.entries(persons[first] ?? {})) {
          const now = persons.at(-1)?.[person] ?? ''
          expect([person, was.get(home)]).toEqual([person, is.get(now)])
          expect(was.get(home)).toBeDefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the order of the units changes nothing but the order', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { years, predecessors } = historyOf(list)
        const [before = [], after = []] = [years[0], years.at(-1)]
        const sorted = (unions: Readonly<Record<string, readonly string[]>>) =>
          Object.entries(unions)
            .map(([id, units]) => [id.split('+').toSorted(), units.toSorted()])
            .toSorted()
        const [one, other] = [unitUnions(before, after, predecessors), unitUnions(before.toReversed(), after.toReversed(), predecessors)]
        expect(sorted(other.earlier)).toEqual(sorted(one.earlier))
        expect(sorted(other.later)).toEqual(sorted(one.later))
      }),
    )
  })
})

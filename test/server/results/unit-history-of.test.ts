import { describe, expect, it } from '@jest/globals'
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import { unitHistoryOf } from '../../../server/results/unit-history-of.ts'

const unit = (id: string, from: string | null = null, predecessors: readonly string[] = []): OrganisationalUnit => ({
  id,
  organisation: 'o',
  parent: null,
  name: { fi: id.toUpperCase(), sv: `sv-${id}` },
  persons: 10,
  depth: 0,
  validFrom: from,
  validUntil: null,
  predecessors,
})
const round = (year: number, ...ids: readonly string[]) => ({
  round: { opensOn: `${year}-02-01`, year },
  units: ids.map((id) => ({ unit: id, parent: null, name: id, persons: 10, depth: 0 })),
})

const known = [unit('a'), unit('b'), unit('c'), unit('ab', '2025-01-01', ['a', 'b']), unit('c1', '2025-01-01', ['c']), unit('c2', '2025-01-01', ['c'])] // prettier-ignore

describe('The history of the units of a round', () => {
  it('tells mergers and splits with the round before them, and nothing of units that merely continue', () => {
    expect(unitHistoryOf([round(2024, 'a', 'b', 'c'), round(2025, 'ab', 'c1', 'c2')], known, 'fi')).toEqual({
      ab: { kind: 'merged', day: '2025-01-01', names: ['A', 'B'], earlierYears: 'compared' },
      c1: { kind: 'part', day: '2024-12-31', names: ['C'], earlierYears: 'compared', comparedAs: 'c' },
      c2: { kind: 'part', day: '2024-12-31', names: ['C'], earlierYears: 'compared', comparedAs: 'c' },
    })
    expect(unitHistoryOf([round(2023, 'a', 'b'), round(2024, 'a', 'b')], known, 'fi')).toEqual({})
  })

  it('says that years are not compared where one of the merged took no part', () => {
    expect(unitHistoryOf([round(2024, 'a'), round(2025, 'ab')], known, 'sv')).toEqual({
      ab: { kind: 'merged', day: '2025-01-01', names: ['sv-a', 'sv-b'], earlierYears: 'notComparable' },
    })
  })

  it('speaks of a merger without rounds before it in its own year only', () => {
    expect(unitHistoryOf([round(2025, 'ab')], known, 'fi')).toMatchObject({ ab: { earlierYears: 'none' } })
    expect(unitHistoryOf([round(2026, 'ab')], known, 'fi')).toEqual({})
    expect(unitHistoryOf([round(2025, 'ab'), round(2026, 'ab')], known, 'fi')).toEqual({})
    expect(unitHistoryOf([], known, 'fi')).toEqual({})
  })

  it('names those with which a unit is compared after a split and a merger across it', () => {
    const crossed = [unit('x'), unit('y'), unit('x1', '2025-01-01', ['x']), unit('x2', '2025-01-01', ['x']), unit('z', '2026-01-01', ['x2', 'y'])] // prettier-ignore
    expect(unitHistoryOf([round(2024, 'x', 'y'), round(2026, 'x1', 'z')], crossed, 'fi')).toEqual({
      x1: { kind: 'crossed', day: '2025-01-01', names: ['Z'], earlierYears: 'compared', comparedAs: 'x1+z' },
      z: { kind: 'crossed', day: '2026-01-01', names: ['X1'], earlierYears: 'compared', comparedAs: 'x1+z' },
    })
  })
})

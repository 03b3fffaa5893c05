/**
 * The figures that are looked at one by one, each with the persons behind it.
 *
 * Called by `solveRound`: an item that many skip is a small cell within a large group.
 */
import type { GroupResult } from '../result.ts'
import type { Measure } from './tally.ts'
import { nobody, tallyOfMean, tallyOfPersons, tallyOfShares } from './tally.ts'

const scoreRange = [0, 100] as const
const positionRange = [-100, 100] as const

/** Ids under which `Solution.isExact` knows a figure. */
export const measureId = {
  item: (id: string): string => `item ${id}`,
  /** Don't know and does not concern me. */
  unsaid: (id: string): string => `unsaid ${id}`,
  asked: (id: string): string => `asked ${id}`,
  dimension: (id: string): string => `dimension ${id}`,
  position: (axis: string): string => `position ${axis}`,
  sides: (axis: string): string => `sides ${axis}`,
  facet: (facet: string, axis: string): string => `facet ${facet} ${axis}`,
  landscapes: 'landscapes',
  straightLiners: 'straight-liners',
} as const

function itemMeasures({ items }: GroupResult): readonly Measure[] {
  return Object.keys(items).flatMap((id) => [answersTo(id), unsaidOf(id), { id: measureId.asked(id), tally: tallyOfPersons }])
}

const unsaidOf = (id: string): Measure => ({
  id: measureId.unsaid(id),
  tally: ({ items }) => {
    const item = items[id]
    return item ? { ...tallyOfShares({ dontKnow: item.dontKnowShare, notConcerned: item.notConcernedShare }), n: item.asked ?? 0 } : nobody
  },
})

function answersTo(id: string): Measure {
  return {
    id: measureId.item(id),
    tally: (figures) => {
      const item = figures.items[id]
      if (item === undefined) return nobody
      return {
        ...tallyOfShares(item.distribution),
        n: item.answered ?? 0,
        asked: item.asked ?? 0,
        mean: tallyOfMean(item.score, scoreRange).mean,
      }
    },
  }
}

function dimensionMeasures({ dimensions }: GroupResult): readonly Measure[] {
  return Object.keys(dimensions).map((id) => ({
    id: measureId.dimension(id),
    tally: (figures) => tallyOfMean(figures.dimensions[id]?.score, scoreRange),
  }))
}

function typeMeasures({ type }: GroupResult): readonly Measure[] {
  if (type === null) return []
  const axes = Object.keys(type.positions)
  const positions = axes.map((axis): Measure => ({
    id: measureId.position(axis),
    tally: (figures) => tallyOfMean(figures.type?.positions[axis], positionRange),
  }))
  const sides = axes.map((axis): Measure => ({
    id: measureId.sides(axis),
    tally: (figures) => {
      const found = figures.type?.axes[axis]
      return found ? tallyOfShares({ first: found.firstShare, second: found.secondShare }) : nobody
    },
  }))
  const facets = Object.entries(type.facets).flatMap(([facet, ofFacet]) =>
    Object.keys(ofFacet).map((axis): Measure => ({
      id: measureId.facet(facet, axis),
      tally: (figures) => tallyOfMean(figures.type?.facets[facet]?.[axis], positionRange),
    })),
  )
  const landscapes: Measure = {
    id: measureId.landscapes,
    tally: (figures) => (figures.type ? tallyOfShares(figures.type.personShares) : nobody),
  }
  return [...positions, ...sides, ...facets, landscapes]
}

const straightLiners: Measure = {
  id: measureId.straightLiners,
  tally: ({ straightLiners: { count, of } }) => ({ n: of, mean: null, counts: [count] }),
}

/** The figures of a group, which its units and classes share. */
export const measuresOf = (figures: GroupResult): readonly Measure[] => [
  ...itemMeasures(figures),
  ...dimensionMeasures(figures),
  ...typeMeasures(figures),
  straightLiners,
]

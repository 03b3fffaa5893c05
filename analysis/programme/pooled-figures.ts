/**
 * The figures of a group as they are pooled: by key, and in families that hang together.
 *
 * Called by `poolPlan`. A key stands for all that is shown of one item, of one dimension or of the type; a family for keys of which one
 * might follow from the others, such as a dimension and its items.
 */
import { tiesOf } from '../disclosure/blocked-figures.ts'
import { measuresOf } from '../disclosure/measures.ts'
import type { Measure } from '../disclosure/tally.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { GroupResult } from '../result.ts'

/** `measures`: what disclosure control looks at. `family`: the same for keys that hang together. */
export interface PooledFigure {
  readonly key: string
  readonly family: string
  readonly measures: readonly Measure[]
}

export const figureKey = {
  item: (id: string): string => `item ${id}`,
  dimension: (id: string): string => `dimension ${id}`,
  /** Positions, sides, facets and landscapes: the letters rest on all of them. */
  type: 'type',
} as const

const ofItem = /^(?:item|unsaid|asked) (.+)$/
const ofType = /^(?:position|sides|facet) |^landscapes$/

/** Undefined for what is not pooled: whether somebody ticked the same everywhere depends on which items count. */
function keyOf(measure: string): string | undefined {
  const item = ofItem.exec(measure)?.[1]
  if (item !== undefined) return figureKey.item(item)
  if (ofType.test(measure)) return figureKey.type
  return measure.startsWith('dimension ') ? measure : undefined
}

/** Keys that hang together, each set once. */
function joined(links: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  return links.reduce<readonly ReadonlySet<string>[]>((sets, link) => {
    const touched = sets.filter((set) => link.some((key) => set.has(key)))
    return [...sets.filter((set) => !touched.includes(set)), new Set([...touched.flatMap((set) => [...set]), ...link])]
  }, [])
}

/** The figures of a group that can be pooled. `figures`: of any member with this group; all have the same measures. */
export function pooledFigures(questionnaire: Questionnaire, group: string, figures: GroupResult): readonly PooledFigure[] {
  const { families, behind } = tiesOf(questionnaire, group)
  const measures = measuresOf(figures)
  const keys = new Map<string, Measure[]>()
  for (const measure of measures) {
    const key = keyOf(measure.id)
    if (key !== undefined) keys.set(key, [...(keys.get(key) ?? []), measure])
  }
  const inKeys = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => keyOf(id) ?? [])
  const ties = [...families.map(({ whole, items }) => [whole, ...items]), ...behind]
  const sets = joined([...[...keys.keys()].map((key) => [key]), ...ties.map(inKeys)])
  return [...keys].map(([key, ofKey]) => {
    const family = [...(sets.find((set) => set.has(key)) ?? [key])].toSorted().join(' + ')
    return { key, family, measures: ofKey }
  })
}

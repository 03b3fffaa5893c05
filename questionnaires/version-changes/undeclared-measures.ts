/**
 * Dimensions, axes and facets that changed, and parts that are gone, without `changes` saying so: part of `undeclaredChanges`.
 */
import { canonicalJson } from '../canonical-json.ts'
import { itemsOf } from '../columns.ts'
import { defaultAnsweredShare } from '../definition.ts'
import type { Item } from '../item.ts'
import { located } from '../json-pointer.ts'
import type { Axis, Dimension, Facet } from '../meaning.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Questionnaire } from '../questionnaire.ts'

const sections = ['dimensions', 'axes', 'facets'] as const
type Section = (typeof sections)[number]

function measureOf(item: Item, section: Section): string | undefined {
  if (section === 'dimensions') return item.kind === 'rating' ? item.dimension : undefined
  if (section === 'axes') return item.kind === 'pair' ? item.axis : undefined
  return item.kind === 'rating' || item.kind === 'pair' ? item.facet : undefined
}

/** What makes the figure: its items, and how they count. Names and explanations may change freely. */
function printOf(measure: Dimension | Axis | Facet, section: Section, questionnaire: Questionnaire): string {
  const items = itemsOf(questionnaire).filter((item) => measureOf(item, section) === measure.id)
  return canonicalJson({
    items: items.map(({ id }) => id).toSorted(),
    share: 'low' in measure ? (measure.minimumAnsweredShare ?? defaultAnsweredShare) : null,
    letters: 'poles' in measure ? measure.poles.map(({ letter }) => letter) : null,
  })
}

function changedMeasures(older: Questionnaire, newer: Questionnaire, section: Section): readonly Problem[] {
  return located<Dimension | Axis | Facet>(newer[section], `/${section}`).flatMap(({ value: measure, at }) => {
    const before = older[section].find(({ id }) => id === measure.id)
    if (before === undefined || newer.changes?.measures?.includes(measure.id) === true) return []
    if (printOf(before, section, older) === printOf(measure, section, newer)) return []
    return [problemAt(at, 'undeclaredMeasure', { id: measure.id, version: older.version })]
  })
}

function goneFrom(older: Questionnaire, newer: Questionnaire, section: Section | 'groups'): readonly Problem[] {
  const kept = new Set([...newer[section].map(({ id }) => id), ...(newer.changes?.removed ?? [])])
  return older[section]
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => problemAt(`/${section}`, 'removedSilently', { id, version: older.version }))
}

/** Measures with other items, another share to answer or other poles, and measures and groups that are gone. */
export function undeclaredMeasures(older: Questionnaire, newer: Questionnaire): readonly Problem[] {
  return [
    ...goneFrom(older, newer, 'groups'),
    ...sections.flatMap((section) => [...goneFrom(older, newer, section), ...changedMeasures(older, newer, section)]),
  ]
}

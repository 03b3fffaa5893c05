/**
 * Ids are unique among their like: two parts with one id could not be told apart. Axes have letters of their own, too.
 */
import { located } from '../json-pointer.ts'
import type { Located } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { locatedItems } from './located-items.ts'

/** The second and later of equal ids. */
function repeated(ids: readonly Located<string>[], code: 'duplicateId' | 'duplicateLetter' = 'duplicateId'): readonly Problem[] {
  const isRepeated = ({ value }: Located<string>, index: number) => ids.findIndex((other) => other.value === value) < index
  return ids.filter(isRepeated).map(({ value, at }) => problemAt(at, code, { id: value }))
}

const idsOf = (parts: readonly Located<{ readonly id: string }>[]) => parts.map(({ value, at }) => ({ value: value.id, at: `${at}/id` }))

export const uniqueIds: Check = (definition) => {
  const { languages, organisationKinds, groups, scales, dimensions, nowAndWanted, axes, facets, facetRows, types, pages } = definition
  const sections = { groups, scales, dimensions, nowAndWanted, axes, facets, facetRows, pages }
  const letters = located(axes, '/axes').flatMap(({ value: axis, at }) =>
    located(axis.poles, `${at}/poles`).map((pole) => ({ value: pole.value.letter, at: `${pole.at}/letter` })),
  )
  return [
    ...repeated(located(languages, '/languages')),
    ...repeated(located(organisationKinds, '/organisationKinds')),
    ...Object.entries(sections).flatMap(([name, parts]) => repeated(idsOf(located<{ readonly id: string }>(parts, `/${name}`)))),
    ...repeated(idsOf(locatedItems(definition))),
    ...repeated(letters, 'duplicateLetter'),
    ...repeated(located(types, '/types').map(({ value, at }) => ({ value: value.letters, at: `${at}/letters` }))),
  ]
}

/**
 * What is compared with what is wanted: two different ratings of one scale, asked of the same groups, each in one comparison only.
 *
 * They belong to no dimension and are not turned round: their result says how far apart they are, not how good either is.
 */
import type { Definition } from '../definition.ts'
import type { RatingItem } from '../item.ts'
import type { Located } from '../json-pointer.ts'
import { located } from '../json-pointer.ts'
import type { NowAndWanted } from '../meaning.ts'
import type { Problem } from '../problem.ts'
import { problemAt } from '../problem.ts'
import type { Check } from './check.ts'
import { groupsAsked, locatedItems } from './located-items.ts'

const sides = ['now', 'wanted'] as const

type Found = RatingItem | 'other' | undefined

/** The rating of this id, `other` where it is something else; undefined where it is broken or not there. */
function foundIn(definition: Definition, id: string): Found {
  const item = locatedItems(definition).find(({ value }) => value.id === id)?.value
  return item === undefined || item.kind === 'rating' ? item : 'other'
}

function sideProblems(found: Found, id: string, at: string): readonly Problem[] {
  if (found === undefined) return []
  const isPlain = found !== 'other' && found.dimension === undefined && found.reverseKeyed !== true
  return isPlain ? [] : [problemAt(at, 'nowAndWantedKind', { id })]
}

function pairProblems(definition: Definition, { value, at }: Located<NowAndWanted>): readonly Problem[] {
  const [now, wanted] = sides.map((side) => foundIn(definition, value[side]))
  if (now === undefined || wanted === undefined || now === 'other' || wanted === 'other') return []
  const [asked, askedWanted] = [now, wanted].map((item) => groupsAsked(item, definition).toSorted().join())
  const isAlike = now.scale === wanted.scale && asked === askedWanted
  return isAlike ? [] : [problemAt(at, 'nowAndWantedApart', { now: now.id, wanted: wanted.id })]
}

export const nowAndWanted: Check = (definition, { items }) => {
  const all = located(definition.nowAndWanted, '/nowAndWanted')
  const named = all.flatMap(({ value, at }) => sides.map((side) => ({ id: value[side], at: `${at}/${side}` })))
  return [
    ...named.filter(({ id }) => !items.has(id)).map(({ id, at }) => problemAt(at, 'unknownItem', { id })),
    ...named
      .filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
      .map(({ id, at }) => problemAt(at, 'nowAndWantedTwice', { id })),
    ...named.flatMap(({ id, at }) => sideProblems(foundIn(definition, id), id, at)),
    ...all.flatMap((pair) => pairProblems(definition, pair)),
  ]
}

/**
 * The order in which problems are told: that of the file, so that whoever mends them walks through it once.
 */
import { isJsonObject } from './json-object.ts'
import { stepsOf } from './json-pointer.ts'
import type { Problem } from './problem.ts'

/** Index of each step among its neighbours; what is not there comes last. */
function placeOf(json: unknown, pointer: string): readonly number[] {
  const places: number[] = []
  let here = json
  for (const step of stepsOf(pointer)) {
    const members: readonly (readonly [string, unknown])[] = Array.isArray(here) || isJsonObject(here) ? Object.entries(here) : []
    const index = members.findIndex(([key]) => key === step)
    places.push(index < 0 ? members.length : index)
    here = members[index]?.[1]
  }
  return places
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((place, index) => place !== b[index])
  return differing < 0 ? a.length - b.length : (a[differing] ?? 0) - (b[differing] ?? -1)
}

/** The problems in the order in which they stand in `json`; the whole comes before its parts. */
export function inOrderOfFile(problems: readonly Problem[], json: unknown): readonly Problem[] {
  return problems
    .map((problem) => ({ problem, place: placeOf(json, problem.pointer) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map(({ problem }) => problem)
}

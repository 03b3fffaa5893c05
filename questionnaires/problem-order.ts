/**
 * The order in which problems are told: that of the file, so that whoever mends them walks through it once.
 */
import { isJsonObject } from './json-object.ts'
import { stepsOf } from './json-pointer.ts'
import type { Problem } from './problem.ts'

/** Keys of objects and lists; a file full of problems asks for the same ones again and again. */
type KeysOf = (value: unknown) => readonly string[]

function rememberedKeys(): KeysOf {
  const known = new WeakMap<object, readonly string[]>()
  return (value) => {
    if (typeof value !== 'object' || value === null) return []
    const keys = known.get(value) ?? Object.keys(value)
    known.set(value, keys)
    return keys
  }
}

const memberOf = (value: unknown, key: string): unknown =>
  Array.isArray(value) ? value[Number(key)] : isJsonObject(value) ? value[key] : undefined

/** Index of each step among its neighbours; what is not there comes last. */
function placeOf(json: unknown, pointer: string, keysOf: KeysOf): readonly number[] {
  const places: number[] = []
  let here = json
  for (const step of stepsOf(pointer)) {
    const keys = keysOf(here)
    const index = keys.indexOf(step)
    places.push(index < 0 ? keys.length : index)
    here = index < 0 ? undefined : memberOf(here, step)
  }
  return places
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((place, index) => place !== b[index])
  return differing < 0 ? a.length - b.length : (a[differing] ?? 0) - (b[differing] ?? -1)
}

/** The problems in the order in which they stand in `json`; the whole comes before its parts. */
export function inOrderOfFile(problems: readonly Problem[], json: unknown): readonly Problem[] {
  const keysOf = rememberedKeys()
  return problems
    .map((problem) => ({ problem, place: placeOf(json, problem.pointer, keysOf) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map(({ problem }) => problem)
}

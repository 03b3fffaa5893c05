/**
 * Valid definitions with one to four members changed at random: the neighbourhood in which mistakes are made.
 */
import fc from 'fast-check'
import { validDefinition } from './read-fixture.ts'

type Path = readonly (string | number)[]

const isBranch = (value: unknown): value is Record<string, unknown> | unknown[] => typeof value === 'object' && value !== null

/** The place of every member, the whole first. */
export function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (!isBranch(value)) return [path]
  const members = Array.isArray(value) ? value.map((element, index) => [index, element] as const) : Object.entries(value)
  return [path, ...members.flatMap(([key, member]) => pathsIn(member, [...path, key]))]
}

/** A copy in which `change` has been made to the member at `path`; `undefined` takes the member away. */
export function changedAt(value: unknown, [step, ...rest]: Path, change: (member: unknown) => unknown): unknown {
  if (step === undefined) return change(value)
  if (!isBranch(value)) return value
  if (Array.isArray(value)) {
    return value
      .map((element, index) => (index === step ? changedAt(element, rest, change) : element))
      .filter((element) => element !== undefined)
  }
  const members = Object.entries(value).map(([key, member]) => [key, key === step ? changedAt(member, rest, change) : member] as const)
  return Object.fromEntries(members.filter(([, member]) => member !== undefined))
}

const words = fc.constantFrom(
  'staff',
  'guests',
  'comfort',
  'talk',
  'place',
  'agreement',
  'a_to_b',
  'internal',
  'rating',
  'pair',
  'constructor',
  '__proto__',
  '',
)

const change: fc.Arbitrary<(member: unknown) => unknown> = fc.oneof(
  fc.constant(() => undefined),
  fc.jsonValue().map((value) => () => value),
  words.map((word) => () => word),
  fc.integer({ min: -2, max: 12_000 }).map((number) => () => number),
  fc.constantFrom(true, false, null, 0.5, 41).map((value) => () => value),
  fc.tuple(fc.oneof(words, fc.string(), fc.constant('byGroup')), fc.jsonValue()).map(
    ([key, value]) =>
      (member: unknown) =>
        isBranch(member) && !Array.isArray(member) ? Object.fromEntries([...Object.entries(member), [key, value]]) : member,
  ),
  fc.constant((member: unknown) => (Array.isArray(member) ? [...member, ...member] : member)),
  fc.constant((member: unknown) => (Array.isArray(member) ? [] : isBranch(member) ? {} : [member])),
)

/** A valid definition's JSON after a few random changes. */
export function changedDefinition(name: 'tiny' | 'smallest'): fc.Arbitrary<unknown> {
  const original = validDefinition(name)
  return fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce<unknown>((json, [place, make]) => {
      const paths = pathsIn(json).slice(1)
      return changedAt(json, paths[place % Math.max(1, paths.length)] ?? [], make) ?? null
    }, original),
  )
}

/**
 * The definitions that the tests share: two valid small ones, and many that are each wrong in one way.
 *
 * `tiny` uses everything the format has; `smallest` only what it must. `expected-problems.json` says for each invalid one what is wrong
 * and which layer says so: the text of the file, the structure (then the JSON Schema refuses it too) or the meaning (which it can't see).
 */
import { readFileSync } from 'node:fs'

const folder = new URL('./fixtures/', import.meta.url)

/** The text of a file below fixtures/. */
export const readFixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

/** A new copy of a valid definition's JSON each time. */
export const validDefinition = (name: 'tiny' | 'smallest'): Record<string, unknown> => JSON.parse(readFixture(`${name}.json`))

export interface ExpectedProblems {
  readonly layer: 'text' | 'structure' | 'meaning'
  readonly problems: readonly { readonly pointer: string; readonly code: string }[]
}

/** What each file of fixtures/invalid is expected to give. */
export const expectedProblems: Readonly<Record<string, ExpectedProblems>> = JSON.parse(readFixture('expected-problems.json'))

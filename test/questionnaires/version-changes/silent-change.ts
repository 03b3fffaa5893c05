/**
 * A way to change a shipped definition (or `tiny`, which has every kind of item) without saying so, and the edits it is made of.
 */
import { readFileSync } from 'node:fs'
import type { DeclaredChanges } from '../../../questionnaires/questionnaire.ts'
import { changedAt } from '../changed-definition.ts'
import { readFixture } from '../read-fixture.ts'

export type Base = 'democracy-barometer' | 'odi' | 'tiny'
type Path = readonly (string | number)[]
export type Edit = (json: unknown) => unknown

/** `changes`: what the newer version must list to be let through, beside the relations of its items; null: nothing helps. */
export interface SilentChange {
  readonly name: string
  readonly base: Base
  readonly edits: readonly Edit[]
  readonly problems: readonly (readonly [code: string, pointer: string])[]
  readonly changes?: DeclaredChanges | null
}

const shipped = (name: string): string => readFileSync(new URL(`../../../questionnaires/${name}.json`, import.meta.url), 'utf8')

export const definitionOf = (base: Base): unknown => JSON.parse(base === 'tiny' ? readFixture('tiny.json') : shipped(base))

const pathOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
const change =
  (pointer: string, make: (member: unknown) => unknown): Edit =>
  (json) =>
    changedAt(json, pathOf(pointer), make)
export const set = (pointer: string, value: unknown): Edit => change(pointer, () => value)
export const drop = (pointer: string): Edit => change(pointer, () => undefined)
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
export const add = (pointer: string, members: object): Edit => change(pointer, (part) => (isObject(part) ? { ...part, ...members } : part))
export const listed = (pointer: string, make: (list: readonly unknown[]) => readonly unknown[]): Edit =>
  change(pointer, (list) => (Array.isArray(list) ? make(list) : list))
export const text = (words: string) => ({ fi: words, sv: words, en: words })
export const newItem = (id: string) => ({
  kind: 'rating',
  id,
  scale: 'trust',
  wording: text('Something new'),
  shortLabel: text('New'),
})
export const at = (page: number, ...items: readonly number[]): readonly string[] => items.map((item) => `/pages/${page}/items/${item}`)
export const each = (code: string, pointers: readonly string[]) => pointers.map((pointer) => [code, pointer] as const)

/** The item that most changes are tried on: `overall_trust` of the barometer, the only one with the scale `trust`. */
export const trust = '/pages/4/items/1'

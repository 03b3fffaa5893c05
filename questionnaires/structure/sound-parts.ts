/**
 * What is left of a definition without the parts whose shape is broken, so that the rest can be checked in the same go.
 *
 * Called by `parseQuestionnaire`. A broken item, option list, scale, dimension … is left out whole; a broken text or number at the top is
 * replaced by a stand-in, and what is found there is not reported. Without languages, groups and kinds of organisation nothing can be checked.
 */
import { isJsonObject, listUnder } from '../json-object.ts'
import { stepsOf } from '../json-pointer.ts'
import type { Problem } from '../problem.ts'

/** The sound part of a definition. `inFile` turns a pointer into it into one into the file, or undefined inside a stand-in. */
export interface SoundParts {
  readonly json: unknown
  readonly inFile: (pointer: string) => string | undefined
}

const essential = ['languages', 'organisationKinds', 'groups']
const sections = ['scales', 'dimensions', 'nowAndWanted', 'axes', 'facets', 'facetRows', 'types', 'gaps', 'pages']

const standIns: Readonly<Record<string, unknown>> = {
  id: 'unnamed',
  version: 9999,
  resultKind: 'criteria',
  title: {},
  purpose: {},
  introduction: {},
  ownResultTitle: {},
  source: {},
  minutes: 1,
  evidence: { status: 'notYetValidated', note: {} },
  scales: [],
  pages: [],
}

/** The pointer of the smallest part that can be left out: an item of a page, an element of a section, else a member at the top. */
function brokenPart({ pointer, values }: Problem): string {
  const steps = stepsOf(pointer.length > 0 ? pointer : `/${values['key'] ?? ''}`)
  const isItem = steps[0] === 'pages' && steps[2] === 'items' && steps.length > 3
  return steps.slice(0, isItem ? 4 : sections.includes(steps[0] ?? '') ? 2 : 1).reduce((at, step) => `${at}/${step}`, '')
}

/** The indexes of the list at `at` whose elements are sound. */
function soundIndexes(elements: readonly unknown[], at: string, broken: ReadonlySet<string>): readonly number[] {
  return elements.flatMap((_, index) => (broken.has(`${at}/${index}`) ? [] : [index]))
}

function soundPage(page: unknown, at: string, broken: ReadonlySet<string>, kept: Map<string, readonly number[]>): unknown {
  const items = listUnder(page, 'items')
  const indexes = soundIndexes(items, `${at}/items`, broken)
  kept.set(`${at}/items`, indexes)
  return isJsonObject(page) ? { ...page, items: indexes.map((index) => items[index]) } : page
}

/** The definition without its broken parts, or undefined where too little is left. */
export function soundParts(json: unknown, shapeProblems: readonly Problem[]): SoundParts | undefined {
  const broken = new Set(shapeProblems.map(brokenPart))
  if (!isJsonObject(json) || essential.some((key) => broken.has(`/${key}`))) return undefined
  const kept = new Map<string, readonly number[]>()
  const soundSection = (name: string) => {
    const elements = listUnder(json, name)
    const indexes = soundIndexes(elements, `/${name}`, broken)
    kept.set(`/${name}`, indexes)
    const sound = indexes.map((index) => elements[index])
    return name === 'pages' ? sound.map((page, place) => soundPage(page, `/pages/${indexes[place] ?? place}`, broken, kept)) : sound
  }
  const members = Object.entries(json).filter(([key]) => !broken.has(`/${key}`))
  const replaced = Object.entries(standIns).filter(([key]) => broken.has(`/${key}`))
  const sound = sections
    .filter((name) => Object.hasOwn(json, name) && !broken.has(`/${name}`))
    .map((name) => [name, soundSection(name)] as const)
  const isReplaced = (pointer: string) => broken.has(`/${stepsOf(pointer)[0] ?? ''}`)
  return {
    json: Object.fromEntries([...members, ...sound, ...replaced]),
    inFile: (pointer) => (isReplaced(pointer) ? undefined : withIndexesOf(pointer, kept)),
  }
}

/** The pointer with each index among the kept elements replaced by the element's index in the file. */
function withIndexesOf(pointer: string, kept: ReadonlyMap<string, readonly number[]>): string {
  return pointer
    .split('/')
    .slice(1)
    .reduce((at, step) => `${at}/${kept.get(at)?.[Number(step)] ?? step}`, '')
}

/**
 * No change of a questionnaire stays silent: what a newer version changed undeclared is told, and what it declares is let through.
 */
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { describeProblem } from '../../../questionnaires/describe-problem.ts'
import type { ItemRelation } from '../../../questionnaires/item.ts'
import { parseQuestionnaire } from '../../../questionnaires/parse-questionnaire.ts'
import { stepsOf } from '../../../questionnaires/json-pointer.ts'
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import { undeclaredChanges } from '../../../questionnaires/version-changes/undeclared-changes.ts'
import { versionProblems } from '../../../questionnaires/version-changes/version-problems.ts'
import { changedAt, changedDefinition } from '../changed-definition.ts'
import { validDefinition } from '../read-fixture.ts'
import { silentAnswers } from './silent-answers.ts'
import type { Base, SilentChange } from './silent-change.ts'
import { definitionOf } from './silent-change.ts'
import { silentPlaces } from './silent-places.ts'

function questionnaireOf(json: unknown): Questionnaire {
  const parsed = parseQuestionnaire(json)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.questionnaire
}

const nextVersion = (json: unknown) => ({ ...Object(json), version: 2, previousVersion: 1 })
const olders = new Map<Base, Questionnaire>()
const newers = new Map<SilentChange, Questionnaire>()

/** Parsed once each: the shipped definitions are long. */
function olderOf(base: Base): Questionnaire {
  const older = olders.get(base) ?? questionnaireOf(definitionOf(base))
  olders.set(base, older)
  return older
}

function changed(change: SilentChange): Questionnaire {
  const edited = () => change.edits.reduce((json, edit) => edit(json), nextVersion(definitionOf(change.base)))
  const newer = newers.get(change) ?? questionnaireOf(edited())
  newers.set(change, newer)
  return newer
}

const relations: Readonly<Record<string, ItemRelation>> = {
  newItemUndeclared: 'new',
  undeclaredTranslation: 'translated',
  undeclaredOrder: 'layoutOrModeChanged',
  undeclaredLayout: 'layoutOrModeChanged',
  undeclaredWording: 'reworded',
  undeclaredScale: 'scaleChanged',
}

/** The same questionnaire with the item saying its relation, and nothing else changed. */
function related<Json>(json: Json, pointer: string, relation: ItemRelation): Json {
  const path = stepsOf(pointer).map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  return changedAt(json, path, (item) => ({ ...Object(item), relation })) as Json
}

/** The changed version in which every item says its relation. */
const declared = (change: SilentChange): Questionnaire =>
  change.problems.reduce((newer, [code, pointer]) => (relations[code] ? related(newer, pointer, relations[code]) : newer), {
    ...changed(change),
    ...(change.changes ? { changes: change.changes } : {}),
  })

const silentChanges = [...silentAnswers, ...silentPlaces]
const named = silentChanges.map((change) => [change.name, change] as const)

describe('A change that a version keeps silent of', () => {
  it.each(named)('%s is told with its place and in words, and nothing else is', (_, change) => {
    const problems = versionProblems(olderOf(change.base), changed(change))
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual(change.problems)
    for (const problem of problems) {
      const words = (['fi', 'sv', 'en'] as const).flatMap((language) => Object.values(describeProblem(problem, language)))
      expect(words.join(' ')).not.toMatch(/\{\w+\}/)
    }
  })

  it.each(named.filter(([, { changes }]) => changes !== null))('%s is let through where it is declared', (_, change) => {
    expect(versionProblems(olderOf(change.base), declared(change))).toEqual([])
  })
})

describe('A relation', () => {
  const breaking = ['layoutOrModeChanged', 'reworded', 'scaleChanged'] as const
  const order = ['same', 'translated', ...breaking] as const
  const single = named.filter(([, { problems }]) => problems.length === 1 && relations[problems[0]?.[0] ?? ''] !== undefined)

  it.each(single)('weaker than %s needs does not cover it, and every stronger one does', (_, change) => {
    const [code = '', pointer = ''] = change.problems[0] ?? []
    const needed = order.findIndex((relation) => relation === relations[code])
    const covers = order.map((relation) => versionProblems(olderOf(change.base), related(changed(change), pointer, relation)).length === 0)
    expect(covers).toEqual(order.map((_relation, index) => index >= needed))
  })

  it('of one of two items that changed places covers where it stands, and not the other', () => {
    const swap = silentChanges.find(({ name }) => name === 'two items of a page in the other order')
    if (swap === undefined) throw new Error('The change has gone')
    const newer = related(changed(swap), '/pages/4/items/0', 'layoutOrModeChanged')
    expect(versionProblems(olderOf(swap.base), newer).map(({ pointer }) => pointer)).toEqual(['/pages/4/items/1'])
  })
})

/** The definition with another language in every text. */
function inSami(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSami)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([key, member]) => [key, inSami(member)] as const)
  return Object.fromEntries('fi' in value && 'sv' in value ? [...members, ['se', value.fi]] : members)
}

describe('A further language', () => {
  const json = { ...Object(inSami(nextVersion(definitionOf('tiny')))), languages: ['fi', 'sv', 'en', 'se'] }

  it('is a translation of every item, and breaks nothing where it is declared', () => {
    const problems = undeclaredChanges(olderOf('tiny'), questionnaireOf(json))
    expect(problems.map(({ code }) => code)).toEqual(Array(13).fill('undeclaredTranslation'))
    const translated = problems.reduce<unknown>((made, { pointer }) => related(made, pointer, 'translated'), json)
    expect(undeclaredChanges(olderOf('tiny'), questionnaireOf(translated))).toEqual([])
  })
})

describe('A version', () => {
  it.each(['tiny', 'odi', 'democracy-barometer'] as const)('of %s has no changes against itself', (base) => {
    expect(undeclaredChanges(olderOf(base), olderOf(base))).toEqual([])
    expect(versionProblems(olderOf(base), questionnaireOf(nextVersion(definitionOf(base))))).toEqual([])
  })

  it('that any definition could be has none against itself', () => {
    fc.assert(
      fc.property(changedDefinition('tiny'), (json) => {
        const parsed = parseQuestionnaire(json)
        if (parsed.ok) expect(undeclaredChanges(parsed.questionnaire, parsed.questionnaire)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('may write the same words for each kind of organisation, rename a scale, and change what no respondent answers to', () => {
    const json = JSON.stringify(nextVersion(definitionOf('tiny'))).replaceAll('"agreement"', '"agreeing"')
    const { pages, ...rest } = JSON.parse(json)
    const wording = pages[0].items[0].wording.en
    pages[0].items[0].wording.en = Object.fromEntries(rest.organisationKinds.map((kind: string) => [kind, wording]))
    pages[0].items[0].shortLabel.fi = 'Toinen'
    expect(versionProblems(olderOf('tiny'), questionnaireOf({ ...rest, minutes: 9, pages }))).toEqual([])
  })

  it.each([
    ['names no version before it', { previousVersion: undefined }, 'previousVersionMissing', ''],
    ['names another version', { version: 3, previousVersion: 2 }, 'previousVersionOther', '/previousVersion'],
    ['is not higher', { version: 1, previousVersion: undefined }, 'versionNotHigher', '/version'],
    ['is of another questionnaire', { id: 'other' }, 'otherQuestionnaire', '/id'],
  ])('that %s can’t follow', (_, members, code, pointer) => {
    const json = { ...validDefinition('tiny'), version: 2, previousVersion: 1, ...members }
    const newer = questionnaireOf(JSON.parse(JSON.stringify(json)))
    expect(versionProblems(olderOf('tiny'), newer)).toMatchObject([{ code, pointer }])
  })
})

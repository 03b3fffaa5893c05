/**
 * Own questionnaires of two organisations: each has its own library, and only the very same definition lets them be compared.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { parseQuestionnaireText } from '../../questionnaires/parse-questionnaire-text.ts'
import { definitionOf } from '../../server/manage/rounds/kept-definition.ts'
import { libraryFor } from '../../server/own-library.ts'
import { questionnaireIdentities, roundsAskingTheSame } from '../../server/questionnaire-identity.ts'
import { loadLibrary } from '../../server/questionnaire-library.ts'
import { planFor, sampleOrganisation } from '../data/sample-round.ts'
import { ownDefinition } from './manage/questionnaires/own-files.ts'

let store: Store
beforeEach(async () => {
  store = await openStore({ file: ':memory:' })
})
afterEach(() => store.close())

const library = loadLibrary(new URL('../../questionnaires', import.meta.url).pathname)
const anOrganisation = async (): Promise<string> => (await sampleOrganisation(store)).organisation

/** Takes a definition into use in an organisation; the parsed questionnaire. */
async function take(organisation: string, changes: Readonly<Record<string, unknown>> = {}) {
  const json = JSON.stringify(ownDefinition(changes))
  const parsed = parseQuestionnaireText(json)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const { questionnaire } = parsed
  const { hash, id, version } = questionnaire
  const named = { organisation, hash, questionnaire: id, version, json }
  await store.ownDefinitions.take({ ...named, day: '2026-11-21', by: null })
  await store.definitions.keep(definitionOf(questionnaire))
  return questionnaire
}

/** A round, only planned. `as`: with questions of its own beside, the hash is another. */
async function roundOf(organisation: string, { id, version, hash }: { id: string; version: number; hash: string }, as = hash) {
  if (as !== hash) await store.definitions.keep({ hash: as, questionnaire: id, version, json: '{}' })
  const made = await store.rounds.create({ ...planFor(organisation), questionnaire: id, definitionHash: as })
  const round = made.outcome === 'created' ? await store.rounds.find(made.id) : undefined
  if (round === undefined) throw new Error('No round')
  return round
}

const odi = library.byId('odi')
const minutes = { minutes: 3 }

describe('The library of an organisation', () => {
  it('has its own questionnaires after those of the house, with all their versions; another has none of it', async () => {
    const [own, other] = [await anOrganisation(), await anOrganisation()]
    const first = await take(own)
    const second = await take(own, { version: 2, previousVersion: 1, ...minutes })
    const known = await libraryFor({ store, library }, own)
    expect(known.current.map(({ id }) => id)).toEqual([...library.current.map(({ id }) => id), 'kuulemmeko'])
    expect(known.byId('kuulemmeko')?.hash).toBe(second.hash)
    expect(known.byHash(first.hash)?.version).toBe(1)
    expect(known.versionsOf('kuulemmeko').map(({ version }) => version)).toEqual([1, 2])
    expect(known.versionsOf('odi')).toEqual(library.versionsOf('odi'))
    expect((await libraryFor({ store, library }, other)).byId('kuulemmeko')).toBeUndefined()
  })

  it('keeps an own one whose id a newer program has too, and leaves out one that can’t be read any more', async () => {
    const own = await anOrganisation()
    const mine = await take(own, { id: 'odi' })
    await store.ownDefinitions.take({
      organisation: own,
      hash: 'x',
      questionnaire: 'gone',
      version: 1,
      json: '{}',
      day: '2026-11-21',
      by: null,
    })
    const known = await libraryFor({ store, library }, own)
    expect(known.byId('odi')?.hash).toBe(mine.hash)
    expect(known.current.filter(({ id }) => id === 'odi' || id === 'gone')).toHaveLength(1)
  })
})

describe('Rounds of several organisations', () => {
  it('ask the same where the definition is the very same, whatever questions stand beside; the same id alone is nothing', async () => {
    const [own, alike, different] = [await anOrganisation(), await anOrganisation(), await anOrganisation()]
    const mine = await roundOf(own, await take(own))
    const theirs = await roundOf(alike, await take(alike), 'with questions beside')
    const others = await roundOf(different, await take(different, minutes))
    const parts = { store, library }
    expect((await roundsAskingTheSame(parts, mine, [theirs, others])).map(({ id }) => id)).toEqual([theirs.id])
    const identities = await questionnaireIdentities(parts, [mine, theirs, others])
    expect(new Set(identities.values()).size).toBe(2)
  })

  it('of a questionnaire of the house ask the same whatever their version', async () => {
    if (odi === undefined) throw new Error('The questionnaire odi is gone')
    const [own, other] = [await anOrganisation(), await anOrganisation()]
    await store.definitions.keep(definitionOf(odi))
    const [mine, theirs] = [await roundOf(own, odi), await roundOf(other, { ...odi, version: 1 }, 'an older version')]
    expect(await roundsAskingTheSame({ store, library }, mine, [theirs])).toEqual([theirs])
    expect((await questionnaireIdentities({ store, library }, [mine])).get(mine.id)).toBe('odi')
  })
})

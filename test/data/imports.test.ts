import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { NewImport } from '../../data/imported-round.ts'
import { openStore } from '../../data/open-store.ts'
import type { RoundPlan } from '../../data/round.ts'
import type { Store } from '../../data/store.ts'
import { answerOnce, planFor, present, sampleOrganisation } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const days = (year: number) => ({ year, opensOn: `${year}-09-01`, closesOn: `${year}-09-30`, resultsOn: `${year}-10-15` })
const answerOf = (person: number) => ({ group: 'residents', unit: null, codes: Int16Array.of(1 + (person % 4), person % 3, -2) })

const lotOf = (organisation: string, change: Partial<NewImport> = {}): NewImport => ({
  plan: planFor(organisation, days(2024)),
  source: 'Webropol 2024',
  fileHash: 'a'.repeat(64),
  units: [],
  answers: Array.from({ length: 12 }, (_, person) => answerOf(person)),
  texts: [{ group: 'residents', item: 'i9', language: 'fi', text: 'Kuunnelkaa meitä' }],
  by: 'manager',
  day: '2026-11-21',
  ...change,
})

async function imported(store: Store, lot: NewImport): Promise<string> {
  const made = await store.imports.add(lot)
  if (made.outcome !== 'imported') throw new Error(made.outcome)
  return made.id
}

async function planned(store: Store, organisation: string, year: number, change: Partial<RoundPlan> = {}): Promise<string> {
  const made = await store.rounds.create(planFor(organisation, { ...days(year), ...change }))
  if (made.outcome !== 'created') throw new Error(made.outcome)
  return made.id
}

const inStore = async (use: (store: Store, organisation: string) => Promise<void>): Promise<void> => {
  const store = await openStore({ file: ':memory:' })
  await use(store, (await sampleOrganisation(store)).organisation)
  await store.close()
}

const previousOf = async (store: Store, id: string): Promise<string | null> => present(await store.rounds.find(id)).previousRound

describe('An imported survey', () => {
  it('is a closed round with its source, its units of then and their counts, and is known by its file', () =>
    inStore(async (store, organisation) => {
      const [{ id: unit = '' } = {}] = await store.units.history(organisation)
      const answers = [
        ...lotOf(organisation).answers,
        ...Array.from({ length: 6 }, () => ({ group: 'staff', unit, codes: Int16Array.of(1, 1, 1) })),
      ]
      const id = await imported(store, lotOf(organisation, { answers, units: [{ unit, persons: 31 }] }))
      expect(await store.rounds.find(id)).toMatchObject({ state: 'closed', year: 2024, resultsSeen: true, previousRound: null })
      expect(await store.imports.find(id)).toEqual({ round: id, source: 'Webropol 2024', fileHash: 'a'.repeat(64) })
      expect((await store.rounds.units(id)).map((each) => [each.unit, each.persons])).toEqual([[unit, 31]])
      expect(await store.counters.completes(id)).toEqual([
        { group: 'residents', unit: null, completes: 12 },
        { group: 'staff', unit, completes: 6 },
      ])
      expect(await store.texts.ofRound(id)).toHaveLength(1)
      expect(await store.imports.add(lotOf(organisation))).toEqual({ outcome: 'sameFile' })
      expect((await sampleOrganisation(store)).organisation).not.toBe(organisation)
    }))

  it('is refused whole where no group has answers enough, a unit is of nobody, or the days do not follow each other', () =>
    inStore(async (store, organisation) => {
      const few = lotOf(organisation, { answers: [answerOf(1)] })
      const foreign = lotOf(organisation, { units: [{ unit: 'none', persons: 3 }] })
      const { plan } = lotOf(organisation)
      const reversed = lotOf(organisation, { plan: { ...plan, closesOn: '2024-08-01' } })
      for (const [lot, outcome] of [
        [few, 'tooFew'],
        [foreign, 'unknownUnit'],
        [reversed, 'daysOutOfOrder'],
      ] as const)
        expect(await store.imports.add(lot)).toEqual({ outcome })
      expect(await store.rounds.list({ organisation })).toEqual([])
      expect(await store.audit.ofOrganisation(organisation)).toEqual([])
    }))

  it('lies in the file in an order that is not the order of the file, whichever that was', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      const { organisation } = await sampleOrganisation(store)
      const answers = Array.from({ length: 400 }, (_, person) => ({ ...answerOf(0), codes: Int16Array.of(person, 0, 0) }))
      await imported(store, lotOf(organisation, { answers }))
      await store.close()
      const raw = new Database(file, { readonly: true })
      expect(() => raw.prepare('select rowid from response')).toThrow(/no such column/u)
      const codes = raw.prepare('select codes from response').pluck().all() as readonly Buffer[]
      raw.close()
      const order = codes.map((blob) => blob.readInt16LE(0))
      // With 400 keys of chance the share of neighbours that rise is near one half (standard deviation 1.4 points).
      const rising = order.filter((person, at) => person > (order[at - 1] ?? Infinity)).length / order.length
      expect([rising > 0.4, rising < 0.6, new Set(order).size]).toEqual([true, true, 400])
    }))

  it('comes before the survey that is chosen, between it and the one before, and out of the chain again when it is removed', () =>
    inStore(async (store, organisation) => {
      const first = await planned(store, organisation, 2022)
      const last = await planned(store, organisation, 2026, { previousRound: first })
      const id = await imported(store, lotOf(organisation))
      expect(await store.imports.place({ imported: id, follower: last, between: null })).toBe('overtaken')
      expect(await store.imports.place({ imported: id, follower: last, between: first })).toBe('placed')
      expect([await previousOf(store, last), await previousOf(store, id)]).toEqual([id, first])
      expect(await store.imports.place({ imported: id, follower: last, between: id })).toBe('alreadyFollowed')
      expect(await store.imports.remove({ round: id, by: 'manager', day: '2026-11-22', survey: 'Kysely 2024' })).toBe('removed')
      expect(await previousOf(store, last)).toBe(first)
      expect(await store.responses.ofRound(id)).toEqual([])
      expect((await store.audit.ofOrganisation(organisation)).map(({ action }) => action)).toEqual(['importRemoved', 'answersImported'])
      await imported(store, lotOf(organisation))
    }))

  it('is not placed before what is older, of another survey, itself, published, or seen and then shown otherwise', () =>
    inStore(async (store, organisation) => {
      const id = await imported(store, lotOf(organisation))
      const place = (follower: string, between: string | null = null) => store.imports.place({ imported: id, follower, between })
      const older = await planned(store, organisation, 2023)
      const between = await planned(store, organisation, 2025)
      await store.definitions.keep({ hash: 'other', questionnaire: 'barometer', version: 1, json: '{}' })
      const other = await planned(store, organisation, 2026, { questionnaire: 'barometer', definitionHash: 'other' })
      const after = await planned(store, organisation, 2026, { previousRound: between })
      const strict = await planned(store, organisation, 2027, { smallestCell: 9 })
      expect(await place(older)).toBe('notLater')
      expect(await place(other)).toBe('otherSurvey')
      expect(await place(id)).toBe('otherSurvey')
      expect(await place('none')).toBe('unknown')
      expect(await place(after, between)).toBe('previousIsLater')
      expect(await store.imports.place({ imported: older, follower: after, between: null })).toBe('notImported')
      await store.rounds.open(strict)
      for (let person = 0; person < 9; person += 1) await answerOnce(store, strict)
      await store.rounds.close(strict)
      await store.rounds.markResultsSeen([strict])
      expect(await place(strict)).toBe('seen')
      await store.rounds.release(strict)
      expect(await place(strict)).toBe('published')
    }))

  it('may come before a closed survey whose results were seen if that changes nothing they showed, and stays then', () =>
    inStore(async (store, organisation) => {
      const id = await imported(store, lotOf(organisation))
      const later = await planned(store, organisation, 2026)
      await store.rounds.open(later)
      for (let person = 0; person < 6; person += 1) await answerOnce(store, later)
      await store.rounds.close(later)
      await store.rounds.markResultsSeen([later])
      expect(await store.imports.place({ imported: id, follower: later, between: null })).toBe('placed')
      const removal = { round: id, by: 'manager', day: '2026-11-22', survey: 'Kysely 2024' }
      expect(await store.imports.remove(removal)).toBe('followed')
      await store.rounds.release(id)
      expect(await store.imports.remove(removal)).toBe('released')
      expect(await store.imports.remove({ ...removal, round: later })).toBe('notImported')
    }))
})

describe('A mapping', () => {
  it('is kept by its name, replaced by one of the same name, and removed by its own organisation only', () =>
    inStore(async (store, organisation) => {
      const mapping = { organisation, questionnaire: 'odi', name: 'Webropol', mapping: '{"a":1}' }
      await store.importMappings.save(mapping)
      await store.importMappings.save({ ...mapping, mapping: '{"a":2}' })
      const kept = await store.importMappings.list(organisation)
      expect(kept).toEqual([{ ...mapping, mapping: '{"a":2}', id: expect.any(String) }])
      expect(await store.importMappings.remove('other', kept[0]?.id ?? '')).toBe('unknown')
      expect(await store.importMappings.remove(organisation, kept[0]?.id ?? '')).toBe('removed')
      expect(await store.importMappings.list(organisation)).toEqual([])
    }))
})

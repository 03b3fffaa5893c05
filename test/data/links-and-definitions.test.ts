import { describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import { newLinkCode, shuffled } from '../../data/random-id.ts'
import { planFor, present, sampleOrganisation, sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

describe('links', () => {
  it('are made once per group and unit, found by their code however it is typed, and say only group and unit', async () => {
    const store = await openStore({ file: ':memory:' })
    const { roundId, units } = await sampleRound(store)
    const targets = [
      { group: 'staff', unit: units[0] },
      { group: 'residents', unit: null },
    ]
    const made = await store.links.create(roundId, targets)
    expect(await store.links.create(roundId, [...targets, { group: 'staff', unit: units[1] }])).toMatchObject({ outcome: 'created' })
    const links = await store.links.ofRound(roundId)
    expect(links).toHaveLength(3)
    expect(made.outcome === 'created' && made.links.map((link) => links.some(({ code }) => code === link.code))).toEqual([true, true])
    const { code } = present(links.find(({ group }) => group === 'residents'))
    expect(code).toMatch(/^[2-9a-hjkmnp-z]{17}$/u)
    const typed = ` ${code.slice(0, 5).toUpperCase()}-${code.slice(5)} `
    expect(await store.links.find(typed)).toEqual({ code, roundId, group: 'residents', unit: null, way: 'open' })
    expect(await store.links.find('nothing')).toBeUndefined()
    await store.close()
  })

  it('are refused by name for an unknown or unopened round, group or unit', async () => {
    const store = await openStore({ file: ':memory:' })
    const { organisation } = await sampleOrganisation(store)
    const created = await store.rounds.create(planFor(organisation))
    const draft = created.outcome === 'created' ? created.id : ''
    const target = { group: 'residents', unit: null }
    expect(await store.links.create(draft, [target])).toEqual({ outcome: 'roundNotOpen' })
    expect(await store.links.create('nowhere', [target])).toEqual({ outcome: 'unknownRound' })
    await store.rounds.open(draft)
    expect(await store.links.create(draft, [target, { group: 'nobody', unit: null }])).toEqual({ outcome: 'unknownGroup' })
    expect(await store.links.create(draft, [target, { group: 'staff', unit: 'x' }])).toEqual({ outcome: 'unknownUnit' })
    expect(await store.links.ofRound(draft)).toEqual([])
    await store.close()
  })

  it('have codes of at least 80 bits, each character as likely as another', () => {
    const characters = Array.from({ length: 4000 }, () => newLinkCode(randomBytes)).join('')
    const counts = [...Map.groupBy([...characters], (character) => character).values()].map(({ length }) => length)
    expect(counts).toHaveLength(31)
    expect(17 * Math.log2(31)).toBeGreaterThan(80)
    const expected = characters.length / 31
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(chiSquare).toBeLessThan(80) // 30 degrees of freedom: beyond 80 once in 500 000 runs
  })
})

describe('an order of chance', () => {
  it('holds every entry once, and each place is as likely for the first', () => {
    const places = Array.from({ length: 3000 }, () => shuffled(['a', 'b', 'c'], randomBytes).indexOf('a'))
    const counts = [0, 1, 2].map((place) => places.filter((found) => found === place).length)
    expect(counts.reduce((a, b) => a + b)).toBe(3000)
    expect(Math.min(...counts)).toBeGreaterThan(850) // 1000 ± 26: six standard errors
  })
})

describe('a definition', () => {
  it('is kept once by its hash, and another text under the same hash is refused', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      const definition = { hash: 'abc', questionnaire: 'odi', version: 2, json: '{"ä":1}' }
      expect(await store.definitions.keep(definition)).toBe('kept')
      expect(await store.definitions.keep(definition)).toBe('alreadyKept')
      expect(await store.definitions.keep({ ...definition, json: '{"ä":2}' })).toBe('otherContent')
      expect(await store.definitions.find('abc')).toEqual(definition)
      expect(await store.definitions.find('abd')).toBeUndefined()
      await store.close()
      const raw = new Database(file)
      expect(() => raw.exec("update definition set json = '{}'")).toThrow(/never changes/u)
      raw.close()
    }))
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import type { RunningServer } from '../../server/start-server.ts'
import { startServer } from '../../server/start-server.ts'
import { answerByPost } from '../e2e/answer-by-post.ts'

const fixture = join(import.meta.dirname, '..', 'questionnaires', 'fixtures', 'tiny.json')
/** With a method that the guide has. */
const definition = readFileSync(fixture, 'utf8').replaceAll('world-cafe', 'world_cafe')
const today = '2026-09-10'

let folder: string
let store: Store
let server: RunningServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'puntari-definitions-'))
  writeFileSync(join(folder, 'coffee-break.json'), definition)
  store = await openStore({ file: ':memory:' })
  const settings = { port: 0, host: '127.0.0.1', dataFolder: '', publicUrl: 'http://localhost', trustProxy: 0 }
  server = await startServer({ settings, store, today: () => today, logLevel: 'error', definitions: folder })
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A round of the tests' own questionnaire, open to staff by unit and to guests; the paths of its two links come back. */
async function openCoffeeBreak(): Promise<{ readonly id: string; readonly staff: string; readonly guests: string }> {
  const questionnaire = server.dependencies.library.byId('coffee-break')
  if (questionnaire === undefined) throw new Error('The questionnaire was not loaded')
  const { id: organisation } = await store.organisations.create({ name: 'X', kind: 'county', inhabitants: 1, languages: ['fi'] })
  const unit = await store.units.add({ organisation, parent: null, name: 'Kitchen', persons: 20 })
  if (unit.outcome !== 'added') throw new Error(unit.outcome)
  const { hash, version } = questionnaire
  await store.definitions.keep({ hash, questionnaire: 'coffee-break', version, json: definition })
  const days = { opensOn: '2026-09-01', closesOn: '2026-09-20', resultsOn: '2026-09-30' }
  const groups = [
    { group: 'staff', recruitment: 'census' as const, populationSize: 20, invited: null },
    { group: 'guests', recruitment: 'selfSelected' as const, populationSize: null, invited: null },
  ]
  const said = { year: 2026, title: null, smallestCell: 5, readersAnswer: false, seed: 1 }
  const plan = { organisation, questionnaire: 'coffee-break', definitionHash: hash, ...said }
  const created = await store.rounds.create({ ...plan, ...days, previousRound: null, groups })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  const targets = [
    { group: 'staff', unit: unit.id },
    { group: 'guests', unit: null },
  ]
  await store.rounds.open(created.id, targets)
  const links = await store.links.ofRound(created.id)
  const path = (group: string): string => `/a/${links.find((link) => link.group === group)?.code}`
  return { id: created.id, staff: path('staff'), guests: path('guests') }
}

describe('A questionnaire that only the tests know', () => {
  it('runs from the form to the result: no instrument is known by name', async () => {
    const { id, staff, guests } = await openCoffeeBreak()
    for (let person = 0; person < 12; person += 1) {
      expect(await answerByPost(server.address, staff, person % 2)).toContain('Kiitos vastauksestasi')
      expect(await answerByPost(server.address, guests, 1)).toContain('Kiitos vastauksestasi')
    }
    await store.rounds.close(id)
    await store.rounds.release(id)
    for (const lang of ['fi', 'sv', 'en']) {
      const page = await fetch(`${server.address}/results/${id}?lang=${lang}`)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('<svg')
    }
    const csv = await (await fetch(`${server.address}/results/${id}/tables/positions.csv?lang=en`)).text()
    expect(csv.split('\r\n').length).toBeGreaterThan(2)
    expect((await fetch(`${server.address}/try/coffee-break`)).status).toBe(200)
  })
})

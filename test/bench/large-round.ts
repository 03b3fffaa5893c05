/**
 * A closed round of 100 000 answers behind a running server: how long its page takes the first time and afterwards, and how long the
 * server's loop stands still meanwhile. Called by the bench.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { codesToBlob } from '../../data/codes-blob.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import type { StoredResponse } from '../../data/stored-response.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { definitionOf } from '../../server/manage/rounds/kept-definition.ts'
import { startServer } from '../../server/start-server.ts'

const settings = { port: 0, host: '127.0.0.1', dataFolder: '', publicUrl: 'http://localhost', trustProxy: 0 }

async function openedRound(store: Store, questionnaire: Questionnaire, group: string): Promise<string> {
  const place = { name: 'Bench', kind: 'municipality', inhabitants: 250_000, languages: ['fi'] } as const
  const { id: organisation } = await store.organisations.create(place)
  await store.definitions.keep(definitionOf(questionnaire))
  const days = { opensOn: '2026-01-01', closesOn: '2026-12-30', resultsOn: '2026-12-31' }
  const said = { year: 2026, title: null, smallestCell: 5, readersAnswer: false, seed: 1, previousRound: null }
  const groups = [{ group, recruitment: 'randomSample' as const, populationSize: 250_000, invited: null }]
  const plan = { organisation, questionnaire: questionnaire.id, definitionHash: questionnaire.hash, groups }
  const created = await store.rounds.create({ ...plan, ...said, ...days })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id)
  return created.id
}

/** A hundred thousand answers would take the front door minutes. */
function fill(file: string, round: string, responses: readonly StoredResponse[]): void {
  const raw = new Database(file)
  const insert = raw.prepare('insert into response (round_id, id, group_id, unit_id, codes) values (?, ?, ?, ?, ?)')
  raw.transaction(() => {
    for (const { group, unit, codes } of responses) insert.run(round, randomBytes(16), group, unit, codesToBlob(codes))
  })()
  raw.close()
}

/** In ms. `pause`: the longest time in which the server's loop did nothing else. */
export interface LargeRound {
  readonly cold: number
  readonly warm: number
  readonly pause: number
}

async function timed(address: string): Promise<number> {
  const start = performance.now()
  const response = await fetch(address)
  await response.text()
  if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
  return performance.now() - start
}

export async function largeRound(questionnaire: Questionnaire, group: string, responses: readonly StoredResponse[]): Promise<LargeRound> {
  const folder = mkdtempSync(join(tmpdir(), 'puntari-bench-'))
  const file = join(folder, 'bench.db')
  const store = await openStore({ file })
  const round = await openedRound(store, questionnaire, group)
  fill(file, round, responses)
  await store.rounds.close(round)
  await store.rounds.release(round)
  const server = await startServer({ settings, store, logLevel: 'error' })
  try {
    const address = `${server.address}/results/${round}`
    server.dependencies.workshop.start()
    // The server's own first steps are not the round's: the first page of all is another.
    await timed(`${server.address}/`)
    await setTimeout(2000)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const cold = await timed(address)
    const warm = Math.min(await timed(address), await timed(address), await timed(address))
    delay.disable()
    return { cold, warm, pause: delay.max / 1e6 }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

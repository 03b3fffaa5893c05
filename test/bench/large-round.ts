/**
 * A closed round of 100 000 answers behind a running server: how long its page takes the first time and afterwards, and how long the
 * server's loop stands still meanwhile. Once as it is when a round closes, and once for somebody who is quicker than the server, which
 * looks ahead. Called by the bench.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { openStore } from '../../data/open-store.ts'
import type { StoredResponse } from '../../data/stored-response.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import { lookAhead } from '../../server/results/look-ahead.ts'
import { startServer } from '../../server/start-server.ts'
import { fillRound, openedRound } from '../fixtures/filled-round.ts'

const settings = { port: 0, host: '127.0.0.1', dataFolder: '', publicUrl: 'http://localhost', trustProxy: 0 }

/** In ms. `pause`: the longest time in which the server's loop did nothing else, looking ahead included. */
export interface LargeRound {
  /** The first page, of a round that the server looked ahead at when it closed. */
  readonly cold: number
  /** The first page where it had not. */
  readonly unprepared: number
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

/** A server on this file, as it starts, and what it measures. */
async function measuredOn(file: string, round: string, isPrepared: boolean): Promise<{ first: number; warm: number; pause: number }> {
  const server = await startServer({ settings, store: await openStore({ file }), logLevel: 'error' })
  try {
    const address = `${server.address}/results/${round}`
    server.dependencies.workshop.start()
    // The server's own first steps are not the round's: the first page of all is another.
    await timed(`${server.address}/`)
    await setTimeout(2000)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    if (isPrepared) await lookAhead(server.dependencies)
    await server.dependencies.store.rounds.release(round)
    const first = await timed(address)
    const warm = Math.min(await timed(address), await timed(address), await timed(address))
    delay.disable()
    return { first, warm, pause: delay.max / 1e6 }
  } finally {
    await server.stop()
  }
}

export async function largeRound(questionnaire: Questionnaire, group: string, responses: readonly StoredResponse[]): Promise<LargeRound> {
  const folder = mkdtempSync(join(tmpdir(), 'puntari-bench-'))
  const file = join(folder, 'bench.db')
  try {
    const store = await openStore({ file })
    const round = await openedRound(store, questionnaire, group)
    fillRound(file, round, responses)
    await store.rounds.close(round)
    await store.close()
    const { first: cold, warm, pause } = await measuredOn(file, round, true)
    const { first: unprepared, pause: second } = await measuredOn(file, round, false)
    return { cold, unprepared, warm, pause: Math.max(pause, second) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

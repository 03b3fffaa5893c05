import { describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openStore } from '../../data/open-store.ts'
import { codesFor, textFor } from './load-writer.ts'
import { sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const program = join(import.meta.dirname, 'load-writer.ts')
const kills = process.env['PUNTARI_DEEP'] === undefined ? 3 : 20
const numbersPerKill = 1_000_000

/** Milliseconds of load after the first acknowledgement: short and long ones, so that openings, batches and checkpoints are hit. */
const loadMs = (kill: number): number => 15 + ((kill * 137) % 400)

/** Starts the load program, kills it (-9), and gives the numbers that it had acknowledged. */
async function killUnderLoad(file: string, roundId: string, kill: number): Promise<readonly number[]> {
  const first = kill * numbersPerKill
  const child = spawn(process.execPath, [program, file, roundId, String(first), String(numbersPerKill)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk))
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), loadMs(kill)))
  const signal = await new Promise((resolve) => child.once('close', (_code, ended) => resolve(ended)))
  expect(signal).toBe('SIGKILL')
  const wholeLines = printed.slice(0, printed.lastIndexOf('\n') + 1)
  return wholeLines.split('\n').filter(Boolean).map(Number)
}

const numberOf = (codes: Int16Array): number => (codes[0] ?? 0) * 10_000 + (codes[1] ?? 0)

/** What the store holds, read anew: numbers of whole responses, those that are not whole, and everything counted beside them. */
async function readAgain(file: string, roundId: string) {
  const store = await openStore({ file })
  const responses = await store.responses.ofRound(roundId)
  const numbers = responses.map(({ codes }) => numberOf(codes))
  const halves = responses.filter(({ codes }) => codes.join() !== codesFor(numberOf(codes)).join())
  const texts = (await store.texts.ofRound(roundId)).map(({ text }) => text)
  const [completes] = await store.counters.completes(roundId)
  const [day] = await store.counters.days(roundId)
  await store.close()
  const raw = new Database(file, { readonly: true })
  const integrity = raw.pragma('integrity_check', { simple: true })
  const foreign = raw.pragma('foreign_key_check')
  const [spent, drafts] = ['spent_draft', 'draft'].map((table) => raw.prepare(`select count(*) from ${table}`).pluck().get())
  raw.close()
  return { numbers, halves, texts, completes: completes?.completes, day, integrity, foreign, spent: Number(spent), drafts: Number(drafts) }
}

describe('a server that is killed under load', () => {
  it(
    `loses no acknowledged answer, keeps none twice and none half, ${kills} times`,
    () =>
      inTemporaryFolder(async (folder) => {
        const file = join(folder, 'puntari.db')
        const store = await openStore({ file })
        const { roundId } = await sampleRound(store)
        await store.close()
        const acknowledged: number[] = []
        for (let kill = 0; kill < kills; kill++) {
          const now = await killUnderLoad(file, roundId, kill)
          expect(now.length).toBeGreaterThan(0)
          acknowledged.push(...now)
          const kept = await readAgain(file, roundId)
          const there = new Set(kept.numbers)
          expect(kept.integrity).toBe('ok')
          expect(kept.foreign).toEqual([])
          expect(acknowledged.filter((number) => !there.has(number))).toEqual([])
          expect(there.size).toBe(kept.numbers.length)
          expect(kept.halves).toEqual([])
          expect(kept.texts.toSorted()).toEqual(kept.numbers.flatMap((number) => textFor(number) ?? []).toSorted())
          expect(kept.completes).toBe(kept.numbers.length)
          expect(kept.spent).toBe(kept.numbers.length)
          expect(kept.day).toEqual({ day: '2026-09-14', started: kept.numbers.length + kept.drafts, sent: kept.numbers.length })
        }
      }),
    30_000 + kills * 20_000,
  )
})

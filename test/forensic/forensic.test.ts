/**
 * One copy of the data folder, all mails and the log of the server: can anybody tie an answer to a person, or say when it came?
 *
 * The real program as a process of its own; 200 people answer one after the other; copies 61 s after the last answer and after closing.
 */
import { describe, expect, it } from '@jest/globals'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import Database from 'better-sqlite3'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { draftKeysFile } from '../../data/draft-keys.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { startServer } from '../../server/start-server.ts'
import { inTemporaryFolder } from '../data/temporary-folder.ts'
import { answerAs, answersOf, openRound, turnsOf } from './answering.ts'
import { answerOrders, personOrders, readDrafts, remnants, tiesByCommit } from './attackers.ts'
import type { Evidence, Truth } from './evidence.ts'
import { binomialBound, rightHalves, rightTies, tied } from './verdict.ts'

const level = 0.99
const puntari = join(import.meta.dirname, '..', '..', 'server', 'puntari.ts')
const today = new Date().toISOString().slice(0, 10)
const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4).replace('02-29', '02-28')}`
const days = [`${today.slice(0, 4)}-01-01`, nextYear] as const

interface Findings {
  /** Right ties of every attacker, by name. */
  readonly ties: Readonly<Record<string, number>>
  /** Right halves of every order of answers. */
  readonly halves: Readonly<Record<string, number>>
  readonly drafts: number
  readonly remnants: number
}

/** Every attacker on one copy. Orders are tried forwards and backwards. */
function attack(evidence: Evidence, truth: Truth, roundId: string): Findings {
  const ties: Record<string, number> = { 'same commit': rightTies(tiesByCommit(evidence), truth) }
  const halves: Record<string, number> = {}
  for (const [of, answerOrder] of Object.entries(answerOrders)) {
    const order = answerOrder(evidence)
    for (const [way, answers] of [
      ['', order],
      [' backwards', order.toReversed()],
    ] as const) {
      if (answers.length === truth.turns.length) halves[`${of}${way}`] = rightHalves(answers, truth)
      for (const [by, personOrder] of Object.entries(personOrders))
        ties[`${by} × ${of}${way}`] = rightTies(tied(personOrder(evidence), answers), truth)
    }
  }
  return {
    ties,
    halves,
    drafts: readDrafts(evidence, roundId).length,
    remnants: remnants(evidence, truth.answers).length,
  }
}

/** Attackers that do better than chance does in 99 of 100 cases. */
function betterThanChance({ ties, halves }: Findings, people: number): readonly string[] {
  const [tieBound, halfBound] = [binomialBound(people, 1 / people, level), binomialBound(people, 1 / 2, level)]
  const better = (found: Readonly<Record<string, number>>, bound: number) =>
    Object.entries(found).flatMap(([name, right]) => (right > bound ? [name] : []))
  return [...better(ties, tieBound), ...better(halves, halfBound).map((name) => `halves: ${name}`)]
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

/** Starts the program on this folder; its address, its log so far, and how to end it. */
async function startProgram(folder: string) {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port), PUNTARI_DATA: folder, NODE_OPTIONS: '' }
  const child: ChildProcess = spawn(process.execPath, [puntari, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      log += part.toString()
    })
  const address = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined)
    if (answer?.ok === true) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    address,
    log: () => log,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function copyOf(folder: string, name: string): string {
  const copy = join(folder, '..', name)
  mkdirSync(copy, { recursive: true })
  cpSync(folder, copy, { recursive: true })
  return join(copy, 'puntari.db')
}

/** Everybody answers, in an order of chance; receipts by person and the order. */
async function everybodyAnswers(address: string, mails: readonly string[], seen: (line: string) => void) {
  const turns = turnsOf(mails.length, Math.random)
  const receipts: string[] = mails.map(() => '')
  for (const person of turns) receipts[person] = await answerAs(address, mails[person] ?? '', person, seen)
  return { turns, receipts }
}

async function withStore<T>(folder: string, use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ file: join(folder, 'puntari.db') })
  const result = await use(store)
  await store.close()
  return result
}

/** 200 people answer the real program; findings in the copy 61 s after the last of them, and in the one after closing. */
async function realFindings(people: number): Promise<readonly Findings[]> {
  return inTemporaryFolder(async (top) => {
    const folder = join(top, 'var')
    const { roundId, mails } = await withStore(folder, (store) => openRound(store, people, days))
    const program = await startProgram(folder)
    const { turns, receipts } = await everybodyAnswers(program.address, mails, () => undefined)
    await new Promise((resolve) => setTimeout(resolve, 61_000))
    const open = copyOf(folder, 'open')
    await program.stop()
    const answers = await withStore(folder, async (store) => {
      const found = await answersOf(store, roundId, people)
      await store.rounds.close(roundId)
      return found
    })
    const closed = copyOf(folder, 'closed')
    const parts = { mails, receipts, log: program.log() }
    expect(new Set(answers).size).toBe(people)
    return [open, closed].map((file) => attack({ file, ...parts }, { answers, turns }, roundId))
  })
}

describe('One copy of the folder, all mails and the log', () => {
  it('tie no answer to a person and tell nothing of its time better than chance, 61 s after the last of 200 answers and after closing', async () => {
    const people = 200
    const first = await realFindings(people)
    expect(Object.keys(first[0]?.ties ?? {}).length).toBeGreaterThan(80)
    // A bound of 99 % is passed by chance now and then by one attacker of many: then the same one must pass it again on fresh answers.
    const suspects = first.map((findings) => betterThanChance(findings, people))
    const again = suspects.flat().length === 0 ? [] : await realFindings(people)
    const confirmed = again.flatMap((findings, at) => betterThanChance(findings, people).filter((name) => suspects[at]?.includes(name)))
    expect(confirmed).toEqual([])
    expect(first.map(({ drafts, remnants: left }) => [drafts, left])).toEqual([
      [0, 0],
      [0, 0],
    ])
  }, 400_000)
})

/** A build with a leak: `leak` makes it while the people answer or before the copy is taken. */
interface Leaky {
  readonly random?: (size: number) => Uint8Array
  /** Another process that reads all the time: the log of writes can't be ended. */
  readonly reader?: boolean
  readonly logs?: boolean
  /** Keys of drafts are never deleted. */
  readonly keepsKeys?: boolean
}

function keepKeys(file: string): void {
  const keys = new Database(draftKeysFile(file))
  keys.exec('create trigger kept before delete on draft_key begin select raise(ignore); end')
  keys.close()
}

async function leakyFindings(people: number, { random, logs = false, reader = false, keepsKeys = false }: Leaky): Promise<Findings> {
  return inTemporaryFolder(async (top) => {
    const folder = join(top, 'var')
    const file = join(folder, 'puntari.db')
    const store = await openStore({ file, ...(random === undefined ? {} : { random }) })
    const { roundId, mails } = await openRound(store, people, days)
    await store.checkpoint()
    const other = new Database(file, { readonly: true })
    if (keepsKeys) keepKeys(file)
    if (reader) other.exec('begin; select count(*) from response')
    const settings = { port: 0, host: '127.0.0.1', dataFolder: folder, publicUrl: 'http://localhost', trustProxy: 0 }
    const server = await startServer({ settings, store, logLevel: 'silent' })
    let log = ''
    const { turns, receipts } = await everybodyAnswers(server.address, mails, (line) => {
      if (logs) log += `${line}\n`
    })
    const answers = await answersOf(store, roundId, people)
    const copy = copyOf(folder, 'copy')
    const findings = attack({ file: copy, mails, receipts, log }, { answers, turns }, roundId)
    other.close()
    await server.stop()
    return findings
  })
}

describe('The same attackers against builds that leak', () => {
  const people = 60

  it('tie answers to persons by commit and read sent drafts where the log of writes and the keys are never ended', async () => {
    const findings = await leakyFindings(people, { reader: true, keepsKeys: true })
    expect(betterThanChance(findings, people)).toEqual(
      expect.arrayContaining(['same commit', 'sent drafts in the log of writes × arrivals in the log of writes']),
    )
    expect(findings.drafts).toBeGreaterThan(people / 2)
  }, 180_000)

  it('tell the order by ids that count, and tie it to addresses in a log of the server', async () => {
    let count = 0
    const counting = (size: number): Uint8Array => {
      const bytes = Buffer.alloc(size)
      if (size === 16) bytes.writeUInt32BE(++count)
      else for (let at = 0; at < size; at++) bytes[at] = Math.floor(Math.random() * 256)
      return bytes
    }
    const findings = await leakyFindings(people, { random: counting, logs: true })
    expect(betterThanChance(findings, people)).toEqual(
      expect.arrayContaining(['tokens in the log of the server × by their ids', 'halves: by their ids']),
    )
  }, 180_000)
})

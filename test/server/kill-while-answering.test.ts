import { randomInt } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import { loadLibrary } from '../../server/questionnaire-library.ts'
import type { ServedProcess } from './served-process.ts'
import { serveProcess } from './served-process.ts'

const kills = process.env['PUNTARI_DEEP'] === undefined ? 3 : 20
const definitions = join(import.meta.dirname, '..', '..', 'questionnaires')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'puntari-kill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Round {
  readonly id: string
  readonly link: string
  readonly textPage: string
  readonly textItem: string
}

/** An open round of the dialogue index, made while no server runs. */
async function makeRound(): Promise<Round> {
  const store = await openStore({ file: join(folder, 'puntari.db') })
  const questionnaire = loadLibrary(definitions).byId('odi')
  const page = questionnaire?.pages.find(({ items }) => items.some(({ kind }) => kind === 'openText'))
  if (questionnaire === undefined || page === undefined) throw new Error('The dialogue index has no open text')
  const { id: organisation } = await store.organisations.create({ name: 'X', kind: 'city', inhabitants: 1, languages: ['fi'] })
  const json = readFileSync(join(definitions, 'odi.json'), 'utf8')
  await store.definitions.keep({ hash: questionnaire.hash, questionnaire: 'odi', version: questionnaire.version, json })
  const days = { opensOn: '2000-01-01', closesOn: '2999-12-31', resultsOn: '2999-12-31' }
  const groups = [{ group: 'staff', recruitment: 'census' as const, populationSize: 9999, invited: null }]
  const said = { year: 2026, title: null, smallestCell: 5, readersAnswer: false, seed: 1 }
  const plan = { organisation, questionnaire: 'odi', definitionHash: questionnaire.hash, ...said }
  const created = await store.rounds.create({ ...plan, ...days, previousRound: null, groups })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  await store.rounds.open(created.id, [{ group: 'staff', unit: null }])
  const [link] = await store.links.ofRound(created.id)
  await store.close()
  const textItem = page.items.find(({ kind }) => kind === 'openText')?.id ?? ''
  return { id: created.id, link: `/a/${link?.code}`, textPage: page.id, textItem }
}

/** One person: begins, writes a text that nobody else writes, sends. True once the thank-you page was there. */
async function answer(address: string, round: Round, text: string): Promise<boolean> {
  const begun = await fetch(`${address}${round.link}`, { method: 'POST', redirect: 'manual' })
  const cookie = begun.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const post = (path: string, fields: Record<string, string>) =>
    fetch(`${address}${round.link}${path}`, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields), redirect: 'manual' })
  await post(`/page/${round.textPage}`, { [round.textItem]: text, go: 'next' })
  const sent = await post('/overview', { go: 'send' })
  return sent.status === 200 && (await sent.text()).length > 0
}

/** Eight at a time answer until the server is gone; the texts that were acknowledged come back. */
async function answerUntilKilled(server: ServedProcess, round: Round, turn: number): Promise<readonly string[]> {
  const acknowledged: string[] = []
  let gone = false
  const person = async (place: number): Promise<void> => {
    for (let count = 0; !gone; count += 1) {
      const text = `turn ${turn} place ${place} person ${count}`
      if (await answer(server.address, round, text).catch(() => false)) acknowledged.push(text)
    }
  }
  const people = Array.from({ length: 8 }, (_, place) => person(place))
  // However slow the machine is: somebody was thanked before the end comes, at a moment of chance.
  while (acknowledged.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
  await new Promise((resolve) => setTimeout(resolve, randomInt(500)))
  await server.kill()
  gone = true
  await Promise.all(people)
  return acknowledged
}

describe('A server that is killed while people answer', () => {
  it(`has after each of ${kills} times every acknowledged answer once, and none half`, async () => {
    const round = await makeRound()
    const acknowledged: string[] = []
    for (let turn = 0; turn < kills; turn += 1) {
      const server = await serveProcess(folder)
      acknowledged.push(...(await answerUntilKilled(server, round, turn)))
    }
    const store = await openStore({ file: join(folder, 'puntari.db') })
    const texts = (await store.texts.ofRound(round.id)).map(({ text }) => text)
    const responses = await store.responses.ofRound(round.id)
    await store.close()
    console.log(`${acknowledged.length} answers acknowledged, ${texts.length} stored, ${kills} kills`)
    expect(acknowledged.length).toBeGreaterThan(kills)
    expect(new Set(texts).size).toBe(texts.length)
    expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([])
    expect(responses).toHaveLength(texts.length)
    expect(new Set(responses.map(({ codes }) => codes.length)).size).toBe(1)
  }, 120_000)
})

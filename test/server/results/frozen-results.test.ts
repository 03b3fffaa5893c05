/** What was released stays as it was: whatever happens to answers, to neighbouring rounds, and to the file. On the demo, in a file. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import BetterSqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freezeReleased } from '../../../analysis/disclosure/freeze-released.ts'
import { openStore } from '../../../data/open-store.ts'
import type { Round } from '../../../data/round.ts'
import { textHash } from '../../../questionnaires/text-hash.ts'
import { fillDemo } from '../../../server/demo/fill-demo.ts'
import { loadLibrary } from '../../../server/questionnaire-library.ts'
import { everybody } from '../../../server/results/readers.ts'
import { releaseRound } from '../../../server/results/release-round.ts'
import { roundsTogether } from '../../../server/results/rounds-together.ts'
import { publicStory } from '../../../server/results/round-story.ts'
import { storyRounds } from '../../../server/results/story-rounds.ts'
import { verifyPublications } from '../../../server/results/verify-publications.ts'
import type { RunningServer } from '../../../server/start-server.ts'
import { startServer } from '../../../server/start-server.ts'

const today = '2026-09-10'
const folder = mkdtempSync(join(tmpdir(), 'puntari-frozen-'))
const file = join(folder, 'puntari.db')
const settings = { port: 0, host: '127.0.0.1', dataFolder: folder, publicUrl: 'http://puntari.test', trustProxy: 0 }
const manager = { as: 'manager' } as const

let server: RunningServer
const start = async (): Promise<void> => {
  server = await startServer({ settings, store: await openStore({ file }), today: () => today, logLevel: 'silent' })
}
const restart = async (): Promise<void> => {
  await server.stop()
  await start()
}

beforeAll(async () => {
  const store = await openStore({ file })
  await fillDemo(store, loadLibrary(join(import.meta.dirname, '..', '..', '..', 'questionnaires')), { seed: 4, today })
  await store.close()
  await start()
}, 120_000)
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function roundOf(questionnaire: string, state: Round['state'], year = 2026): Promise<Round> {
  const rounds = await server.dependencies.store.rounds.list({ states: [state] })
  const found = rounds.find((round) => round.questionnaire === questionnaire && round.year === year)
  if (found === undefined) throw new Error(`The demo has no ${state} round of ${questionnaire}`)
  return found
}
const read = async (path: string) => {
  const response = await fetch(`${server.address}${path}`, { headers: { 'accept-language': 'en' } })
  return { status: response.status, text: await response.text() }
}
/** Past the store, as somebody with the file would. */
function inFile(...statements: readonly (readonly [string, ...(string | Buffer)[]])[]): void {
  const raw = new BetterSqlite(file)
  for (const [statement, ...values] of statements) raw.prepare(statement).run(...values)
  raw.close()
}

describe('the frozen figures of a round of the demo', () => {
  it('are what the engine gives everybody, to the last digit and in the same order', async () => {
    const { store, release } = server.dependencies
    const released = await store.rounds.list({ states: ['released'] })
    // One of each series and a neighbour's: every one of the demo would take a minute.
    const looked = [...Map.groupBy(released, ({ organisation, questionnaire }) => `${organisation} ${questionnaire}`).values()].slice(0, 4)
    expect(looked.length).toBe(4)
    for (const round of looked.flatMap((series) => series.at(-1) ?? [])) {
      const live = await release(await storyRounds(server.dependencies, round, everybody))
      const frozenNow = freezeReleased(
        live.map(({ round: { id, year }, label, released: one }) => ({ round: id, label, year, released: one })),
      )
      expect([round.id, frozenNow.hash]).toEqual([round.id, (await store.publications.find(round.id))?.frozen?.hash])
    }
  }, 120_000)

  it('agree with their hashes and with the log', async () => {
    const verified = await verifyPublications(server.dependencies.store)
    expect(verified.length).toBeGreaterThan(10)
    expect(verified.filter(({ outcome }) => outcome !== 'intact')).toEqual([])
  })
})

describe('an earlier round that is released later', () => {
  it('changes nothing for everybody, while staff see both rounds beside each other all along', async () => {
    const { dependencies } = server
    const { store } = dependencies
    const [earlier, open] = [await roundOf('odi', 'closed'), await roundOf('odi', 'open')]
    expect(open.previousRound).toBe(earlier.id)
    await store.rounds.close(open.id)
    const by = { on: today, at: today, account: null }
    const later = { ...open, state: 'closed' } as const
    expect(await releaseRound(dependencies, later, by)).toBe('released')
    const last = { ...open, state: 'released' } as const
    const labels = async (reader: Parameters<typeof roundsTogether>[2]) =>
      (await roundsTogether(dependencies, last, reader)).map(({ round }) => round.id)
    const before = { page: await read(`/results/${open.id}`), staff: await labels(manager) }
    expect(before.page.status).toBe(200)
    expect(before.staff).toContain(earlier.id)
    expect(await labels(everybody)).not.toContain(earlier.id)

    expect(await releaseRound(dependencies, earlier, by)).toBe('released')
    expect((await read(`/results/${open.id}`)).text).toBe(before.page.text)
    expect(await labels(manager)).toEqual(before.staff)
    expect((await publicStory(dependencies, earlier.id, 'en')).rounds.map(({ label }) => label)).toEqual(['2024', '2025', '2026'])
  }, 60_000)
})

describe('somebody who changes the file', () => {
  it('changes no published figure by changing answers', async () => {
    const round = await roundOf('democracy-barometer', 'released', 2025)
    const before = await read(`/results/${round.id}/tables/dimensions.csv`)
    inFile(['delete from response where round_id = ? and group_id = ?', round.id, 'councillors'])
    await restart()
    expect(await read(`/results/${round.id}/tables/dimensions.csv`)).toEqual(before)
    expect(before.status).toBe(200)
  }, 60_000)

  it('is found out where the figures no longer fit their hash: they are shown to nobody', async () => {
    const round = await roundOf('democracy-barometer', 'released', 2024)
    const { text, hash } = (await server.dependencies.store.publications.frozenOf(round.id)) ?? { text: '', hash: '' }
    const better = text.replace(/"value":5/u, '"value":9')
    inFile(['drop trigger no_change_of_what_is_frozen'], ['update publication set frozen = ? where round_id = ?', better, round.id])
    await restart()
    const refused = await read(`/results/${round.id}`)
    expect([refused.status, refused.text.includes('The results cannot be shown just now')]).toEqual([503, true])
    const outcomeOf = async () => (await verifyPublications(server.dependencies.store)).find((each) => each.round === round.id)?.outcome
    expect(await outcomeOf()).toBe('changed')

    inFile(['update publication set hash = ? where round_id = ?', textHash(better), round.id])
    expect(await outcomeOf()).toBe('notAsLogged')
    inFile(['update publication set frozen = ?, hash = ? where round_id = ?', text, hash, round.id])
    await restart()
    expect([await outcomeOf(), (await read(`/results/${round.id}`)).status]).toEqual(['intact', 200])
  }, 60_000)
})

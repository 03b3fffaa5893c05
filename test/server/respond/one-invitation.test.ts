import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { staffBrowser } from '../manage/staff-browser.ts'
import type { WaysRound, WaysServer } from './ways-round.ts'
import { openWays, waysServer } from './ways-round.ts'

const runs = process.env['PUNTARI_DEEP'] === undefined ? 12 : 150

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'puntari-invitation-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** replay: the same post twice at once; answer: from the start to sending without a pause. */
type Act = 'open' | 'start' | 'save' | 'send' | 'replay' | 'answer' | 'forget' | 'close' | 'restart'

/** `device`: 0 has the first token, 1 the second, 2 the first again. `wait`: whether the next step waits for this one. */
interface Step {
  readonly act: Act
  readonly device: number
  readonly wait: boolean
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom<Act>('open', 'start', 'start', 'save', 'send', 'send', 'replay', 'answer') },
    { weight: 1, arbitrary: fc.constantFrom<Act>('forget', 'restart') },
    { weight: 1, arbitrary: fc.constantFrom<Act>('close') },
  ),
  device: fc.nat(2),
  wait: fc.boolean(),
})

/** Two tokens of one invitation, three devices, each of which has opened its link. */
async function beginStory(server: WaysServer, round: WaysRound) {
  const first = await round.invite('link')
  const [second] = await server.store.invitations.newTokens([first.invitation.id], 'code')
  const tokens = [first.token, second?.token.replace('-', '') ?? '', first.token]
  const devices = tokens.map(() => staffBrowser(server.address))
  await Promise.all(devices.map((device, at) => device.open(`/p/${tokens[at]}`)))
  const cookies = devices.map((device) => [...device.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
  return { tokens, cookies }
}

/** Takes the steps; how many thank-you pages said that the answers are stored now. */
async function takeSteps(steps: readonly Step[], file: string): Promise<{ readonly thanked: number; readonly kept: number }> {
  let server = await waysServer(file)
  const round = await openWays(server)
  const { tokens, cookies } = await beginStory(server, round)
  const link = round.links.personal
  const post = async (path: string, device: number, fields: Record<string, string>): Promise<string> => {
    const headers = { cookie: cookies[device] ?? '', 'accept-language': 'en' }
    const init = { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' } as const
    const answer = await fetch(`${server.address}${path}`, init)
    expect(answer.status).toBeLessThan(500)
    return answer.text()
  }
  const acts: Record<Act, (device: number) => Promise<unknown>> = {
    open: (device) => fetch(`${server.address}/p/${tokens[device]}`, { headers: { cookie: cookies[device] ?? '' } }),
    start: (device) => post(link, device, {}),
    save: (device) => post(`${link}/page/about_you`, device, { age_class: '2', go: 'next' }),
    send: (device) => post(`${link}/overview`, device, { go: 'send' }),
    replay: (device) => Promise.all([0, 1].map(() => post(`${link}/overview`, device, { go: 'send' }))),
    answer: async (device) => {
      await post(link, device, {})
      return post(`${link}/overview`, device, { go: 'send' })
    },
    forget: (device) => post(`${link}/forget`, device, {}),
    close: () => server.store.rounds.close(round.roundId),
    restart: async () => {
      await server.stop()
      server = await waysServer(file)
    },
  }
  const pages: unknown[] = []
  let running: Promise<unknown>[] = []
  for (const { act, device, wait } of steps) {
    if (act === 'restart') await Promise.all(running)
    const done = acts[act](device).then((page) => pages.push(page))
    running.push(done)
    if (wait || act === 'restart') {
      await Promise.all(running)
      running = []
    }
  }
  await Promise.all(running)
  const kept = (await server.store.responses.ofRound(round.roundId)).length
  await server.stop()
  return { thanked: pages.flat().filter((page) => String(page).includes('Thank you for your answers')).length, kept }
}

describe('One invitation', () => {
  it('gives at most one answer, and as many as were thanked for, under any order of open, save, send, replay, close and restart', async () => {
    let [count, answers] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 20, size: 'max' }), async (steps) => {
        count += 1
        const { thanked, kept } = await takeSteps(steps, join(folder, `${count}.db`))
        expect(kept).toBeLessThanOrEqual(1)
        expect(thanked).toBe(kept)
        answers += kept
      }),
      { numRuns: runs },
    )
    expect(answers).toBeGreaterThan(0)
  }, 300_000)
})

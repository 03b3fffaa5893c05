import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import Database from 'better-sqlite3'
import { staffBrowser } from '../manage/staff-browser.ts'
import type { WaysServer } from './ways-round.ts'
import { openWays, waysServer } from './ways-round.ts'

let folder: string
let server: WaysServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'puntari-many-'))
  server = await waysServer(join(folder, 'puntari.db'))
})
afterEach(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that the database holds, table by table. */
function dump(): Readonly<Record<string, unknown>> {
  const raw = new Database(join(folder, 'puntari.db'), { readonly: true })
  const tables = raw.prepare<[], string>("select name from sqlite_master where type = 'table' order by name").pluck().all()
  const rows = Object.fromEntries(tables.map((table) => [table, raw.prepare(`select * from "${table}"`).all()]))
  raw.close()
  return rows
}

const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

describe('A machine that opens every link of a mail', () => {
  it('changes nothing in the database, on any page that is reached by links, with cookies and without', async () => {
    const terms = { receipts: true, contactWishes: ['raffle' as const] }
    const { invite, links } = await openWays(server, { terms })
    const tokens = [await invite('link'), await invite('link', 'sv'), await invite('code')].map(({ token }) => token)
    await server.store.checkpoint()
    const before = dump()
    const scanner = staffBrowser(server.address)
    const seen = new Set<string>()
    const visit = async (path: string, depth: number): Promise<void> => {
      // The staff's sign-in page keeps a session for its form.
      if (seen.has(path) || depth > 2 || path.startsWith('/manage')) return
      seen.add(path)
      const { html, status } = await scanner.open(path)
      expect(status).toBeLessThan(500)
      for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)"/g)) if (!href.startsWith('/assets')) await visit(href, depth + 1)
    }
    for (const token of tokens) {
      await fetch(`${server.address}/p/${token}`)
      await fetch(`${server.address}/p/${token}`, { method: 'HEAD' })
      await visit(`/p/${token}`, 0)
    }
    for (const link of Object.values(links))
      for (const path of ['', '/contact', '/overview', '/page/information']) await visit(link + path, 0)
    expect([...seen].some((path) => path.endsWith('/contact'))).toBe(true)
    expect(dump()).toEqual(before)
    for (const token of tokens) expect((await server.store.invitations.findByToken(token))?.spent).toBe(false)
  }, 120_000)
})

describe('Five hundred people behind one address', () => {
  it('answer within a minute, by link, kiosk and code, and none is refused', async () => {
    const { invite, links, roundId } = await openWays(server)
    const codes: string[] = []
    for (let at = 0; at < 100; at++) codes.push((await invite('code')).token)
    const post = (path: string, cookie: string, fields: Record<string, string>) =>
      fetch(`${server.address}${path}`, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields), redirect: 'manual' })
    const answer = async (at: number): Promise<number> => {
      const code = codes[at]
      const link = code === undefined ? [links.open, links.kiosk][at % 2] : links.personal
      const entered = code === undefined ? '' : cookieOf(await post('/code', '', { 'answer-code': code }))
      const begun = cookieOf(await post(link ?? '', entered, {}))
      const cookie = [entered, begun].filter((each) => each !== '').join('; ')
      await post(`${link}/page/about_you`, cookie, { age_class: '2', go: 'next' })
      return (await post(`${link}/overview`, cookie, { go: 'send' })).status
    }
    const began = performance.now()
    const people = Array.from({ length: 50 }, async (_, hand) => {
      const statuses: number[] = []
      for (let at = hand; at < 500; at += 50) statuses.push(await answer(at))
      return statuses
    })
    const statuses = (await Promise.all(people)).flat()
    const seconds = (performance.now() - began) / 1000
    console.log(`500 answers in ${seconds.toFixed(1)} s`)
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    expect(await server.store.responses.ofRound(roundId)).toHaveLength(500)
    expect(seconds).toBeLessThan(60)
  }, 180_000)
})

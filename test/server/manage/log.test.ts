import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { openStore } from '../../../data/open-store.ts'
import { doChores } from '../../../server/chores.ts'
import { startServer } from '../../../server/start-server.ts'
import { sampleRound } from '../../data/sample-round.ts'
import type { StaffBrowser } from './staff-browser.ts'
import { staffBrowser } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { makeOrganisation, setUp, staffServer } from './staff-server.ts'
import { answerByUnit, openedRound } from './answered-round.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
})
afterEach(() => server.stop())

const address = () => `/manage/organisations/${organisation}/log`

describe('The log of an organisation', () => {
  it('tells who opened, closed and released a survey and raised its smallest number, each once', async () => {
    const { id, units } = await openedRound(server, browser, organisation)
    await answerByUnit(server, id, { unit: units[0], people: 3 })
    const page = await browser.open(`/manage/rounds/${id}`)
    for (const smallestCell of ['8', '8', 'x']) await browser.send(page, `/manage/rounds/${id}/smallest-cell`, { smallestCell })
    const closing = await browser.open(`/manage/rounds/${id}/close`)
    await Promise.all([browser.send(closing, `/manage/rounds/${id}/close`), browser.send(closing, `/manage/rounds/${id}/close`)])
    await browser.send(await browser.open(`/manage/rounds/${id}/publish`), `/manage/rounds/${id}/release`)
    const entries = await server.store.audit.ofOrganisation(organisation)
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['roundReleased', { fingerprint: (await server.store.publications.find(id))?.frozen?.hash }],
      ['roundClosed', {}],
      ['smallestCellRaised', { from: 5, to: 8 }],
      ['roundOpened', {}],
      ['roundCreated', {}],
      ['organisationCreated', {}],
    ])
    for (const { at, round, action } of entries)
      expect([at, round]).toEqual([expect.stringMatching(/^2026-11-21 \d\d:\d\d$/), action === 'organisationCreated' ? null : id])
    const { html } = await browser.open(address())
    for (const words of [
      'Aino Äikäs',
      'Raised the minimum number of answers from 5 to 8',
      'Published the results. Fingerprint',
      '21 November 2026 at',
    ])
      expect(html).toContain(words)
  })

  it('says so where the server closed a survey by itself, and where nothing has happened yet', async () => {
    const other = { name: 'Hiljala', kind: 'municipality', languages: ['fi'], inhabitants: 900 } as const
    const { id: quiet } = await server.store.organisations.create(other)
    expect((await browser.open(`/manage/organisations/${quiet}/log`)).html).toContain('Nothing has been recorded yet.')
    const entry = { at: '2026-11-21 03:00', account: null, organisation, round: 'gone', action: 'roundClosed', detail: {} } as const
    await server.store.audit.add(entry)
    expect((await browser.open(address())).html).toContain('The service, automatically')
  })

  it('shows what people typed as text, not as markup', async () => {
    const detail = { file: 'answers', reason: '<script>alert(1)</script> {{whom}}' }
    await server.store.audit.add({ at: '2026-11-21', account: 'gone', organisation, round: null, action: 'microdataTaken', detail })
    const { html } = await browser.open(address())
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('a removed account')
  })

  it('is for those who manage the organisation only', async () => {
    expect((await staffBrowser(server.address).open(address())).path).toContain('/manage/sign-in')
    expect((await browser.open('/manage/organisations/nowhere/log')).status).toBe(404)
  })
})

describe('The server', () => {
  it('notes by itself that it closed a survey whose last day has passed, once', async () => {
    const store = await openStore({ file: ':memory:' })
    const settings = { port: 0, host: '127.0.0.1', dataFolder: 'unused', publicUrl: 'http://puntari.test', trustProxy: 0 }
    const { dependencies, stop } = await startServer({ settings, store, today: () => '2026-10-01', logLevel: 'silent' })
    const sample = await sampleRound(store)
    await Promise.all([doChores(dependencies), doChores(dependencies)])
    const entries = await store.audit.ofOrganisation(sample.organisation)
    expect(entries.map(({ action, account, round }) => [action, account, round])).toEqual([['roundClosed', null, sample.roundId]])
    await stop()
  })
})

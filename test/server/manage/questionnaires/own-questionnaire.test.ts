/**
 * An own questionnaire from a faulty file to its result, and what a file may try.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { answerByPost } from '../../../e2e/answer-by-post.ts'
import type { Page, StaffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { makeOrganisation, setUp, staffServer, today } from '../staff-server.ts'
import { escapedTitle, fileOf, ownDefinition } from './own-files.ts'

let server: StaffServer
let browser: StaffBrowser
let organisation: string
let own: string
beforeAll(async () => {
  server = await staffServer()
  browser = await setUp(server)
  organisation = await makeOrganisation(browser)
  own = `/manage/organisations/${organisation}/questionnaires`
})
afterAll(() => server.stop())

const upload = async (bytes: Uint8Array<ArrayBuffer>): Promise<Page> => browser.sendFile(await browser.open(own), own, {}, bytes)

/** Uploads a sound file and takes it into use; the page it leads to. */
async function takeIntoUse(definition: unknown): Promise<Page> {
  const preview = await upload(fileOf(definition))
  return browser.send(preview, `${preview.path}/take`)
}

describe('A faulty file', () => {
  it('gets every problem with its line, column and pointer, in three languages and as a file; nothing is stored', async () => {
    const scales = [{ id: 'yes_no', options: [{ code: 0, label: { fi: 'Ei', sv: 'Nej' } }] }]
    const page = await upload(
      fileOf(ownDefinition({ id: 'odi', minutes: '<b>5</b>', purpose: { fi: 'a<script>', sv: 'b', en: 'c' }, scales })),
    )
    expect(page.status).toBe(200)
    for (const pointer of ['/id', '/scales/0/options/0/label']) expect(page.html).toContain(`<code dir="ltr">${pointer}</code>`)
    expect(page.html).not.toContain('<script>a')
    const words = { fi: /Rivi \d+, sarake \d+/, sv: /Rad \d+, kolumn \d+/, en: /Line \d+, column \d+/ }
    for (const [language, place] of Object.entries(words)) {
      const { html } = await browser.open(`${page.path}?lang=${language}`)
      expect(html).toMatch(place)
      expect(html).toContain('&lt;script&gt;')
    }
    const csv = (await browser.open(`${page.path}/problems.csv?lang=en`)).html
    expect(csv).toContain('"/minutes"')
    expect(await server.store.ownDefinitions.list(organisation)).toEqual([])
    expect((await browser.open(`${page.path}/try`)).status).toBe(404)
    expect((await browser.send(page, `${page.path}/take`, { _csrf: /name="_csrf" value="([^"]+)"/.exec((await browser.open(own)).html)?.[1] ?? '' })).path).toBe(page.path) // prettier-ignore
    expect(await server.store.ownDefinitions.list(organisation)).toEqual([])
  })

  it('may not take an id of the service, follow a version that is not there, or name an unknown method', async () => {
    const [dimension] = ownDefinition()['dimensions'] as readonly Record<string, unknown>[]
    const dimensions = [{ ...dimension, methods: ['no_such_method'] }]
    const wrong = { id: 'odi', version: 2, previousVersion: 1, organisationKinds: ['county'], dimensions }
    const { html } = await upload(fileOf(ownDefinition(wrong)))
    for (const pointer of ['/id', '/previousVersion', '/organisationKinds', '/dimensions/0/methods/0'])
      expect(html).toContain(`<code dir="ltr">${pointer}</code>`)
  })

  it.each([
    ['nested very deeply', '['.repeat(1_000_000), 'nested too deeply'],
    ['with very many members', `{"a":[${'1,'.repeat(900_000)}1]}`, 'at most 300'],
    ['with a key twice', '{"id":1,\n"id":2}', 'line 2, column 1'],
    ['with names of prototypes', '{"__proto__":{"id":"x"},"constructor":{"prototype":{}},"toString":1}', '/__proto__'],
    ['that turns the direction of reading', '{"\u202eabc":1}', '\uFFFDabc'],
    ['that is no JSON', 'Hei!', 'line 1, column 1'],
  ])('%s gets a clear problem at once', async (_what, text, said) => {
    const page = await upload(new TextEncoder().encode(text))
    expect(page.status).toBe(200)
    expect(page.html).toContain(said)
  })

  it('that is no text in UTF-8, too large, empty or missing is told at the field', async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(JSON.stringify(ownDefinition()), 'utf16le')])
    expect(await upload(utf16)).toMatchObject({ status: 422, html: expect.stringContaining('Save the file as UTF-8') })
    expect((await upload(new Uint8Array(Buffer.from('{"id": "x"}', 'utf16le')))).html).toContain('Save the file as UTF-8')
    expect((await upload(new Uint8Array(2 * 1024 * 1024 + 1).fill(32))).html).toContain('At most 2 MB is allowed')
    expect((await upload(new TextEncoder().encode('\uFEFF  '))).html).toContain('The file is empty')
    expect((await browser.send(await browser.open(own), own)).status).toBe(422)
  })
})

describe('A sound file', () => {
  it('is shown in each language, tried, taken into use, answered, and has its result; its texts are never markup', async () => {
    const marked = new TextEncoder().encode(`\uFEFF${new TextDecoder().decode(fileOf(ownDefinition()))}`)
    const preview = await upload(marked)
    for (const language of ['fi', 'sv', 'en'])
      expect((await browser.open(`${preview.path}?words=${language}`)).html).toContain(`<div class="stack" lang="${language}">`)
    expect(preview.html).toContain(escapedTitle)
    const begun = await browser.send(await browser.open(`${preview.path}/try`), `${preview.path}/try`, { go: 'start' })
    expect(begun.html).toContain('trust_1')
    const done = await browser.send(begun, `${preview.path}/try`, { trust_1: '1', go: 'next' })
    expect((await browser.send(done, `${preview.path}/try`, { go: 'send' })).html).toContain('Own result')
    expect(await server.store.ownDefinitions.list(organisation)).toEqual([])

    const taken = await browser.send(preview, `${preview.path}/take`)
    expect(taken.html).toContain('is in use')
    expect((await browser.open(`${own}/${taken.path.split('/').at(-1)?.split('?')[0]}/file`)).html).toContain('"kuulemmeko"')
    expect((await browser.open(`/manage/organisations/${organisation}`)).html).toContain(escapedTitle)
    const round = await openRound('kuulemmeko')
    expect((await browser.open(own)).html).toContain(`/manage/rounds/${round}`)
    const [link] = await server.store.links.ofRound(round)
    const introduction = await (await fetch(`${server.address}/a/${link?.code}`)).text()
    expect(introduction).toContain(escapedTitle)
    for (let person = 0; person < 12; person += 1) await answerByPost(server.address, `/a/${link?.code}`, person % 2)
    await server.store.rounds.close(round)
    await server.store.rounds.release(round)
    for (const language of ['fi', 'sv', 'en']) {
      const page = await (await fetch(`${server.address}/results/${round}?lang=${language}`)).text()
      expect(page).toContain(escapedTitle)
      expect(page).toContain('<svg')
    }
    const log = (await browser.open(`/manage/organisations/${organisation}/log?lang=en`)).html
    expect(log).toContain('Took the own questionnaire ‘kuulemmeko’, version 1, into use')
  }, 60_000)

  it('can be followed by a later version that says what it changed, and by no other', async () => {
    expect((await upload(fileOf(ownDefinition()))).html).toContain('/version')
    const [page] = ownDefinition()['pages'] as readonly { readonly items: readonly Record<string, unknown>[] }[]
    const [item] = page?.items ?? []
    const reworded = { ...item, wording: { fi: 'Uusi', sv: 'Ny', en: 'New' } }
    const second = (relation: object) =>
      ownDefinition({ version: 2, previousVersion: 1, pages: [{ id: 'first', items: [{ ...reworded, ...relation }] }] })
    expect((await upload(fileOf(second({})))).html).toContain('/pages/0/items/0')
    const taken = await takeIntoUse(second({ relation: 'reworded' }))
    expect(taken.html).toContain('Version 2')
    const planned = await browser.open(`/manage/rounds/new?organisation=${organisation}&questionnaire=kuulemmeko`)
    expect(planned.status).toBe(200)
    const hash = taken.path.split('/').at(-1)?.split('?')[0] ?? ''
    expect((await browser.open(`/manage/organisations/${organisation}/imports`)).html).toContain(`questionnaire=${hash}`)
  })

  it('goes while no survey uses it, which is noted; in use it stays', async () => {
    const [second, first] = await server.store.ownDefinitions.list(organisation)
    const ask = await browser.open(`${own}/${second?.hash}/remove`)
    expect((await browser.send(ask, `${own}/${second?.hash}/remove`)).path).toBe(`${own}?outcome=removed`)
    const kept = await browser.open(`${own}/${first?.hash}/remove`)
    expect((await browser.send(kept, `${own}/${first?.hash}/remove`)).html).toContain('A survey uses the questionnaire')
    const actions = (await server.store.audit.ofOrganisation(organisation)).map(({ action }) => action)
    expect(actions).toContain('questionnaireRemoved')
  })

  it('that waits is its uploader’s, and goes when it is discarded', async () => {
    const preview = await upload(fileOf(ownDefinition({ id: 'toinen' })))
    expect((await browser.send(preview, `${preview.path}/forget`)).path).toBe(`${own}?outcome=forgotten`)
    expect((await browser.open(preview.path)).path).toBe(`${own}?outcome=gone`)
  })
})

/** Plans a round of an own questionnaire and opens it. */
async function openRound(questionnaire: string): Promise<string> {
  const form = await browser.open(`/manage/rounds/new?organisation=${organisation}&questionnaire=${questionnaire}`)
  const days = { year: '2026', opensOn: today, closesOn: '2026-12-12', resultsOn: '2026-12-26' }
  const group = { 'recruitment-residents': 'selfSelected' }
  const page = await browser.send(form, '/manage/rounds/new', { ...days, ...group, readersAnswer: [], action: 'save' })
  const round = /rounds\/(\w+)/.exec(page.path)?.[1] ?? ''
  await browser.send(page, `/manage/rounds/${round}/open`)
  return round
}

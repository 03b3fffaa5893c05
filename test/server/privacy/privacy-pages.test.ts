/**
 * The privacy notice of a link and the pack of a round, as they come from the server: filled, escaped, and for whom.
 */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { StaffBrowser } from '../manage/staff-browser.ts'
import { staffBrowser } from '../manage/staff-browser.ts'
import type { StaffServer } from '../manage/staff-server.ts'
import { makeOrganisation, openRound, planRound, roundIdOf, setUp, staffServer } from '../manage/staff-server.ts'

let server: StaffServer
let browser: StaffBrowser
let id: string
beforeEach(async () => {
  server = await staffServer()
  browser = await setUp(server)
  const organisation = await makeOrganisation(browser)
  const planned = await planRound(browser, organisation)
  id = roundIdOf(planned)
  const round = await server.store.rounds.find(id)
  if (round === undefined) throw new Error('no round')
  const privacy = { ...round.terms.privacy, controller: '<b>Kunnanhallitus</b>', contact: 'Kirjaamo\nKoivukuja 1', addressDays: 21 }
  await server.store.rounds.change(id, { terms: { ...round.terms, privacy } })
  await openRound(browser, await browser.open(`/manage/rounds/${id}`))
})
afterEach(() => server.stop())

const linkOf = async (): Promise<string> => `/a/${(await server.store.links.ofRound(id))[0]?.code ?? ''}`

describe('The privacy notice', () => {
  it('is for anybody, with what the organisation typed as text, and linked from the introduction', async () => {
    const stranger = staffBrowser(server.address)
    const link = await linkOf()
    expect((await stranger.open(link)).html).toContain(`href="${link}/privacy"`)
    const { status, html } = await stranger.open(`${link}/privacy`)
    expect(status).toBe(200)
    expect(html).toContain('&lt;b&gt;Kunnanhallitus&lt;/b&gt;')
    expect(html).toContain('Kirjaamo\nKoivukuja 1')
    expect((await stranger.open(`${link}/privacy?lang=sv`)).html).toContain('Dataombudsmannens byrå')
  })

  it('stays when the survey has closed, and is not there for an unknown link', async () => {
    const stranger = staffBrowser(server.address)
    const link = await linkOf()
    await server.store.rounds.close(id)
    expect((await stranger.open(link)).status).toBe(410)
    expect((await stranger.open(`${link}/privacy`)).status).toBe(200)
    expect((await stranger.open('/a/nothing/privacy')).status).toBe(404)
  })
})

describe('The privacy pack', () => {
  it('is linked from the survey, and is a page and a file in each language', async () => {
    expect((await browser.open(`/manage/rounds/${id}`)).html).toContain(`href="/manage/rounds/${id}/privacy-pack"`)
    const { html } = await browser.open(`/manage/rounds/${id}/privacy-pack`)
    expect(html).toContain('&lt;b&gt;Kunnanhallitus&lt;/b&gt;')
    for (const [language, words] of [
      ['fi', 'Seloste käsittelytoimista'.toLowerCase()],
      ['sv', 'register över behandling'],
      ['en', 'record of processing'],
    ] as const) {
      const file = await browser.open(`/manage/rounds/${id}/privacy-pack/${language}`)
      expect(file.html.toLowerCase()).toContain(words)
      expect(file.html).not.toMatch(/<script|<link|src=|url\(/)
    }
    expect((await browser.open(`/manage/rounds/${id}/privacy-pack/de`)).status).toBe(404)
  })

  it('is for nobody who is not signed in', async () => {
    expect((await staffBrowser(server.address).open(`/manage/rounds/${id}/privacy-pack`)).path).toContain('/manage/sign-in')
  })
})

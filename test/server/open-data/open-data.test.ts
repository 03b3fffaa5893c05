/** Open data over HTTP: for everybody alike, of released rounds only, with no more than is public. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { textHash } from '../../../questionnaires/text-hash.ts'
import type { House } from '../two-organisations.ts'
import { openTwoOrganisations } from '../two-organisations.ts'
import { enterAs } from '../visitors.ts'

let house: House
const rounds: Record<string, string> = {}

beforeAll(async () => {
  house = await openTwoOrganisations()
  rounds['closed'] = await house.addRound(house.own, 'closed')
  rounds['for managers'] = await house.addRound(house.own, 'released', 'managers')
  rounds['for all'] = await house.addRound(house.own, 'released', 'allUnits')
}, 60_000)
afterAll(() => house.close())

async function read(round: string, file: string, language = 'en') {
  const answer = await fetch(`${house.server.address}/results/${rounds[round]}/${file}`, { headers: { 'accept-language': language } })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

describe('Open data', () => {
  it('are the same in every language, with the hash that the page names, and may be read by other sites', async () => {
    for (const file of ['data.json', 'codebook.json']) {
      const [fi, sv] = [await read('for all', file, 'fi'), await read('for all', file, 'sv')]
      expect([fi.status, fi.text]).toEqual([200, sv.text])
      expect((await read('for all', 'data')).text).toContain(textHash(fi.text))
      expect(fi.headers.get('access-control-allow-origin')).toBe('*')
    }
  })

  it.each([
    ['fi', 'Avoin data', 'Nimeä 4.0'],
    ['sv', 'Öppna data', 'Erkännande 4.0'],
    ['en', 'Open data', 'Attribution 4.0'],
  ])('have a page in %s that lists them with their licence', async (language, title, licence) => {
    const { status, text } = await read('for all', 'data', language)
    expect(status).toBe(200)
    for (const words of [`<h1>${title}</h1>`, licence, 'data.json', 'codebook.json', 'respondents.csv', 'rel="license"'])
      expect(text).toContain(words)
    for (const [, href] of text.matchAll(/href="(\/results\/[^"]+)" download/g))
      expect((await fetch(`${house.server.address}${href}`)).status).toBe(200)
  })

  it('tell of units only where everybody sees them, whoever asks', async () => {
    expect((await read('for all', 'data.json')).text).toContain('Keskuskoulu')
    const manager = await enterAs(house, 'manager')
    for (const file of ['data', 'data.json', 'codebook.json'])
      expect((await manager.knock('GET', `/results/${rounds['for managers']}/${file}`)).text).not.toMatch(/Keskuskoulu|Koulut|Kirjastot/)
    const { result } = JSON.parse((await read('for managers', 'data.json')).text) as { readonly result: { readonly units: object } }
    expect(result.units).toEqual({})
  })

  it.each(['data', 'data.json', 'codebook.json'])('are not there before the release: %s', async (file) => {
    expect((await read('closed', file)).status).toBe(404)
    const manager = await enterAs(house, 'manager')
    expect((await manager.knock('GET', `/results/${rounds['closed']}/${file}`)).status).toBe(404)
    expect((await fetch(`${house.server.address}/results/nobody/${file}`)).status).toBe(404)
  })
})

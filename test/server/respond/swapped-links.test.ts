import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { staffBrowser } from '../manage/staff-browser.ts'
import type { StaffServer } from '../manage/staff-server.ts'
import { makeOrganisation, openRound, planRound, roundIdOf, setUp, staffServer } from '../manage/staff-server.ts'

let server: StaffServer
beforeEach(async () => {
  server = await staffServer()
})
afterEach(() => server.stop())

/** An open round with a link for each of two units, and a person who has begun to answer by the first. */
async function begun() {
  const manager = await setUp(server)
  const page = await planRound(manager, await makeOrganisation(manager, 'Koulut; 34\nTekniset palvelut; 12'))
  await openRound(manager, page)
  const roundId = roundIdOf(page)
  const [first = '', second = ''] = (await server.store.links.ofRound(roundId)).map(({ code }) => code)
  const person = staffBrowser(server.address)
  await person.post(`/a/${first}`, {})
  return { roundId, first, second, person, secret: person.cookies.get(`puntari-draft-${first}`) ?? '' }
}

/** Sends by this link with a cookie that names it, whatever draft the secret belongs to. */
async function sendBy(link: string, secret: string): Promise<number> {
  const cookie = `puntari-draft-${link}=${secret}`
  const response = await fetch(`${server.address}/a/${link}/overview`, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ go: 'send' }),
  })
  return response.status
}

describe('A draft that was begun by one link', () => {
  it('is not spent on an empty answer of another unit, and can still be sent by its own', async () => {
    const { roundId, first, second, secret } = await begun()
    expect(await sendBy(second, secret)).toBe(409)
    expect(await server.store.responses.ofRound(roundId)).toEqual([])
    expect(await sendBy(first, secret)).toBe(200)
    expect(await server.store.responses.ofRound(roundId)).toHaveLength(1)
  })

  it('is stored once, however many posts send it at the same time', async () => {
    const { roundId, first, secret } = await begun()
    const statuses = await Promise.all(Array.from({ length: 8 }, () => sendBy(first, secret)))
    expect(statuses).toEqual(Array.from({ length: 8 }, () => 200))
    expect(await server.store.responses.ofRound(roundId)).toHaveLength(1)
  })
})

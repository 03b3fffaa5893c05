import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { StaffServer } from '../manage/staff-server.ts'
import { makeOrganisation, openRound, planRound, roundIdOf, setUp, staffServer } from '../manage/staff-server.ts'

let server: StaffServer
beforeEach(async () => {
  server = await staffServer()
})
afterEach(() => server.stop())

describe('Opening a round', () => {
  it('makes a link for each unit and way; managers hand out those that are shared, and no entry of personal links', async () => {
    const manager = await setUp(server)
    const planned = await planRound(manager, await makeOrganisation(manager, 'Koulut; 34\nTekniset palvelut; 12'))
    const roundId = roundIdOf(planned)
    const groups = (await server.store.rounds.find(roundId))?.groups ?? []
    await server.store.rounds.change(roundId, { groups: groups.map((group) => ({ ...group, ways: ['open', 'personal', 'kiosk'] })) })
    const page = await openRound(manager, await manager.open(`/manage/rounds/${roundId}`))
    const links = await server.store.links.ofRound(roundId)
    const units = new Set(links.map(({ unit }) => unit))
    expect(units.size).toBe(2)
    for (const unit of units)
      expect(links.filter((link) => link.unit === unit).map(({ way }) => way)).toEqual(['kiosk', 'open', 'personal'])
    for (const { code, way } of links) expect([way, page.html.includes(`/a/${code}`)]).toEqual([way, way !== 'personal'])
    expect(page.html.match(/· shared device</g)).toHaveLength(2)
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { StaffServer } from '../manage/staff-server.ts'
import { makeOrganisation, openRound, planRound, roundIdOf, setUp, staffServer } from '../manage/staff-server.ts'

let server: StaffServer
beforeEach(async () => {
  server = await staffServer()
})
afterEach(() => server.stop())

describe('Results that are not released yet', () => {
  it('are kept by no cache of a manager, and others are told only their day', async () => {
    const manager = await setUp(server)
    const page = await planRound(manager, await makeOrganisation(manager))
    await openRound(manager, page)
    const id = roundIdOf(page)
    const look = async (cookie: string) => {
      const { status, headers } = await fetch(`${server.address}/results/${id}`, { headers: { cookie } })
      return [status, headers.get('cache-control')]
    }
    const signedIn = [...manager.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect(await look(signedIn)).toEqual([403, 'no-store'])
    await server.store.rounds.close(id)
    expect([await look(signedIn), await look('')]).toEqual([
      [200, 'no-store'],
      // The day of the results, as letters name this address.
      [200, null],
    ])
  })
})

import { describe, expect, it } from '@jest/globals'
import { readEmail } from '../../../server/manage/access/read-email.ts'
import { placeLines, unitProblems } from '../../../server/manage/organisations/check-unit-lines.ts'
import { readUnitLines } from '../../../server/manage/organisations/unit-text.ts'
import { staffBrowser } from './staff-browser.ts'
import { password, setUp, staffServer } from './staff-server.ts'

/** As much as a form may post. */
const most = 190_000

function millisecondsOf(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

describe('Input that is far too long', () => {
  it('keeps nobody waiting as an e-mail address', () => {
    const typed = `a@${'.'.repeat(most)}@`
    expect(millisecondsOf(() => expect(readEmail(typed).problem).toBe('emailWrong'))).toBeLessThan(1000)
  })

  it('keeps nobody waiting as the name of a unit', () => {
    const problems = () => unitProblems(placeLines(readUnitLines(`a${','.repeat(most)}x`)))
    expect(
      millisecondsOf(() => expect(problems().map(({ problem }) => problem)).toEqual(['unit.nameLong', 'unit.noPersons'])),
    ).toBeLessThan(1000)
  })
})

describe('The setup page, once there is an account', () => {
  it('reads no form and hashes no password', async () => {
    const server = await staffServer()
    await setUp(server)
    const stranger = staffBrowser(server.address)
    const page = await stranger.open('/manage/sign-in')
    const token = Object.fromEntries(
      [...page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    )
    const answer = await stranger.post('/manage/setup', { ...token, code: 'AAAA', email: 'not an address', password })
    await server.stop()
    expect([answer.status, answer.path]).toEqual([200, '/manage/sign-in'])
  })
})

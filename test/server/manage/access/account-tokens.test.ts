import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { TokenPurpose } from '../../../../data/account.ts'
import { accountLink } from '../../../../server/manage/access/account-tokens/account-link.ts'
import type { MailSink } from '../../mail/mail-sink.ts'
import { openMailSink } from '../../mail/mail-sink.ts'
import { readMail } from '../../mail/read-mail.ts'
import { staffBrowser } from '../staff-browser.ts'
import type { StaffServer } from '../staff-server.ts'
import { password as ainoPassword, setUp, staffServer } from '../staff-server.ts'

let server: StaffServer
let sink: MailSink
let now = Date.now()
beforeEach(async () => {
  sink = await openMailSink()
  const mail = { url: sink.url, from: 'puntari@example.fi', perMinute: 600 }
  server = await staffServer(undefined, undefined, { now: () => now, settings: { mail } })
})
afterEach(async () => {
  await server.stop()
  await sink.close()
})

const password = 'neljä vihreää sammakkoa'
const hour = 60 * 60_000

async function invited(): Promise<string> {
  const made = await server.store.accounts.create({ email: 'b@example.fi', name: 'Bo', passwordHash: '', role: 'admin' })
  if (made.outcome !== 'created') throw new Error(made.outcome)
  return made.account.id
}

/** Path of a new link for the account. */
async function linkFor(id: string, purpose: TokenPurpose): Promise<string> {
  const settings = { publicUrl: 'http://puntari.test' }
  const link = await accountLink({ store: server.store, settings, randomBytes, now: () => now }, id, purpose)
  expect(link).toMatch(/^http:\/\/puntari\.test\/manage\/(welcome|new-password)\/[\w-]{43}$/)
  return new URL(link).pathname
}

describe('An invitation', () => {
  it('lets the person choose a password and signs in; opening it before, also many times, changes nothing', async () => {
    await setUp(server)
    const path = await linkFor(await invited(), 'invitation')
    for (let scans = 0; scans < 3; scans += 1) await staffBrowser(server.address).open(path)
    const browser = staffBrowser(server.address)
    const page = await browser.open(path)
    expect([page.status, page.html.includes('b@example.fi')]).toEqual([200, true])
    const weak = await browser.send(page, path, { password: 'bo.example.fi1' })
    expect(weak.status).toBe(422)
    expect((await browser.send(weak, path, { password })).path).toBe('/manage')
  })

  it('works once, and for a week', async () => {
    await setUp(server)
    const id = await invited()
    const [path, second] = [await linkFor(id, 'invitation'), await linkFor(id, 'invitation')]
    const browser = staffBrowser(server.address)
    await browser.send(await browser.open(path), path, { password })
    for (const spent of [path, second]) {
      const gone = await staffBrowser(server.address).open(spent)
      expect([gone.status, gone.html.includes('The link no longer works')]).toEqual([422, true])
    }
    const late = await linkFor(id, 'invitation')
    now += 7 * 24 * hour
    expect((await staffBrowser(server.address).open(late)).status).toBe(422)
  })

  it('can’t be guessed, and is worth nothing as a link of the other kind', async () => {
    await setUp(server)
    const path = await linkFor(await invited(), 'invitation')
    const browser = staffBrowser(server.address)
    const wrong = [
      path.replace('welcome', 'new-password'),
      '/manage/welcome/x',
      `/manage/welcome/${'x'.repeat(3000)}`,
      '/manage/welcome/%00',
    ]
    for (const address of wrong) expect((await browser.open(address)).status).toBe(422)
    const statuses: number[] = []
    for (let guess = 0; guess < 20; guess += 1) statuses.push((await browser.open(`/manage/welcome/${guess}`)).status)
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('A forgotten password', () => {
  const ask = async (email: string) => {
    const browser = staffBrowser(server.address)
    const page = await browser.open('/manage/forgotten-password')
    return browser.send(page, '/manage/forgotten-password', { email })
  }
  const arrived = async (count: number) => {
    for (let waits = 0; waits < 100 && sink.mails.length < count; waits += 1) await new Promise((resolve) => setTimeout(resolve, 50))
    return sink.mails.map(({ raw }) => readMail(raw))
  }

  it('is answered with the same page for every address, and with a mail where somebody has it', async () => {
    await setUp(server)
    const [known, unknown] = [await ask('AINO@example.fi'), await ask('nobody@example.fi')]
    expect(known.html.replaceAll(/value="[0-9a-f]{64,}"/g, '')).toBe(unknown.html.replaceAll(/value="[0-9a-f]{64,}"/g, ''))
    const mails = await arrived(1)
    expect(mails.map(({ headers }) => headers.get('to'))).toEqual([expect.stringContaining('aino@example.fi')])
  })

  it('is mended with the link of the mail: all sessions end, the new password works, the old one does not', async () => {
    const browser = await setUp(server)
    await ask('aino@example.fi')
    const [mail] = await arrived(1)
    const path = /\/manage\/new-password\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? ''
    const other = staffBrowser(server.address)
    expect((await other.send(await other.open(path), path, { password })).path).toBe('/manage')
    expect((await browser.open('/manage')).path).toBe('/manage/sign-in?next=%2Fmanage')
    const form = await browser.open('/manage/sign-in')
    expect((await browser.send(form, '/manage/sign-in', { email: 'aino@example.fi', password: ainoPassword })).status).toBe(422)
    expect((await browser.send(form, '/manage/sign-in', { email: 'aino@example.fi', password })).path).toBe('/manage')
  })

  it('does not lead past a second factor', async () => {
    await setUp(server)
    const [aino] = await server.store.accounts.list()
    const factor = { sealedSecret: Buffer.from('x'), step: 0, recoveryHashes: [] }
    await server.store.secondFactors.switchOn(aino?.id ?? '', factor)
    const path = await linkFor(aino?.id ?? '', 'reset')
    const browser = staffBrowser(server.address)
    expect((await browser.send(await browser.open(path), path, { password })).path).toBe('/manage/sign-in/code')
    expect((await browser.open('/manage')).path).toBe('/manage/sign-in?next=%2Fmanage')
  })

  it('fills nobody’s mailbox', async () => {
    await setUp(server)
    for (let times = 0; times < 9; times += 1) expect((await ask('aino@example.fi')).status).toBe(200)
    await arrived(6)
    expect(sink.mails.length).toBeLessThanOrEqual(5)
  })

  it('needs an administrator where no mail is set up', async () => {
    const plain = await staffServer()
    await setUp(plain)
    const page = await staffBrowser(plain.address).open('/manage/forgotten-password')
    expect([page.status, page.html.includes('Ask an administrator for a new password')]).toEqual([200, true])
    await plain.stop()
  })
})

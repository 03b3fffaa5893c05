import { afterEach, describe, expect, it } from '@jest/globals'
import type { MailSink, SinkOptions } from '../mail/mail-sink.ts'
import { openMailSink } from '../mail/mail-sink.ts'
import { readMail } from '../mail/read-mail.ts'
import { from, openRoundFor, people, person } from '../mail/mail-house.ts'
import type { StaffBrowser } from './staff-browser.ts'
import { fieldValue } from './staff-browser.ts'
import type { StaffServer } from './staff-server.ts'
import { setUp, staffServer } from './staff-server.ts'
import type { NewRoundPlan } from '../../../data/round.ts'

interface Office {
  readonly server: StaffServer
  readonly browser: StaffBrowser
  readonly sink: MailSink
  readonly roundId: string
  readonly mail: string
}

let close = async (): Promise<void> => undefined
afterEach(() => close())

const days = { opensOn: '2026-11-10', closesOn: '2026-12-12', resultsOn: '2026-12-26' }

/** A manager before the mails of an open round. `perMinute` 0: no mail server is set up. */
async function office(options: { sink?: SinkOptions; perMinute?: number; plan?: Partial<NewRoundPlan> } = {}): Promise<Office> {
  const { perMinute = 60_000, plan = {} } = options
  const sink = await openMailSink(options.sink)
  const settings = perMinute === 0 ? {} : { mail: { url: sink.url, from, perMinute } }
  const server = await staffServer('http://puntari.test', undefined, { settings })
  close = async () => {
    await server.stop()
    await sink.close()
  }
  const browser = await setUp(server)
  const roundId = await openRoundFor(server.store, server.dependencies.library, { ...days, ...plan })
  return { server, browser, sink, roundId, mail: `/manage/rounds/${roundId}/mail` }
}

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000
  while (!(await done())) {
    if (performance.now() > end) throw new Error('It did not come about')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('The page of mails', () => {
  it('says how to set mail up where it is not, and nothing can be queued', async () => {
    const { browser, server, roundId, mail } = await office({ perMinute: 0 })
    await server.store.invitations.add(roundId, people(3))
    const page = await browser.open(mail)
    expect(page.html).toContain('SMTP_URL')
    expect(page.html).not.toContain('/mail/send/')
    const sent = await browser.send(page, `${mail}/send/invitation`, { _csrf: fieldValue(page, '_csrf') ?? '' })
    expect([sent.status, sent.path]).toEqual([200, mail])
    expect(await server.store.mail.counts(roundId)).toEqual([])
  })

  it('sends the invitations after asking, once, in each person’s language, and notes how many', async () => {
    const { browser, server, sink, roundId, mail } = await office()
    await server.store.invitations.add(roundId, [
      person(1),
      person(2, { language: 'sv' }),
      person(3, { language: 'en' }),
      person(4, { email: '' }),
    ])
    expect((await browser.open(mail)).html).toContain('3 people are waiting')
    const asked = await browser.open(`${mail}/send/invitation`)
    expect(asked.html).toContain('3 messages go out')
    expect(sink.mails).toEqual([])
    await browser.send(asked, `${mail}/send/invitation`)
    await browser.send(asked, `${mail}/send/invitation`)
    await until(() => sink.mails.length === 3)
    // English is no language of this round: the first one takes its place.
    const subjects = sink.mails.map(({ raw }) => readMail(raw).subject.replace(/^.*: /, '')).toSorted()
    expect(subjects).toEqual(['inbjudan att svara', 'kutsu vastaamaan', 'kutsu vastaamaan'])
    const [entry] = await server.store.audit.ofOrganisation((await server.store.rounds.find(roundId))?.organisation ?? '')
    expect(entry).toMatchObject({ action: 'invitationsSent', detail: { count: 3 } })
  })

  it('follows the sending, refreshes itself while it lasts, and stops it', async () => {
    const { browser, server, roundId, mail } = await office({ perMinute: 1 })
    await server.store.invitations.add(roundId, people(4))
    const progress = await browser.send(await browser.open(`${mail}/send/invitation`), `${mail}/send/invitation`)
    expect(progress.path).toBe(`${mail}/progress?queued=4`)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const running = await fetch(`${server.address}${mail}/progress`, { headers: { cookie } })
    expect(running.headers.get('refresh')).toBe(`10; url=${mail}/progress`)
    await until(async () => (await server.store.mail.counts(roundId)).some(({ state }) => state === 'sent'))
    const stopped = await browser.send(progress, `${mail}/stop`)
    expect(stopped.html).toContain('3 messages were cancelled')
    const after = await fetch(`${server.address}${mail}/progress`, { headers: { cookie } })
    expect(after.headers.get('refresh')).toBeNull()
    expect((await browser.open(mail)).html).toContain('3 people are waiting')
  })

  it('lists what was refused or is uncertain, and sends again what a person chooses', async () => {
    let broken = true
    const recipient = (address: string): string | undefined =>
      broken && address.startsWith('henkilo1') ? `550 <${address}> unknown` : undefined
    const afterData = ({ recipients }: { recipients: readonly string[] }): number | 'hangUp' =>
      broken && recipients[0]?.startsWith('henkilo2') === true ? 'hangUp' : 0
    const { browser, server, sink, roundId, mail } = await office({ sink: { recipient, afterData } })
    await server.store.invitations.add(roundId, people(3))
    await browser.send(await browser.open(`${mail}/send/invitation`), `${mail}/send/invitation`)
    const endStates = async () => (await server.store.mail.counts(roundId)).map(({ state }) => state).toSorted()
    await until(async () => `${await endStates()}` === 'failed,sent,uncertain')
    const list = await browser.open(`${mail}/undelivered`)
    expect(list.html).toContain('550 … unknown')
    const own = `${mail}/undelivered`
    expect((await browser.send(list, own, { which: 'chosen' })).html).toContain('Choose at least one message')
    broken = false
    const ids = [...list.html.matchAll(/name="mail" value="(\w+)"/g)].map(([, id = '']) => id)
    const asked = await browser.send(list, own, { which: 'chosen', mail: ids })
    expect(asked.html).toContain('2 messages are sent again')
    expect(sink.mails).toHaveLength(2)
    await browser.send(asked, own)
    await until(() => sink.mails.length === 4)
    expect(`${await endStates()}`).toMatch(/sen(?:t|ding)/)
  })
})

describe('The texts of mails', () => {
  it('are kept in each language, also while the survey is open, and are what people get', async () => {
    const { browser, server, sink, roundId, mail } = await office()
    await server.store.invitations.add(roundId, [person(1, { name: 'Aino', language: 'sv' })])
    const form = await browser.open(`${mail}/texts`)
    const own = { 'mailSubject-sv': 'Kära {name}: {survey}', 'mailBody-sv': 'Före\n\n{link}\n\nEfter, till {lastDay}.', action: 'save' }
    expect((await browser.send(form, `${mail}/texts`, own)).path).toBe(`${mail}?notice=texts`)
    const round = await server.store.rounds.find(roundId)
    expect(round?.terms.texts).toEqual({ mailSubject: { sv: own['mailSubject-sv'] }, mailBody: { sv: own['mailBody-sv'] } })
    await browser.send(await browser.open(`${mail}/send/invitation`), `${mail}/send/invitation`)
    await until(() => sink.mails.length === 1)
    const { subject, text } = readMail(sink.mails[0]?.raw ?? '')
    expect(subject).toBe('Kära Aino: Demokratibarometern 2026')
    expect(text).toMatch(/Före\n\nSvara på enkäten:\nhttp:\/\/puntari\.test\/p\/\S+\n\nEfter, till 12 december 2026\./)
  })

  it('are shown again as typed, with each problem, and nothing is kept', async () => {
    const { browser, server, roundId, mail } = await office()
    const typed = { 'mailSubject-fi': 'Hei {nimi} {link}', 'reminderBody-sv': 'x'.repeat(5001), action: 'save' }
    const page = await browser.send(await browser.open(`${mail}/texts`), `${mail}/texts`, typed)
    expect(page.status).toBe(422)
    for (const words of ['{nimi}', 'Move {link} to the text', '5000 characters']) expect(page.html).toContain(words)
    expect(fieldValue(page, 'mailSubject-fi')).toBe(typed['mailSubject-fi'])
    expect((await server.store.rounds.find(roundId))?.terms.texts).toEqual({})
  })

  it('are not overwritten unawares by a second person', async () => {
    const { browser, server, roundId, mail } = await office()
    const [first, second] = [await browser.open(`${mail}/texts`), await browser.open(`${mail}/texts`)]
    await browser.send(first, `${mail}/texts`, { 'mailSubject-fi': 'Ensimmäinen', action: 'save' })
    const told = await browser.send(second, `${mail}/texts`, { 'mailSubject-fi': 'Toinen', action: 'save' })
    expect([told.status, fieldValue(told, 'mailSubject-fi')]).toEqual([422, 'Toinen'])
    await browser.send(told, `${mail}/texts`, { action: 'save' })
    expect((await server.store.rounds.find(roundId))?.terms.texts).toEqual({ mailSubject: { fi: 'Toinen' } })
  })

  it('can be sent to oneself, which leaves nothing in the outbox', async () => {
    const { browser, server, sink, roundId, mail } = await office()
    const sent = await browser.send(await browser.open(`${mail}/preview?kind=reminder&language=sv`), `${mail}/test`)
    expect(sent.html).toContain('The test e-mail has been sent to aino@example.fi')
    expect(sink.mails.map(({ recipients }) => recipients)).toEqual([['aino@example.fi']])
    expect(readMail(sink.mails[0]?.raw ?? '').text).toContain('Om du redan har svarat')
    expect(await server.store.mail.counts(roundId)).toEqual([])
  })
})

describe('The days of reminders', () => {
  it.each(['0', 'eight', '181', '1,2,3,4,5,6,7', '-3', '8.5'])('are refused and shown again as typed: %s', async (typed) => {
    const { browser, server, roundId, mail } = await office()
    const page = await browser.send(await browser.open(mail), `${mail}/reminders`, { reminderDays: typed })
    expect([page.status, fieldValue(page, 'reminderDays')]).toEqual([422, typed])
    expect((await server.store.rounds.find(roundId))?.terms.reminderDays).toEqual([8, 15])
  })

  it('may change and go while the survey is open', async () => {
    const { browser, server, roundId, mail } = await office()
    const page = await browser.send(await browser.open(mail), `${mail}/reminders`, { reminderDays: '20; 4 4' })
    expect(page.html).toContain('14 November 2026: past')
    expect((await server.store.rounds.find(roundId))?.terms.reminderDays).toEqual([4, 20])
    await browser.send(page, `${mail}/reminders`, { reminderDays: '' })
    expect((await server.store.rounds.find(roundId))?.terms.reminderDays).toEqual([])
  })
})

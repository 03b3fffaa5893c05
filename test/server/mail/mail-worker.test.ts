import { describe, expect, it } from '@jest/globals'
import { mailTrouble } from '../../../server/mail/mail-trouble.ts'
import { inMailHouse, people, person } from './mail-house.ts'
import { readMail } from './read-mail.ts'

const invite = { kind: 'invitation' } as const

describe('The mail worker', () => {
  it('sends each invitation once, to its address only, with a token that leads back to it', () =>
    inMailHouse({ people: people(25) }, async ({ store, sink, roundId, until }) => {
      expect(await store.mail.queueRound(roundId, invite)).toBe(25)
      await until('sent 25')
      expect(sink.mails.map(({ recipients }) => recipients.join(' ')).toSorted()).toEqual(
        people(25)
          .map(({ email }) => email)
          .toSorted(),
      )
      for (const { raw, recipients } of sink.mails) {
        const [token = ''] = readMail(raw).tokens
        expect((await store.invitations.findByToken(token))?.email).toBe(recipients[0])
      }
    }))

  it('sends no more in a time than the settings allow, however often it is woken', () =>
    inMailHouse({ people: people(12), perMinute: 240 }, async ({ store, sink, roundId, until }) => {
      const began = performance.now()
      await store.mail.queueRound(roundId, invite)
      const waking = setInterval(() => void store.mail.queueRound(roundId, invite), 30)
      await until('sent 12')
      clearInterval(waking)
      // 240 a minute are 4 a second: at once 4, after one second 8, after two 12.
      expect(performance.now() - began).toBeGreaterThan(1900)
      expect(sink.mails).toHaveLength(12)
    }))

  it('sends nothing to whoever was taken off the list after queueing', () =>
    inMailHouse(
      { people: people(3), waits: { idle: 10_000 }, url: 'smtp://127.0.0.1:9' },
      async ({ store, roundId, dependencies, until }) => {
        await store.mail.queueRound(roundId, invite)
        const { invitations } = await store.invitations.list(roundId, {}, { offset: 0, limit: 3 })
        expect(
          await store.invitations.remove(
            roundId,
            invitations.slice(0, 2).map(({ id }) => id),
          ),
        ).toBe(2)
        await until('failed 1')
        expect(mailTrouble(dependencies.store)).toMatch(/ECONNREFUSED/)
      },
    ))

  it('finishes the mail at hand when it is stopped, and leaves the others where they were', () =>
    inMailHouse(
      { people: people(6), perMinute: 60, sink: { afterData: () => 300 } },
      async ({ store, sink, roundId, stopWorker, states }) => {
        await store.mail.queueRound(roundId, invite)
        while (!(await states()).includes('sending 1')) await new Promise((resolve) => setTimeout(resolve, 5))
        await stopWorker()
        expect(await states()).toEqual(['queued 5', 'sent 1'])
        expect(sink.mails).toHaveLength(1)
      },
    ))
})

describe('What the mail server refuses', () => {
  const refusing = (replies: Readonly<Record<string, string>>) => ({ recipient: (address: string) => replies[address.split('@')[0] ?? ''] })

  it('for good is not tried again, and the reason names no address', () =>
    inMailHouse(
      { people: people(3), sink: refusing({ henkilo2: '550 5.1.1 <henkilo2@example.org>: no such user here' }) },
      async ({ store, sink, roundId, until }) => {
        await store.mail.queueRound(roundId, invite)
        await until('failed 1', 'sent 2')
        const { mails } = await store.mail.list(roundId, { states: ['failed'], offset: 0, limit: 10 })
        expect(mails).toEqual([expect.objectContaining({ name: 'Henkilö 2', reason: '550 5.1.1 … no such user here' })])
        expect(sink.mails).toHaveLength(2)
      },
    ))

  it('for now is tried five times in all, while the others go out', async () => {
    let tries = 0
    const recipient = (address: string): string | undefined => {
      if (!address.startsWith('henkilo2')) return undefined
      tries += 1
      return '451 4.7.1 try again later'
    }
    await inMailHouse({ people: people(3), sink: { recipient } }, async ({ store, roundId, until }) => {
      await store.mail.queueRound(roundId, invite)
      await until('failed 1', 'sent 2')
      expect(tries).toBe(5)
    })
  })

  it('for now and later takes goes out, once', async () => {
    let tries = 0
    const recipient = (): string | undefined => (++tries < 3 ? '450 4.2.0 greylisted' : undefined)
    await inMailHouse({ people: people(1), sink: { recipient } }, async ({ store, sink, roundId, until }) => {
      await store.mail.queueRound(roundId, invite)
      await until('sent 1')
      expect([tries, sink.mails.length]).toEqual([3, 1])
    })
  })

  it('after the data, with a word, did not go out; without a word, nobody knows, and it is not sent again', () =>
    inMailHouse(
      {
        people: people(3),
        sink: {
          afterData: ({ recipients }) =>
            recipients[0]?.startsWith('henkilo1') ? '554 looks like spam' : recipients[0]?.startsWith('henkilo2') ? 'hangUp' : 0,
        },
      },
      async ({ store, sink, roundId, until }) => {
        await store.mail.queueRound(roundId, invite)
        await until('failed 1', 'sent 1', 'uncertain 1')
        await new Promise((resolve) => setTimeout(resolve, 300))
        expect(sink.mails.map(({ recipients }) => recipients[0]).toSorted()).toEqual(['henkilo2@example.org', 'henkilo3@example.org'])
      },
    ))
})

describe('A mail server that can’t be reached', () => {
  it('is told to the pages; the mails wait, and go out when it is back', async () => {
    let away = true
    const recipient = (): string | undefined => (away ? '421 4.3.2 closing for maintenance' : undefined)
    await inMailHouse(
      { people: people(3), sink: { recipient }, waits: { noServer: [150] } },
      async ({ store, sink, roundId, until, dependencies }) => {
        await store.mail.queueRound(roundId, invite)
        while (mailTrouble(dependencies.store) === undefined) await new Promise((resolve) => setTimeout(resolve, 10))
        expect(mailTrouble(dependencies.store)).toMatch(/421 4\.3\.2/)
        away = false
        await until('sent 3')
        expect(mailTrouble(dependencies.store)).toBeUndefined()
        expect(sink.mails).toHaveLength(3)
      },
    )
  })

  it('is tried five times for a mail, by one mail at a time', () =>
    inMailHouse({ people: people(4), url: 'smtp://127.0.0.1:9' }, async ({ store, roundId, until }) => {
      await store.mail.queueRound(roundId, invite)
      await until('failed 4')
      const { mails } = await store.mail.list(roundId, { states: ['failed'], offset: 0, limit: 10 })
      expect(mails.map(({ reason }) => /ECONNREFUSED/.test(reason))).toEqual([true, true, true, true])
    }))
})

describe('Odd recipients', () => {
  const odd = [
    person(1, { name: 'Åke "Pelle" Öhman, Müller <x@evil.example>', email: 'ake@example.org' }),
    person(2, { name: 'Paha\r\nBcc: muut@evil.example', email: 'paha@example.org' }),
    person(3, { name: '{link} {{name}} $t(mail:title) <b>', email: 'merkki@example.org' }),
    person(4, { name: 'Kaksi', email: 'a@example.org, b@evil.example' }),
    person(5, { name: 'Rivi', email: 'a@example.org\r\nRCPT TO:<b@evil.example>' }),
    person(6, { name: '', email: 'nimetön@ääkkölä.example' }),
  ]
  it('get their own mail and add neither header nor recipient; what is no address is not sent', () =>
    inMailHouse({ people: odd }, async ({ store, sink, roundId, until }) => {
      await store.mail.queueRound(roundId, invite)
      await until('failed 2', 'sent 4')
      const recipients = sink.mails.flatMap((mail) => mail.recipients).toSorted()
      expect(recipients).toEqual(['ake@example.org', 'merkki@example.org', 'nimetön@ääkkölä.example', 'paha@example.org'].toSorted())
      const mails = sink.mails.map(({ raw }) => readMail(raw))
      expect(mails.filter(({ headers }) => headers.has('bcc') || headers.has('cc'))).toEqual([])
      expect(mails.every(({ tokens }) => tokens.length === 1)).toBe(true)
      const texts = mails.map(({ text }) => text.split('\n')[0]).toSorted()
      expect(texts).toContain('Hei {link} {{name}} $t(mail:title) <b>!')
      expect(texts).toContain('Hei!')
      expect(mails.map(({ html }) => html).join('')).not.toContain('<b>!')
    }))
})

import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import type { TakenMail, TakenRoundMail } from '../../data/mail-entry.ts'
import { isRoundMail } from '../../data/mail-entry.ts'
import type { Store } from '../../data/store.ts'
import { answerOnce, present, sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const person = (number: number, change: object = {}) => ({
  group: 'residents',
  unit: null,
  name: `Person ${number}`,
  email: `person${number}@example.org`,
  street: '',
  postcode: '',
  town: '',
  language: 'fi',
  ...change,
})

interface Sample {
  readonly store: Store
  readonly roundId: string
  /** Ids of the invitations by name. */
  readonly ids: ReadonlyMap<string, string>
}

async function idsOf(store: Store, roundId: string): Promise<ReadonlyMap<string, string>> {
  const { invitations } = await store.invitations.list(roundId, {}, { offset: 0, limit: 10_000 })
  return new Map(invitations.map(({ name, id }) => [name, id]))
}

async function withPeople(people: readonly ReturnType<typeof person>[], use: (sample: Sample) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  const { roundId } = await sampleRound(store)
  expect(await store.invitations.add(roundId, people)).toBe('added')
  await use({ store, roundId, ids: await idsOf(store, roundId) })
  await store.close()
}

async function spend({ store, roundId, ids }: Sample, name: string): Promise<void> {
  await answerOnce(store, roundId, { invitation: present(ids.get(name)) })
  expect((await store.invitations.find(present(ids.get(name))))?.spent).toBe(true)
}

const roundMails = (mails: readonly TakenMail[]): readonly TakenRoundMail[] => mails.filter(isRoundMail)
const namesOf = (mails: readonly TakenMail[]): readonly string[] =>
  roundMails(mails)
    .map(({ name }) => name)
    .toSorted()
const three = [person(1), person(2, { language: 'sv' }), person(3, { email: '' })]

describe('queueing invitations', () => {
  it('takes those that are unspent and have an address, each once', () =>
    withPeople(three, async ({ store, roundId, ids }) => {
      expect(await store.mail.toQueue(roundId, { kind: 'invitation' })).toEqual([
        { group: 'residents', language: 'fi', count: 1 },
        { group: 'residents', language: 'sv', count: 1 },
      ])
      expect(await store.mail.queueRound(roundId, { kind: 'invitation' })).toBe(2)
      expect(await store.mail.queueRound(roundId, { kind: 'invitation' })).toBe(0)
      const invitations = [...ids.values()]
      expect(await store.mail.queueInvitations({ roundId, group: 'residents', kind: 'invitation', invitations })).toBe(0)
      expect(await store.mail.counts(roundId)).toEqual([{ kind: 'invitation', occasion: '', state: 'queued', count: 2 }])
      expect(await store.mail.toQueue(roundId, { kind: 'invitation' })).toEqual([])
    }))

  it('takes nobody of another group or round, nor of a round that is not open', () =>
    withPeople(three, async ({ store, roundId, ids }) => {
      const invitations = [...ids.values()]
      expect(await store.mail.queueInvitations({ roundId, group: 'staff', kind: 'invitation', invitations })).toBe(0)
      expect(await store.mail.queueInvitations({ roundId: 'other', group: 'residents', kind: 'invitation', invitations })).toBe(0)
      await store.rounds.close(roundId)
      expect(await store.mail.queueRound(roundId, { kind: 'invitation' })).toBe(0)
    }))

  it('tells whoever waits for it, until that one has heard enough', () =>
    withPeople(three, async ({ store, roundId }) => {
      let heard = 0
      const stop = store.mail.whenQueued(() => (heard += 1))
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      stop()
      await store.mail.queueRound(roundId, { kind: 'reminder', day: '2026-09-09' })
      expect(heard).toBe(1)
    }))
})

describe('taking mails', () => {
  it('marks them, gives each a fresh token for its invitation, and gives none twice', () =>
    withPeople(three, async ({ store, roundId, ids }) => {
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      const first = await store.mail.take(1)
      const rest = await store.mail.take(10)
      expect(namesOf([...first, ...rest])).toEqual(['Person 1', 'Person 2'])
      expect(await store.mail.take(10)).toEqual([])
      for (const { token, name } of roundMails([...first, ...rest]))
        expect((await store.invitations.findByToken(token))?.id).toBe(ids.get(name))
      expect(await store.mail.counts(roundId)).toEqual([{ kind: 'invitation', occasion: '', state: 'sending', count: 2 }])
    }))

  it('silently drops an invitation that was spent after it was queued', () =>
    withPeople(three, async (sample) => {
      const { store, roundId } = sample
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      await spend(sample, 'Person 1')
      expect(namesOf(await store.mail.take(10))).toEqual(['Person 2'])
      expect(await store.mail.counts(roundId)).toEqual([{ kind: 'invitation', occasion: '', state: 'sending', count: 1 }])
    }))

  it('leaves out those that must wait, and takes mails to staff first', () =>
    withPeople(three, async ({ store, roundId }) => {
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      const made = await store.accounts.create({ email: 'a@example.org', name: 'A', passwordHash: '', role: 'member' })
      const account = made.outcome === 'created' ? made.account.id : ''
      expect(await store.mail.queueStaff({ kind: 'passwordReset', account, language: 'sv' })).toBe('queued')
      expect(await store.mail.queueStaff({ kind: 'passwordReset', account, language: 'en' })).toBe('queued')
      expect(await store.mail.queueStaff({ kind: 'passwordReset', account: 'nobody', language: 'fi' })).toBe('unknown')
      const [reset] = await store.mail.take(10)
      expect(reset).toMatchObject({ kind: 'passwordReset', account, language: 'en', attempts: 1 })
      const [one] = await store.mail.take(1)
      await store.mail.end([{ id: present(one).id, end: 'queued', reason: '' }])
      expect((await store.mail.take(10, [present(one).id])).map(({ id }) => id)).not.toContain(present(one).id)
      expect((await store.mail.take(10)).map(({ id, attempts }) => [id, attempts])).toEqual([[present(one).id, 2]])
      await store.mail.end([{ id: present(reset).id, end: 'sent', reason: '' }])
      expect(await store.mail.ofAccount(account)).toEqual([])
    }))

  it('takes none any more after closing, and then nothing says who was reminded when', () =>
    withPeople(three, async ({ store, roundId }) => {
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      await store.mail.end((await store.mail.take(1)).map(({ id }) => ({ id, end: 'sent', reason: '' })))
      await store.mail.queueRound(roundId, { kind: 'reminder', day: '2026-09-09' })
      await store.mail.end((await store.mail.take(1)).map(({ id }) => ({ id, end: 'sent', reason: '' })))
      await store.rounds.close(roundId)
      expect(await store.mail.take(10)).toEqual([])
      expect(await store.mail.counts(roundId)).toEqual([{ kind: 'invitation', occasion: '', state: 'sent', count: 1 }])
    }))
})

describe('reminders', () => {
  const day = '2026-09-09'
  it('go to the unspent once a day, not while a mail waits, and not where the invitation failed', () =>
    withPeople([person(1), person(2), person(3), person(4)], async (sample) => {
      const { store, roundId } = sample
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      expect(await store.mail.queueRound(roundId, { kind: 'reminder', day })).toBe(0)
      const mails = roundMails(await store.mail.take(10))
      await store.mail.end(mails.map(({ id, name }) => ({ id, end: name === 'Person 4' ? 'failed' : 'sent', reason: '' })))
      await spend(sample, 'Person 1')
      expect(await store.mail.queueRound(roundId, { kind: 'reminder', day })).toBe(2)
      await spend(sample, 'Person 2')
      const reminders = await store.mail.take(10)
      expect(namesOf(reminders)).toEqual(['Person 3'])
      await store.mail.end(reminders.map(({ id }) => ({ id, end: 'sent', reason: '' })))
      expect(await store.mail.queueRound(roundId, { kind: 'reminder', day })).toBe(0)
      expect(await store.mail.queueRound(roundId, { kind: 'reminder', day: '2026-09-16' })).toBe(1)
    }))
})

describe('a person', () => {
  it('sends failed and uncertain mails again, of this round only, and stops what waits', () =>
    withPeople([person(1), person(2), person(3)], async ({ store, roundId }) => {
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      const mails = await store.mail.take(2)
      const [failed, uncertain] = mails.map(({ id }) => id)
      await store.mail.end([
        { id: present(failed), end: 'failed', reason: '550 no such user' },
        { id: present(uncertain), end: 'uncertain', reason: '' },
      ])
      const listed = await store.mail.list(roundId, { states: ['failed', 'uncertain'], offset: 0, limit: 1 })
      expect([listed.total, listed.mails.length]).toEqual([2, 1])
      expect(await store.mail.requeue('other', { ids: [present(failed)] })).toBe(0)
      expect(await store.mail.requeue(roundId, { ids: [present(failed), 'nothing'] })).toBe(1)
      expect(await store.mail.requeue(roundId, { state: 'failed' })).toBe(0)
      expect(await store.mail.requeue(roundId, { state: 'uncertain' })).toBe(1)
      expect(await store.mail.cancelQueued('other')).toBe(0)
      expect(await store.mail.cancelQueued(roundId)).toBe(3)
      expect(await store.mail.counts(roundId)).toEqual([])
      expect(await store.mail.queueRound(roundId, { kind: 'invitation' })).toBe(3)
    }))

  it('finds uncertain what was being sent when the process ended', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const store = await openStore({ file })
      const { roundId } = await sampleRound(store)
      await store.invitations.add(roundId, [person(1), person(2)])
      await store.mail.queueRound(roundId, { kind: 'invitation' })
      const [taken] = await store.mail.take(1)
      const again = await openStore({ file })
      expect(await again.mail.counts(roundId)).toEqual([
        { kind: 'invitation', occasion: '', state: 'queued', count: 1 },
        { kind: 'invitation', occasion: '', state: 'uncertain', count: 1 },
      ])
      expect(namesOf(await again.mail.take(5))).not.toContain(roundMails([present(taken)])[0]?.name)
      await again.close()
      await store.mail.end([{ id: present(taken).id, end: 'sent', reason: '' }])
      expect((await store.mail.counts(roundId)).map(({ state }) => state)).toContain('sent')
      await store.close()
    }))
})

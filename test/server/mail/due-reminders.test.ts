import { describe, expect, it } from '@jest/globals'
import { queueDueReminders } from '../../../server/mail/due-reminders.ts'
import type { MailHouse } from './mail-house.ts'
import { inMailHouse, people } from './mail-house.ts'
import { readMail } from './read-mail.ts'

/** The chores of a day; the round opened on 1 September and reminds after 8 and 15 days. */
const on = ({ dependencies }: MailHouse, day: string): Promise<void> => queueDueReminders({ ...dependencies, today: () => day })

const reminders = async ({ store, roundId }: MailHouse): Promise<readonly string[]> =>
  (await store.mail.counts(roundId)).filter(({ kind }) => kind === 'reminder').map(({ occasion, count }) => `${occasion} ${count}`)

async function invite(house: MailHouse, count: number): Promise<void> {
  await house.store.mail.queueRound(house.roundId, { kind: 'invitation' })
  await house.until(`sent ${count}`)
}

describe('Reminders that are due', () => {
  it('go out on their days, once each, and say that whoever has answered may ignore them', () =>
    inMailHouse({ people: people(3) }, async (house) => {
      await invite(house, 3)
      await on(house, '2026-09-08')
      expect(await reminders(house)).toEqual([])
      await on(house, '2026-09-09')
      await on(house, '2026-09-09')
      await house.until('sent 3', 'sent 3')
      await on(house, '2026-09-10')
      expect(await reminders(house)).toEqual(['2026-09-09 3'])
      await on(house, '2026-09-16')
      await house.until('sent 3', 'sent 3', 'sent 3')
      expect(await reminders(house)).toEqual(['2026-09-09 3', '2026-09-16 3'])
      expect(house.sink.mails).toHaveLength(9)
      expect(readMail(house.sink.mails.at(-1)?.raw ?? '').text).toContain('Jos olet jo vastannut muulla tavalla')
      const round = await house.store.rounds.find(house.roundId)
      const log = await house.store.audit.ofOrganisation(round?.organisation ?? '')
      expect(log.map(({ action, detail, account }) => [action, detail, account])).toEqual([
        ['remindersSent', { count: 3 }, null],
        ['remindersSent', { count: 3 }, null],
      ])
    }))

  it('are made up for after a standstill of three days at most, the latest only', () =>
    inMailHouse({ people: people(2), terms: { reminderDays: [8, 10] } }, async (house) => {
      await invite(house, 2)
      await on(house, '2026-09-15')
      expect(await reminders(house)).toEqual([])
      await on(house, '2026-09-13')
      await house.until('sent 2', 'sent 2')
      expect(await reminders(house)).toEqual(['2026-09-11 2'])
    }))

  it('never go out after the last day, nor where they were switched off, nor where no mail can be sent', () =>
    inMailHouse({ people: people(2), terms: { reminderDays: [8, 30] } }, async (house) => {
      await invite(house, 2)
      await on(house, '2026-10-01')
      const { store, timeOfDay } = house.dependencies
      await queueDueReminders({ store, timeOfDay, today: () => '2026-09-09' })
      expect(await house.store.rounds.changeReminderDays(house.roundId, [])).toBe('changed')
      await on(house, '2026-09-09')
      expect(await reminders(house)).toEqual([])
      await house.store.rounds.close(house.roundId)
      expect(await house.store.rounds.changeReminderDays(house.roundId, [8])).toBe('closed')
      await on(house, '2026-09-09')
      expect(await reminders(house)).toEqual([])
    }))
})

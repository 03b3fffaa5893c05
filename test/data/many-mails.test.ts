import { describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { answerOnce, sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const count = process.env['PUNTARI_DEEP'] === undefined ? 10_000 : 50_000
/** Mails of one transaction, as `data/queue-mail.ts` has it. */
const lot = 200

const people = Array.from({ length: count }, (_, at) => ({
  group: 'residents',
  unit: null,
  name: `Person ${at}`,
  email: `person${at}@example.org`,
  street: '',
  postcode: '',
  town: '',
  language: 'fi',
}))

/** How many people send an answer, one after the other, while `work` lasts. */
async function answersWhile(
  store: Store,
  roundId: string,
  work: Promise<number>,
): Promise<{ readonly answers: number; readonly done: number }> {
  let working = true
  const ended = work.finally(() => (working = false))
  let answers = 0
  while (working) {
    await answerOnce(store, roundId)
    answers += 1
  }
  return { answers, done: await ended }
}

describe(`${count} invitations`, () => {
  it(
    'are queued and cancelled in small transactions, between which answers come in',
    () =>
      inTemporaryFolder(async (folder) => {
        const store = await openStore({ file: join(folder, 'puntari.db') })
        const { roundId } = await sampleRound(store)
        await store.invitations.add(roundId, people)
        const queueing = await answersWhile(store, roundId, store.mail.queueRound(roundId, { kind: 'invitation' }))
        expect(queueing.done).toBe(count)
        // An answer is two writes, and each gets its turn after a lot.
        expect(queueing.answers).toBeGreaterThanOrEqual(count / lot / 4)

        const [first, second] = [await store.mail.take(20), await store.mail.take(20)]
        expect(new Set([...first, ...second].map(({ id }) => id)).size).toBe(40)
        await store.mail.end(first.map(({ id }) => ({ id, end: 'failed', reason: '550' })))
        const page = await store.mail.list(roundId, { states: ['failed'], offset: 10, limit: 5 })
        expect([page.total, page.mails.length]).toEqual([20, 5])

        const cancelling = await answersWhile(store, roundId, store.mail.cancelQueued(roundId))
        expect(cancelling.done).toBe(count - 40)
        expect(cancelling.answers).toBeGreaterThan(0)
        await store.close()
      }),
    120_000,
  )
})

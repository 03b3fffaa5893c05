import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LateLot } from '../../data/late-answers.ts'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import type { StoredResponse } from '../../data/stored-response.ts'
import { answerOnce, day, sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

let store: Store
let sample: Awaited<ReturnType<typeof sampleRound>>
beforeEach(async () => {
  store = await openStore({ file: ':memory:' })
  sample = await sampleRound(store)
  for (let count = 0; count < 6; count += 1) await answerOnce(store, sample.roundId)
})
afterEach(() => store.close())

const codes = Int16Array.of(3, 3, 3)
const times = (count: number, group: string, unit: string | null = null): readonly StoredResponse[] =>
  Array.from({ length: count }, () => ({ group, unit, codes }))

const lot = (answers: readonly StoredResponse[], more: Partial<LateLot> = {}): LateLot => ({
  roundId: sample.roundId,
  answers,
  answersBefore: 6,
  by: 'aino',
  day,
  ...more,
})

const isStored = async () => (await store.responses.ofRound(sample.roundId)).length

describe('A lot of late answers', () => {
  it('joins the answers of a closed round, moves its counters but no day, and is logged with its size and day', async () => {
    const { roundId, units, organisation } = sample
    await store.rounds.close(roundId)
    const days = await store.counters.days(roundId)
    expect(await store.lateAnswers.add(lot([...times(5, 'staff', units[0]), ...times(7, 'residents')]))).toBe('added')
    expect(await store.counters.completes(roundId)).toEqual([
      { group: 'residents', unit: null, completes: 13 },
      { group: 'staff', unit: units[0], completes: 5 },
    ])
    expect(await isStored()).toBe(18)
    expect(await store.counters.days(roundId)).toEqual(days)
    expect(await store.audit.ofOrganisation(organisation)).toMatchObject([
      { id: 1, at: day, account: 'aino', organisation, round: roundId, action: 'lateAnswersAdded', detail: { answers: 12 } },
    ])
  })

  it('counts once where it is sent twice, also at the same moment', async () => {
    await store.rounds.close(sample.roundId)
    const twice = await Promise.all([store.lateAnswers.add(lot(times(5, 'residents'))), store.lateAnswers.add(lot(times(5, 'residents')))])
    expect(twice).toEqual(['added', 'overtaken'])
    expect(await isStored()).toBe(11)
  })

  it('is refused while the round is open, once it is released, and where the round is unknown', async () => {
    const five = lot(times(5, 'residents'))
    expect(await store.lateAnswers.add(five)).toBe('notClosed')
    await store.rounds.close(sample.roundId)
    await store.rounds.release(sample.roundId)
    expect(await store.lateAnswers.add(five)).toBe('resultsSeen')
    expect(await store.lateAnswers.add({ ...five, roundId: 'nowhere' })).toBe('unknown')
    expect(await isStored()).toBe(6)
  })

  it('is refused where a group or a unit in it has fewer than the smallest cell', async () => {
    await store.rounds.close(sample.roundId)
    const [first, second] = sample.units
    const lots = [
      [],
      times(4, 'residents'),
      [...times(5, 'staff', first), ...times(4, 'staff', second)],
      [...times(9, 'staff', first), ...times(1, 'residents')],
    ]
    for (const answers of lots) expect(await store.lateAnswers.add(lot(answers))).toBe('tooFew')
    expect(await isStored()).toBe(6)
  })

  it('is refused from the moment on that results are being made, even if it comes in between', async () => {
    await store.rounds.close(sample.roundId)
    const [, late] = await Promise.all([store.rounds.markResultsSeen([sample.roundId]), store.lateAnswers.add(lot(times(5, 'residents')))])
    expect(late).toBe('resultsSeen')
    expect((await store.rounds.find(sample.roundId))?.resultsSeen).toBe(true)
    expect(await isStored()).toBe(6)
  })

  it('is in the results where it came before they were made', async () => {
    await store.rounds.close(sample.roundId)
    const [late] = await Promise.all([store.lateAnswers.add(lot(times(5, 'residents'))), store.rounds.markResultsSeen([sample.roundId])])
    expect([late, await isStored()]).toEqual(['added', 11])
  })

  it('leaves nothing of it where a unit is unknown', async () => {
    await store.rounds.close(sample.roundId)
    await expect(store.lateAnswers.add(lot([...times(5, 'residents'), ...times(5, 'staff', 'nowhere')]))).rejects.toThrow(/FOREIGN KEY/u)
    expect([await isStored(), (await store.audit.ofOrganisation(sample.organisation)).length]).toEqual([6, 0])
  })

  it('gets keys of chance, so that it lies among the answers before it', () =>
    inTemporaryFolder(async (folder) => {
      const file = join(folder, 'puntari.db')
      const onDisk = await openStore({ file })
      const { roundId } = await sampleRound(onDisk)
      for (let count = 0; count < 6; count += 1) await answerOnce(onDisk, roundId)
      await onDisk.rounds.close(roundId)
      expect(await onDisk.lateAnswers.add({ ...lot(times(20, 'residents')), roundId })).toBe('added')
      const raw = new Database(file, { readonly: true })
      const late = raw.prepare<[], string>('select hex(codes) from response order by id').pluck().all()
      raw.close()
      await onDisk.close()
      const mark = late.map((hex) => (hex === Buffer.from(codes.buffer).toString('hex').toUpperCase() ? 'late' : 'before'))
      expect([mark.filter((each) => each === 'late').length, mark.length]).toEqual([20, 26])
      expect(mark.slice(0, 6).every((each) => each === 'before') || mark.slice(20).every((each) => each === 'before')).toBe(false)
    }))
})

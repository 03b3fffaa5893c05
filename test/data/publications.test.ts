import { describe, expect, it } from '@jest/globals'
import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import type { ReleaseWith } from '../../data/advance-round.ts'
import { openStore } from '../../data/open-store.ts'
import type { PublicationChoice } from '../../data/publication.ts'
import type { Store } from '../../data/store.ts'
import { day, sampleRound } from './sample-round.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

type Sample = Awaited<ReturnType<typeof sampleRound>>

const onDisk = (use: (store: Store, sample: Sample, file: string) => Promise<void>) =>
  inTemporaryFolder(async (folder) => {
    const file = join(folder, 'puntari.db')
    const store = await openStore({ file })
    await use(store, await sampleRound(store), file)
    await store.close()
  })

const choice: PublicationChoice = { parts: ['items', 'gaps'], groupsNotShown: ['staff'], foreword: { fi: 'Kiitos vastauksista.' } }

const releaseOf = ({ roundId, organisation }: Sample, account: string | null = null): ReleaseWith => ({
  frozen: { text: '{"format":1}', hash: 'ab12', on: day },
  entry: { at: `${day} 10:00`, account, organisation, round: roundId, action: 'roundReleased', detail: { fingerprint: 'ab12' } },
})

describe('what is public of a round', () => {
  it('is chosen once it is closed, and chosen anew after its release', () =>
    onDisk(async ({ publications, rounds }, sample) => {
      const { roundId } = sample
      expect(await publications.choose(roundId, choice)).toBe('notClosed')
      expect(await publications.choose('x', choice)).toBe('unknown')
      expect(await publications.find(roundId)).toBeUndefined()
      await rounds.close(roundId)
      expect(await publications.choose(roundId, choice)).toBe('chosen')
      expect(await publications.find(roundId)).toEqual({ round: roundId, choice, frozen: null })
      expect(await rounds.release(roundId, releaseOf(sample))).toBe('released')
      expect(await publications.choose(roundId, { ...choice, parts: [] })).toBe('chosen')
      expect(await publications.find(roundId)).toEqual({
        round: roundId,
        choice: { ...choice, parts: [] },
        frozen: { hash: 'ab12', on: day },
      })
    }))
})

describe('the release of a round', () => {
  it('keeps state, figures and log entry together', () =>
    onDisk(async ({ publications, rounds, audit }, sample) => {
      const { roundId } = sample
      expect(await rounds.release(roundId, releaseOf(sample))).toBe('notClosed')
      expect(await publications.frozenOf(roundId)).toBeUndefined()
      await rounds.close(roundId)
      expect(await rounds.release(roundId, releaseOf(sample))).toBe('released')
      expect(await publications.frozenOf(roundId)).toEqual({ text: '{"format":1}', hash: 'ab12' })
      expect(await publications.frozenRounds()).toEqual([roundId])
      expect((await audit.all()).map(({ action, detail }) => ({ action, detail }))).toEqual([
        { action: 'roundReleased', detail: { fingerprint: 'ab12' } },
      ])
      expect(await rounds.release(roundId, releaseOf(sample))).toBe('notClosed')
      expect(await audit.all()).toHaveLength(1)
    }))

  it('leaves nothing behind where its last write fails', () =>
    onDisk(async ({ publications, rounds, audit }, sample) => {
      const { roundId } = sample
      await rounds.close(roundId)
      const release = releaseOf(sample)
      const broken = { ...release, entry: { ...release.entry, organisation: 'no such organisation' } }
      await expect(rounds.release(roundId, broken)).rejects.toThrow(/FOREIGN KEY/u)
      expect((await rounds.find(roundId))?.state).toBe('closed')
      expect(await publications.find(roundId)).toBeUndefined()
      expect(await audit.all()).toEqual([])
    }))

  it('without figures, as earlier versions released, freezes nothing', () =>
    onDisk(async ({ publications, rounds }, { roundId }) => {
      await rounds.close(roundId)
      expect(await rounds.release(roundId)).toBe('released')
      expect(await publications.find(roundId)).toBeUndefined()
      expect(await publications.frozenRounds()).toEqual([])
    }))
})

describe('frozen figures', () => {
  it.each([
    ["update publication set frozen = 'other'", /what is frozen stays/u],
    ["update publication set hash = 'other'", /what is frozen stays/u],
    ["update publication set released_on = '2020-01-01'", /what is frozen stays/u],
    ['update publication set frozen = null, hash = null, released_on = null', /what is frozen stays/u],
    ['delete from publication', /what is frozen stays/u],
    ["insert into publication (round_id, frozen) select id, 'x' from round", /CHECK constraint|UNIQUE constraint/u],
  ])('can’t be changed in the database by: %s', (statement, refusal) =>
    onDisk(async (store, sample, file) => {
      await store.rounds.close(sample.roundId)
      await store.rounds.release(sample.roundId, releaseOf(sample))
      const raw = new BetterSqlite(file)
      expect(() => raw.prepare(statement).run()).toThrow(refusal)
      raw.close()
    }),
  )
})

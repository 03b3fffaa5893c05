import { describe, expect, it } from '@jest/globals'
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { sampleRound } from './sample-round.ts'

const inMemory = async (use: (store: Store) => Promise<void>): Promise<void> => {
  const store = await openStore({ file: ':memory:' })
  await use(store)
  await store.close()
}

const picture = { mediaType: 'image/png', width: 3, height: 2 } as const
const kind = { kind: 'other', languages: ['fi'], inhabitants: null } as const

describe('the look of an organisation', () => {
  it('is its own: colour and logo of one say nothing of another, and both can go again', () =>
    inMemory(async (store) => {
      const [one, other] = [
        await store.organisations.create({ name: 'A', ...kind }),
        await store.organisations.create({ name: 'B', ...kind }),
      ]
      await store.organisations.change(one.id, { accent: '#0050a0' })
      expect(await store.organisations.changeLogo(one.id, { ...picture, bytes: Uint8Array.of(1, 2) })).toBe('changed')
      expect(await store.organisations.find(one.id)).toMatchObject({ accent: '#0050a0', logo: { ...picture, mark: expect.any(String) } })
      expect(Buffer.from((await store.organisations.logoOf(one.id)) ?? [])).toEqual(Buffer.of(1, 2))
      expect([await store.organisations.find(other.id), await store.organisations.logoOf(other.id)]).toEqual([other, undefined])
      await store.organisations.change(one.id, { accent: null })
      await store.organisations.changeLogo(one.id, null)
      expect([await store.organisations.find(one.id), await store.organisations.logoOf(one.id)]).toEqual([one, undefined])
    }))

  it('changes its mark with the picture, and is refused where there is no organisation', () =>
    inMemory(async (store) => {
      const { id } = await store.organisations.create({ name: 'A', ...kind, association: true })
      const markOf = async (...bytes: number[]) => {
        await store.organisations.changeLogo(id, { ...picture, bytes: Uint8Array.from(bytes) })
        return (await store.organisations.find(id))?.logo?.mark
      }
      const marks = [await markOf(1), await markOf(2), await markOf(1)]
      expect([marks[0] === marks[2], marks[0] === marks[1]]).toEqual([true, false])
      expect(await store.organisations.changeLogo('nowhere', { ...picture, bytes: Uint8Array.of(1) })).toBe('unknown')
      expect((await store.organisations.list()).map(({ association }) => association)).toEqual([true])
    }))
})

describe('the first day of a unit', () => {
  it('moves, unless the unit came of others, ends before, or was asked before', () =>
    inMemory(async (store) => {
      const { organisation, units } = await sampleRound(store)
      const fresh = await store.units.add({ organisation, parent: null, name: 'Uusi', persons: null })
      const id = fresh.outcome === 'added' ? fresh.id : ''
      expect([await store.units.begin(id, '2027-01-01'), await store.units.begin(id, null)]).toEqual(['begins', 'begins'])
      await store.units.end(id, '2026-12-31')
      expect(await store.units.begin(id, '2027-01-01')).toBe('afterItsEnd')
      expect([await store.units.begin(units[0], '2026-10-01'), await store.units.begin(units[0], '2026-08-01')]).toEqual([
        'wasAsked',
        'begins',
      ])
      const split = await store.units.split({
        organisation,
        unit: units[1],
        into: ['A', 'B'].map((name) => ({ name, persons: null })),
        from: '2027-01-01',
      })
      expect(await store.units.begin(split.outcome === 'split' ? (split.ids[0] ?? '') : '', '2027-02-01')).toBe('cameOfOthers')
      expect(await store.units.begin('nowhere', null)).toBe('unknown')
    }))
})

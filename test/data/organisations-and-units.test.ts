import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { openStore } from '../../data/open-store.ts'
import { sizeClassOf } from '../../data/organisation.ts'
import type { Store } from '../../data/store.ts'
import { inTreeOrder } from '../../data/tree-order.ts'
import { sampleOrganisation } from './sample-round.ts'

async function inMemory(use: (store: Store, sample: Awaited<ReturnType<typeof sampleOrganisation>>) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  await use(store, await sampleOrganisation(store))
  await store.close()
}

describe('an organisation', () => {
  it('is found as it was made, and changes in part', () =>
    inMemory(async (store, { organisation }) => {
      const plain = { association: false, accent: null, logo: null }
      const made = { id: organisation, name: 'Ääkkölä', kind: 'municipality', languages: ['fi', 'sv'], inhabitants: 29_870, ...plain }
      expect(await store.organisations.find(organisation)).toEqual(made)
      expect(await store.organisations.change(organisation, { languages: ['sv'], inhabitants: null })).toBe('changed')
      expect(await store.organisations.change(organisation, {})).toBe('changed')
      expect(await store.organisations.list()).toEqual([{ ...made, languages: ['sv'], inhabitants: null }])
      expect(await store.organisations.change('nowhere', { name: 'x' })).toBe('unknown')
      expect(await store.organisations.find('nowhere')).toBeUndefined()
    }))

  it('belongs to the size class that its inhabitants give', () => {
    expect([0, 9_999, 10_000, 49_999, 50_000, null].map(sizeClassOf)).toEqual([
      'under10000',
      'under10000',
      'under50000',
      'under50000',
      'from50000',
      null,
    ])
  })
})

describe('the tree of units', () => {
  it('is listed depth first, moves with all that is below, and refuses to hang below itself', () =>
    inMemory(async (store, { organisation, units: [first, second] }) => {
      const added = await store.units.add({ organisation, parent: second, name: 'Alin', persons: null })
      if (added.outcome !== 'added') throw new Error(added.outcome)
      const listed = async () => (await store.units.ofOrganisation(organisation)).map(({ id, depth, parent }) => [id, depth, parent])
      expect(await listed()).toEqual([
        [first, 0, null],
        [second, 0, null],
        [added.id, 1, second],
      ])
      expect(await store.units.move(second, { parent: null, index: 0 })).toBe('moved')
      expect(await listed()).toEqual([
        [second, 0, null],
        [added.id, 1, second],
        [first, 0, null],
      ])
      expect(await store.units.move(second, { parent: added.id, index: 0 })).toBe('belowItself')
      expect(await store.units.move(second, { parent: second, index: 0 })).toBe('belowItself')
      expect(await store.units.move(second, { parent: first, index: 9 })).toBe('moved')
      expect(await listed()).toEqual([
        [first, 0, null],
        [second, 1, first],
        [added.id, 2, second],
      ])
    }))

  it('says what is not there, and keeps a unit that has others below it', () =>
    inMemory(async (store, { organisation, units: [first, second] }) => {
      expect(await store.units.add({ organisation: 'x', parent: null, name: 'a', persons: 1 })).toEqual({ outcome: 'unknownOrganisation' })
      expect(await store.units.add({ organisation, parent: 'x', name: 'a', persons: 1 })).toEqual({ outcome: 'unknownParent' })
      expect(await store.units.move('x', { parent: null, index: 0 })).toBe('unknown')
      expect(await store.units.move(first, { parent: 'x', index: 0 })).toBe('unknownParent')
      expect(await store.units.change('x', { persons: 3 })).toBe('unknown')
      await store.units.move(second, { parent: first, index: 0 })
      expect(await store.units.remove(first)).toBe('hasUnitsBelow')
      expect([await store.units.remove(second), await store.units.remove(first), await store.units.remove(first)]).toEqual([
        'removed',
        'removed',
        'unknown',
      ])
    }))

  it('changes a name or a number of persons and leaves the other', () =>
    inMemory(async (store, { organisation, units: [first] }) => {
      await store.units.change(first, { persons: null })
      await store.units.change(first, { name: 'Södra & "östra"' })
      const [unit] = await store.units.ofOrganisation(organisation)
      const dates = { validFrom: null, validUntil: null, predecessors: [] }
      expect(unit).toEqual({ id: first, organisation, parent: null, name: 'Södra & "östra"', persons: null, depth: 0, ...dates })
    }))
})

describe('tree order', () => {
  it('lists every row once, directly after its parent or a row below it, whatever the order of the rows', () => {
    const parents = fc.array(fc.nat(30), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(parents, fc.infiniteStream(fc.nat(9)), (above, positions) => {
        const rows = above.map((parent, index) => ({
          id: `u${index}`,
          parentId: index === 0 || parent >= index ? null : `u${parent}`,
          position: positions.next().value ?? 0,
        }))
        const ordered = inTreeOrder(rows.toReversed())
        expect(ordered.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
        for (const [index, { parentId, depth }] of ordered.entries()) {
          const nearestAbove = ordered.slice(0, index).findLast((row) => row.depth < depth)
          expect(nearestAbove?.id ?? null).toBe(parentId)
        }
      }),
    )
  })
})

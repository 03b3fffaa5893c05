/**
 * An organisation without units in a store in memory, with short words for what happens to its units.
 */
import { openStore } from '../../data/open-store.ts'
import type { Store } from '../../data/store.ts'
import { planFor, sampleOrganisation } from './sample-round.ts'

export interface Town {
  readonly store: Store
  readonly organisation: string
  /** Adds a unit; its id. */
  readonly add: (name: string, parent?: string | null, persons?: number) => Promise<string>
  /** Names of the units of a day, each with that of the unit above. */
  readonly on: (day?: string) => Promise<readonly string[]>
  readonly merge: (units: readonly string[], from: string, change?: object) => ReturnType<Store['units']['merge']>
  readonly split: (unit: string, from: string, names?: readonly string[]) => ReturnType<Store['units']['split']>
  readonly openRound: (opensOn: string) => Promise<string>
}

export async function inTown(use: (town: Town) => Promise<void>): Promise<void> {
  const store = await openStore({ file: ':memory:' })
  const { organisation, units } = await sampleOrganisation(store)
  for (const unit of units) await store.units.remove(unit)
  await use({
    store,
    organisation,
    add: async (name, parent = null, persons = 10) => {
      const added = await store.units.add({ organisation, parent, name, persons })
      return added.outcome === 'added' ? added.id : added.outcome
    },
    on: async (day) => {
      const listed = await store.units.ofOrganisation(organisation, day)
      return listed.map(({ name, parent }) => `${listed.find(({ id }) => id === parent)?.name ?? ''}/${name}`)
    },
    merge: (merged, from, change = {}) =>
      store.units.merge({ organisation, units: merged, name: 'Merged', parent: null, persons: 20, from, ...change }),
    split: (unit, from, names = ['One', 'Two']) =>
      store.units.split({ organisation, unit, into: names.map((name) => ({ name, persons: 5 })), from }),
    openRound: async (opensOn) => {
      const created = await store.rounds.create(planFor(organisation, { opensOn, closesOn: '2029-01-01', resultsOn: '2029-01-01' }))
      if (created.outcome !== 'created') throw new Error(created.outcome)
      await store.rounds.open(created.id)
      return created.id
    },
  })
  await store.close()
}

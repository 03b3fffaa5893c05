/**
 * Puts an organisation of the demo and its tree of units into the store. Called by `fillDemo`.
 */
import type { Store } from '../../data/store.ts'
import type { DemoOrganisation } from './demo-plan.ts'

/** Ids that the store gave: the organisation's, and those of its units by key. */
export interface MadeOrganisation {
  readonly id: string
  readonly units: ReadonlyMap<string, string>
}

/** A unit must stand behind the one it is under. */
export async function makeOrganisation(store: Store, { name, kind, inhabitants, units }: DemoOrganisation): Promise<MadeOrganisation> {
  const { id } = await store.organisations.create({ name, kind, inhabitants, languages: ['fi', 'sv', 'en'] })
  const ids = new Map<string, string>()
  for (const { key, name: unitName, persons, under } of units) {
    const parent = under === undefined ? null : (ids.get(under) ?? null)
    const added = await store.units.add({ organisation: id, parent, name: { ...unitName }, persons })
    if (added.outcome !== 'added') throw new Error(`The unit ${key} could not be added: ${added.outcome}`)
    ids.set(key, added.id)
  }
  return { id, units: ids }
}

/**
 * Puts an organisation of the demo and its tree of units into the store. Called by `fillDemo`.
 */
import type { Store } from '../../data/store.ts'
import type { DemoMerger, DemoOrganisation } from './demo-plan.ts'

/** Ids that the store gave: the organisation's, and those of its units by key. */
export interface MadeOrganisation {
  readonly id: string
  readonly units: ReadonlyMap<string, string>
}

async function merge(store: Store, { id, units }: MadeOrganisation, plan: DemoOrganisation, merger: DemoMerger): Promise<string> {
  const { key, name, of, persons, from } = merger
  const under = plan.units.find((unit) => unit.key === of[0])?.under
  const parent = under === undefined ? null : (units.get(under) ?? null)
  const old = of.flatMap((one) => units.get(one) ?? [])
  const merged = await store.units.merge({ organisation: id, units: old, name: { ...name }, parent, persons, from })
  if (merged.outcome !== 'merged') throw new Error(`The units could not be merged into ${key}: ${merged.outcome}`)
  return merged.id
}

/** A unit must stand behind the one it is under. Rounds get the units of their opening day, before or after a merger. */
export async function makeOrganisation(store: Store, plan: DemoOrganisation): Promise<MadeOrganisation> {
  const { name, kind, inhabitants, units } = plan
  const { id } = await store.organisations.create({ name, kind, inhabitants, languages: ['fi', 'sv', 'en'] })
  const ids = new Map<string, string>()
  for (const { key, name: unitName, persons, under } of units) {
    const parent = under === undefined ? null : (ids.get(under) ?? null)
    const added = await store.units.add({ organisation: id, parent, name: { ...unitName }, persons })
    if (added.outcome !== 'added') throw new Error(`The unit ${key} could not be added: ${added.outcome}`)
    ids.set(key, added.id)
  }
  for (const merger of plan.mergers ?? []) ids.set(merger.key, await merge(store, { id, units: ids }, plan, merger))
  return { id, units: ids }
}

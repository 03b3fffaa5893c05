/**
 * Brings the organisation's tree of units to what was typed: changes, adds, moves, and removes what no line stands for.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { Units } from '../../../data/units.ts'
import type { PlacedLine } from './check-unit-lines.ts'
import { matchUnits, namedUnit } from './match-units.ts'

/** Top to bottom, so that a unit's parent stands in its place before the unit does. The ids of the lines, in their order. */
async function placeAll(
  units: Units,
  organisation: string,
  lines: readonly PlacedLine[],
  idOf: ReadonlyMap<number, string>,
  before: readonly OrganisationalUnit[],
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const [index, { name, persons = null, parent: above }] of lines.entries()) {
    const parent = above === null ? null : (ids[above] ?? null)
    const known = before.find(({ id }) => id === idOf.get(index))
    if (known === undefined) {
      const added = await units.add({ organisation, parent, name, persons })
      if (added.outcome !== 'added') throw new Error(`A unit could not be added: ${added.outcome}`)
      ids.push(added.id)
      continue
    }
    const renamed = typeof known.name === 'string' && known.name !== name ? { name } : {}
    if (known.persons !== persons || 'name' in renamed) await units.change(known.id, { persons, ...renamed })
    if (known.parent !== parent) await units.move(known.id, { parent, index: lines.length })
    ids.push(known.id)
  }
  return ids
}

/** Puts siblings into the order of the lines, where they are in another. */
async function order(units: Units, organisation: string, lines: readonly PlacedLine[], ids: readonly string[]): Promise<void> {
  const now = (await units.ofOrganisation(organisation)).map(({ id }) => id).filter((id) => ids.includes(id))
  if (now.join(' ') === ids.join(' ')) return
  const placed = new Map<number | null, number>()
  for (const [line, { parent }] of lines.entries()) {
    const id = ids[line]
    const index = placed.get(parent) ?? 0
    if (id !== undefined) await units.move(id, { parent: parent === null ? null : (ids[parent] ?? null), index })
    placed.set(parent, index + 1)
  }
}

/** `lines` must be without problems. A name by language stays as it is while the line has one of its names. */
export async function saveUnits(units: Units, organisation: string, lines: readonly PlacedLine[]): Promise<void> {
  const before = await units.ofOrganisation(organisation)
  const ids = await placeAll(units, organisation, lines, matchUnits(lines, before.map(namedUnit)), before)
  const gone = before.filter(({ id }) => !ids.includes(id))
  for (const { id } of gone.toReversed()) await units.remove(id)
  await order(units, organisation, lines, ids)
}

/**
 * Which typed line is which unit of the organisation, so that a unit keeps its id (and its history) when the tree is edited.
 *
 * A line is the unit of the same name under the same parent; failing that, the only unit of that name that is left over: it moved.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { PlacedLine } from './check-unit-lines.ts'

/** A unit as it is kept, with its name in every language that it has one in. */
export interface NamedUnit {
  readonly id: string
  readonly parent: string | null
  readonly names: readonly string[]
}

const keyOf = (name: string): string => name.normalize('NFC').toLocaleLowerCase('fi')

const isNamed = ({ names }: NamedUnit, key: string): boolean => names.some((name) => keyOf(name) === key)

/** The first entry that is alone with its key. */
function onlyOne<T>(list: readonly T[], fits: (entry: T) => boolean): T | undefined {
  const fitting = list.filter(fits)
  return fitting.length === 1 ? fitting[0] : undefined
}

/** A unit for `matchUnits`. */
export const namedUnit = ({ id, parent, name }: OrganisationalUnit): NamedUnit => ({
  id,
  parent,
  names: typeof name === 'string' ? [name] : Object.values(name),
})

/** Ids by index of line; a line that is not in it is a new unit. */
export function matchUnits(lines: readonly PlacedLine[], units: readonly NamedUnit[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const left = new Map(units.map((unit) => [unit.id, unit]))
  const take = (index: number, id: string): void => {
    found.set(index, id)
    left.delete(id)
  }
  const matchInPlace = (): void => {
    lines.forEach((line, index) => {
      if (found.has(index) || (line.parent !== null && !found.has(line.parent))) return
      const parent = line.parent === null ? null : (found.get(line.parent) ?? null)
      const unit = [...left.values()].find((each) => each.parent === parent && isNamed(each, keyOf(line.name)))
      if (unit !== undefined) take(index, unit.id)
    })
  }
  const matchMoved = (): boolean => {
    const open = [...lines.keys()].filter((index) => !found.has(index))
    for (const index of open) {
      const key = keyOf(lines[index]?.name ?? '')
      const unit = onlyOne([...left.values()], (each) => isNamed(each, key))
      const alone = onlyOne(open, (other) => keyOf(lines[other]?.name ?? '') === key) !== undefined
      if (unit === undefined || !alone) continue
      take(index, unit.id)
      return true
    }
    return false
  }
  matchInPlace()
  // What stands under a unit that moved can be recognised by its place once the unit is.
  while (matchMoved()) matchInPlace()
  return found
}

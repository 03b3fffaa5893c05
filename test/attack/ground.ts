/**
 * What the attacker knows without any result: the units and who is above whom, the sizes as registered, the questionnaire.
 *
 * Atoms are the smallest sets of persons: a unit's own people, the people of no unit, and, counted apart, the classes of each
 * background item.
 */
import type { Seen } from './seen.ts'
import type { SamplingDesign } from '../../analysis/sampling-design.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'

/** `atoms`: indices into `Ground.atoms`. `size`: most persons there can be, Infinity where unknown. */
export interface Cell {
  readonly id: string
  readonly atoms: readonly number[]
  readonly size: number
  readonly isUnion?: boolean
}

export interface Ground {
  readonly questionnaire: Questionnaire
  readonly atoms: readonly string[]
  /** Those atoms that are units' own people; the others are classes. */
  readonly unitAtoms: readonly number[]
  readonly cells: ReadonlyMap<string, Cell>
  /** The classes of each background item; together they are the group. */
  readonly partitions: readonly (readonly number[])[]
}

export const byUnit = 'helpers'
export const groupCell = 'group'
export const unitCell = (unit: string): string => `unit ${unit}`
export const classCell = (item: string, code: string): string => `class ${item} ${code}`

type Sizes = Pick<SamplingDesign, 'unitSizes' | 'groups'>

/** `views`: of one round. `design`: only the sizes are read, which are public. */
export function groundOf(questionnaire: Questionnaire, views: readonly Seen[], design: Sizes): Ground {
  const parents = views[0]?.unitParents ?? {}
  const units = Object.keys(parents)
  const classes = [
    ...new Set(
      views.flatMap(({ backgrounds }) =>
        Object.entries(backgrounds[byUnit] ?? {}).flatMap(([item, codes]) => Object.keys(codes).map((code) => classCell(item, code))),
      ),
    ),
  ]
  const own = units.map((unit) => `own ${unit}`)
  const atoms = [...own, 'own group', ...classes]
  const withBelow = (unit: string): readonly string[] => [
    unit,
    ...units.filter((below) => parents[below] === unit).flatMap((below) => withBelow(below)),
  ]
  const atomsOf = (members: readonly string[]): readonly number[] =>
    [...new Set(members.flatMap(withBelow))].map((unit) => units.indexOf(unit))
  const sizeOf = (unit: string): number => design.unitSizes[unit] ?? Infinity
  const tops = units.filter((unit) => parents[unit] === null)
  const total = design.groups[byUnit]?.populationSize ?? tops.reduce((sum, unit) => sum + sizeOf(unit), 0)
  const unitAtoms = [...own.keys(), own.length]
  const cells: Cell[] = [
    { id: groupCell, atoms: unitAtoms, size: total },
    ...units.map((unit) => ({ id: unitCell(unit), atoms: atomsOf([unit]), size: sizeOf(unit) })),
    ...views.flatMap(({ unitUnions }) =>
      Object.entries(unitUnions).map(([id, members]) => ({ id: unitCell(id), atoms: atomsOf(members), size: Infinity, isUnion: true })),
    ),
    ...classes.map((id) => ({ id, atoms: [atoms.indexOf(id)], size: Infinity })),
  ]
  const items = [...new Set(classes.map((id) => id.split(' ')[1] ?? ''))]
  const partitions = items.map((item) => classes.filter((id) => id.split(' ')[1] === item).map((id) => atoms.indexOf(id)))
  return { questionnaire, atoms, unitAtoms, cells: new Map(cells.map((cell) => [cell.id, cell])), partitions }
}

/** The most persons there can be in these atoms, from sizes of cells that hold them and of cells beside them. */
export function mostIn({ cells }: Ground, atoms: readonly number[]): number {
  const all = [...cells.values()].filter(({ size }) => Number.isFinite(size))
  const isWithin = (inner: readonly number[], outer: readonly number[]): boolean => inner.every((atom) => outer.includes(atom))
  return Math.min(
    ...all
      .filter((cell) => isWithin(atoms, cell.atoms))
      .map((cell) => {
        const apart = all.filter((other) => isWithin(other.atoms, cell.atoms) && !other.atoms.some((atom) => atoms.includes(atom)))
        const largest = apart.filter((other) => !apart.some((wider) => wider !== other && isWithin(other.atoms, wider.atoms)))
        return cell.size - largest.reduce((sum, { size }) => sum + size, 0)
      }),
  )
}

/** The same for one who does not know how many are registered, only where nobody is. */
export function withoutSizes(ground: Ground): Ground {
  const empty = ground.unitAtoms.filter((atom) => mostIn(ground, [atom]) <= 0)
  const unsized = [...ground.cells].map(([id, cell]): [string, Cell] => [id, { ...cell, size: Infinity }])
  const nobody = empty.map((atom): [string, Cell] => [`nobody ${atom}`, { id: `nobody ${atom}`, atoms: [atom], size: 0 }])
  return { ...ground, cells: new Map([...unsized, ...nobody]) }
}

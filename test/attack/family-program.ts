/**
 * The integer program of one family of figures: unknown counts by atom, tied together by what the questionnaire and the results say.
 */
import type { AskedItem, AskedMean, Family } from './figures-asked.ts'
import { missing, topStep } from './figures-asked.ts'
import type { Ground } from './ground.ts'
import { mostIn } from './ground.ts'
import type { Fact, Term } from './known-facts.ts'
import { answeredTerms, askedTerms, quantity } from './known-facts.ts'
import type { Program, Row } from './linear-model.ts'

export const variable = (quantityName: string, atom: number): string => `${quantityName} @${atom}`

/** Sums of scores are not whole numbers. */
const isContinuous = (name: string): boolean => name.startsWith('sum ')

const inAtom = (terms: readonly Term[], atom: number, lower: number, upper: number): Row => ({
  terms: terms.map(([name, coefficient]): Term => [variable(name, atom), coefficient]),
  lower,
  upper,
})

const times = (terms: readonly Term[], factor: number): readonly Term[] =>
  terms.map(([name, coefficient]): Term => [name, coefficient * factor])

/** Everybody either answered an item, or left it out for a reason, or was not asked. */
function itemRows(item: AskedItem, atom: number): readonly Row[] {
  const persons: Term = [quantity.persons, -1]
  if (item.filter === undefined) return [inAtom([...askedTerms(item), persons], atom, 0, 0)]
  const { item: filter, code } = item.filter
  return [
    inAtom([...askedTerms(item), [quantity.code(item.id, missing[3]), 1], persons], atom, 0, 0),
    inAtom([...askedTerms(item), [quantity.code(filter, code), -1]], atom, 0, 0),
  ]
}

/** A person's mean is that of the items answered: what is left out bounds how far sums of items and of means can be apart. */
function meanRows(mean: AskedMean, items: readonly AskedItem[], atom: number): readonly Row[] {
  const own = items.filter(({ id }) => mean.items.includes(id))
  const n: Term = [quantity.n(mean.id), 1]
  const sum: Term = [quantity.sum(mean.id), own.length]
  const answered = own.flatMap(answeredTerms)
  const scores = own.flatMap(({ id, codes, scores: worth }) =>
    codes.map((code, index): Term => [quantity.code(id, code), -(worth[index] ?? 0)]),
  )
  if (own.length === 1) return [inAtom([n, ...times(answered, -1)], atom, 0, 0), inAtom([sum, ...scores], atom, 0, 0)]
  // Answers left out: items × persons − answers.
  const left: readonly Term[] = [[quantity.persons, own.length], ...times(answered, -1)]
  return [
    inAtom([n, [quantity.persons, -1]], atom, -Infinity, 0),
    inAtom([n, [quantity.persons, -1], ...left], atom, 0, Infinity),
    inAtom([sum, ...scores, ...times(left, topStep)], atom, 0, Infinity),
    inAtom([sum, ...scores, ...times(left, -topStep)], atom, -Infinity, 0),
  ]
}

/** No more than everybody can have it, and no sum is above the top step. */
function boundRows({ id }: AskedMean, atom: number): readonly Row[] {
  return [
    inAtom(
      [
        [quantity.n(id), 1],
        [quantity.persons, -1],
      ],
      atom,
      -Infinity,
      0,
    ),
    inAtom(
      [
        [quantity.sum(id), 1],
        [quantity.n(id), -topStep],
      ],
      atom,
      -Infinity,
      0,
    ),
  ]
}

const overCell = (atoms: readonly number[], terms: readonly Term[]): readonly Term[] =>
  atoms.flatMap((atom) => terms.map(([name, coefficient]): Term => [variable(name, atom), coefficient]))

export const expressionOf = (atoms: readonly number[], terms: readonly Term[]): ReadonlyMap<string, number> =>
  new Map(overCell(atoms, terms))

/** `facts`: of all families; those that are about others, or about squares, are left out. */
export function familyProgram({ items, means }: Family, ground: Ground, facts: readonly Fact[]): Program {
  const quantities = new Set([
    quantity.persons,
    ...items.flatMap((item) => [...item.codes, ...missing].map((code) => quantity.code(item.id, code))),
    ...means.flatMap(({ id }) => [quantity.n(id), quantity.sum(id)]),
  ])
  const structure = ground.unitAtoms.flatMap((atom) => [
    ...items.flatMap((item) => itemRows(item, atom)),
    ...means.flatMap((mean) => [...meanRows(mean, items, atom), ...boundRows(mean, atom)]),
  ])
  const classes = ground.partitions.flatMap((atoms) => [
    ...atoms.flatMap((atom) => means.flatMap((mean) => boundRows(mean, atom))),
    ...[quantity.persons, ...means.flatMap(({ id }) => [quantity.n(id), quantity.sum(id)])].map((name): Row => ({
      terms: [...overCell(atoms, [[name, 1]]), ...overCell(ground.unitAtoms, [[name, -1]])],
      lower: 0,
      upper: 0,
    })),
  ])
  const own = facts.filter(({ terms }) => terms.every(([name]) => quantities.has(name)))
  const atoms = ground.unitAtoms.map((atom) => ({ atoms: [atom], size: mostIn(ground, [atom]) }))
  const sizes = [...ground.cells.values(), ...atoms].filter(({ size }) => Number.isFinite(size))
  return {
    rows: [
      ...structure,
      ...classes,
      ...own.map(({ cell, terms, lower, upper }) => ({ terms: overCell(cell.atoms, terms), lower, upper })),
      ...sizes.map(({ atoms: sized, size }) => ({ terms: overCell(sized, [[quantity.persons, 1]]), lower: 0, upper: size })),
    ],
    continuous: isContinuous,
  }
}

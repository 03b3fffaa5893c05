/**
 * An attacker who sees released results only, and several of them: what can be worked out that was hidden?
 *
 * Linear algebra over sets of persons finds the sets whose numbers are known; integer programs find the least and greatest value of
 * every hidden count and sum. The true answers serve to say what must be hidden, and to save time: what can be otherwise is safe.
 */
import type { Seen } from './seen.ts'

import { atomsIn, bitsOf, derivedSums, knownSums } from './derived-sets.ts'
import { expressionOf, familyProgram } from './family-program.ts'
import type { Family } from './figures-asked.ts'
import { familiesAsked } from './figures-asked.ts'
import type { Ground } from './ground.ts'
import { mostIn, withoutSizes } from './ground.ts'
import type { Fact, Term } from './known-facts.ts'
import { answeredTerms, askedTerms, factsOf, fullFrom, quantity } from './known-facts.ts'
import type { Row } from './linear-model.ts'
import { solverOf } from './linear-model.ts'
import type { Target, Truth } from './pinned-targets.ts'
import { isBound, isPinned, safeIn, sumOver } from './pinned-targets.ts'

/** What was worked out that no one should know. */
export interface Finding {
  readonly what: string
  readonly persons: readonly string[]
}

const highestShare = 0.9

const isFew = (n: number, smallestCell: number): boolean => n > 0 && n < Math.max(fullFrom, smallestCell)

/** Few persons, or nearly all alike: how they answered must not be known. */
function targetsOf(
  family: Family,
  ground: Ground,
  facts: readonly Fact[],
  cells: readonly (readonly number[])[],
  truth: Truth,
  smallestCell: number,
): readonly Target[] {
  return cells.flatMap((atoms): Target[] => {
    const sum = (terms: readonly Term[]): number => sumOver(truth, atoms, terms)
    const isClass = atoms.some((atom) => !ground.unitAtoms.includes(atom))
    const ofItems = isClass
      ? []
      : family.items.flatMap((item): Target[] => {
          const answered = answeredTerms(item)
          const n = sum(answered)
          const counts = answered.map((term) => ({ term, count: sum([term]) })).sort((a, b) => b.count - a.count)
          const alike = n > 0 && (counts[0]?.count ?? 0) > highestShare * n
          // How many were asked behind a filter is told by the filter; what they answered is not.
          const every = [...counts.filter(({ count }) => count > 0).map(({ term }) => [term]), answered]
          const [asked, left] = [
            sum(askedTerms(item)),
            askedTerms(item)
              .slice(-3, -1)
              .map((term) => sum([term])),
          ]
          return [
            ...(isFew(n, smallestCell)
              ? [
                  {
                    what: `answers to ${item.id}`,
                    atoms,
                    sums: every,
                  },
                ]
              : []),
            ...(alike ? [{ what: `nearly all alike in ${item.id}`, atoms, sums: every }] : []),
            ...(asked > 0 && left[1] !== undefined && left[1] > highestShare * asked
              ? [
                  {
                    what: `nearly all did not know ${item.id}`,
                    atoms,
                    sums: [[[quantity.code(item.id, -2), 1]] as Term[], askedTerms(item)],
                  },
                ]
              : []),
          ]
        })
    const ofMeans = family.means.flatMap(({ id }): Target[] => {
      const n = sum([[quantity.n(id), 1]])
      return isFew(n, smallestCell) ? [{ what: `mean of ${id}`, atoms, sums: [[[quantity.n(id), 1]], [[quantity.sum(id), 1]]] }] : []
    })
    return [...ofItems, ...ofMeans]
  })
}

/** What the size and the word of a cell say by themselves is nothing worked out: bands of a unit of 5 say that all of them answered. */
function isTold(ground: Ground, facts: readonly Fact[], atoms: readonly number[]): boolean {
  if (atoms.length > 1 && atoms.every((atom) => isTold(ground, facts, [atom]))) return true
  const own = facts.filter(
    ({ terms: [first], cell }) =>
      first?.[0] === quantity.persons && cell.atoms.length === atoms.length && cell.atoms.every((atom) => atoms.includes(atom)),
  )
  const isWithin = (cell: Fact['cell']): boolean => atoms.every((atom) => cell.atoms.includes(atom))
  // All of a unit around it answered, as that unit's own word says.
  if (facts.some(({ terms: [first], cell, lower }) => first?.[0] === quantity.persons && lower >= cell.size && isWithin(cell))) return true
  return Math.max(0, ...own.map(({ lower }) => lower)) >= Math.min(mostIn(ground, atoms), ...own.map(({ upper }) => upper))
}

/** Targets about numbers of persons only. */
function countTargets(
  ground: Ground,
  facts: readonly Fact[],
  cells: readonly (readonly number[])[],
  truth: Truth,
  smallestCell: number,
): readonly Target[] {
  const persons: readonly Term[] = [[quantity.persons, 1]]
  return cells.flatMap((atoms) => {
    const n = sumOver(truth, atoms, persons)
    return isTold(ground, facts, atoms) || n >= Math.max(fullFrom, smallestCell)
      ? []
      : [{ what: 'number of persons', atoms, sums: [persons] }]
  })
}

const holds = (truth: Truth, row: Row): boolean => {
  const sum = row.terms.reduce((total, [name, coefficient]) => {
    const [quantityName = '', atom = ''] = name.split(' @')
    return total + coefficient * truth(quantityName, Number(atom))
  }, 0)
  return sum >= row.lower - 1e-5 && sum <= row.upper + 1e-5
}

/** Directions in which solutions differ, spread by the golden ratio rather than by chance. */
function directions(targets: readonly Target[], count: number): readonly ReadonlyMap<string, number>[] {
  return Array.from({ length: count }, (_, round) => {
    const objective = new Map<string, number>()
    targets.forEach((target, place) => {
      const weight = ((place * 0.618 + round * 0.414) % 1) - 0.5
      for (const terms of target.sums.slice(0, 2))
        for (const [name, coefficient] of expressionOf(target.atoms, terms))
          objective.set(name, (objective.get(name) ?? 0) + weight * coefficient)
    })
    return objective
  })
}

export interface Attack {
  readonly findings: readonly Finding[]
  /** What was believed and is not so, such as that no unit has more answers than persons; it is dropped, as if the attacker knew. */
  readonly misled: readonly string[]
  /** What the solver did not come to an end with. */
  readonly unsolved: readonly string[]
}

function byProgram(family: Family | undefined, ground: Ground, facts: readonly Fact[], targets: readonly Target[], truth: Truth): Attack {
  const program = familyProgram(family ?? { items: [], means: [] }, ground, facts)
  const misled = program.rows.filter((row) => !holds(truth, row)).map((row) => JSON.stringify(row))
  const solver = solverOf(misled.length > 0 ? { ...program, rows: program.rows.filter((row) => holds(truth, row)) } : program)
  const safe = new Set<Target>()
  const pinned = new Set<Target>()
  const open = (): readonly Target[] => targets.filter((target) => !safe.has(target) && !pinned.has(target))
  for (const objective of directions(targets, 6)) {
    const solution = open().length > 0 ? solver.greatest(objective) : undefined
    if (solution) for (const target of open()) if (safeIn(target, truth, solution)) safe.add(target)
    if (pinned.size === 0) for (const target of open()) if (isBound(target, truth, solver)) pinned.add(target)
  }
  const judged = targets
    .filter((target) => !safe.has(target))
    .map((target) => ({ target, isFound: pinned.has(target) || isPinned(target, truth, solver) }))
  solver.dispose()
  const found = judged.filter(({ isFound }) => isFound === true)
  const findings = found.map(({ target: { what, atoms } }): Finding => ({ what, persons: atoms.map((atom) => ground.atoms[atom] ?? '') }))
  const unsolved = judged.filter(({ isFound }) => isFound === undefined).map(({ target }) => target.what)
  return { findings, misled, unsolved }
}

/** Cells and what is left of them, and all sets that follow from the numbers of persons; smallest first. */
function cellsToTry(ground: Ground, facts: readonly Fact[]): readonly (readonly number[])[] {
  const sets = new Set([...ground.cells.values()].map(({ atoms }) => bitsOf(atoms)))
  const persons = derivedSums(knownSums(facts).get(quantity.persons) ?? new Map())
  const minimal = [...persons.keys()].filter((set) => ![...persons.keys()].some((other) => other !== set && (other & set) === other))
  for (const set of minimal) sets.add(set)
  return [...sets].map(atomsIn)
}

/** `views`: all of one round. `told`: what else the attacker knows, such as all of a group that it belongs to. */
export function attack(ground: Ground, views: readonly Seen[], truth: Truth, told: readonly Fact[] = []): Attack {
  const families = familiesAsked(ground.questionnaire)
  const factsIn = (of: Ground): readonly Fact[] => [...views.flatMap((view) => factsOf(view, of, families)), ...told]
  const facts = factsIn(ground)
  // Numbers of persons are guarded without sizes: that everybody of a unit answered is no secret of those who did.
  const numbers = withoutSizes(ground)
  const numberFacts = factsIn(numbers)
  const smallestCell = Math.max(...views.map((view) => view.smallestCell))
  const cells = cellsToTry(ground, facts)
  // Where nobody is registered, nobody's answer can be hidden.
  const peopled = cells.filter((atoms) => mostIn(ground, atoms) > 0 || sumOver(truth, atoms, [[quantity.persons, 1]]) > 0)
  const attacks = [
    byProgram(undefined, numbers, numberFacts, countTargets(numbers, numberFacts, peopled, truth, smallestCell), truth),
    ...families.map((family) => byProgram(family, ground, facts, targetsOf(family, ground, facts, cells, truth, smallestCell), truth)),
  ]
  return {
    findings: attacks.flatMap(({ findings }) => findings),
    misled: attacks.flatMap(({ misled }) => misled),
    unsolved: attacks.flatMap(({ unsolved }) => unsolved),
  }
}

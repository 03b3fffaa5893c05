/**
 * The tree that the rows of a file make: which row is the unit above which, and what of it can't be. Every problem at once.
 */
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { UnitFileRow } from './read-units-csv.ts'
import { fileProblem } from './read-units-csv.ts'
import { nameKeys } from './unit-names.ts'

const mostLevels = 8

/** `above`: index of the row above, null at the top. `depth`: 0 at the top. */
export interface PlacedRow extends UnitFileRow {
  readonly above: number | null
  readonly depth: number
}

export interface PlacedRows {
  readonly problems: readonly FormProblem[]
  readonly rows: readonly PlacedRow[]
}

type Above = number | null | FormProblem

const shownName = ({ name }: UnitFileRow): string => (typeof name === 'string' ? name : (Object.values(name)[0] ?? ''))
const isProblem = (above: Above): above is FormProblem => typeof above === 'object' && above !== null

/** By id first; a name serves where only one row has it. */
function aboveOf({ line, parent }: UnitFileRow, rows: readonly UnitFileRow[], byName: ReadonlyMap<string, readonly number[]>): Above {
  if (parent === '') return null
  const byId = rows.findIndex(({ id }) => id === parent)
  if (byId >= 0) return byId
  const named = [...new Set(byName.get(parent.toLocaleLowerCase('fi')))]
  const [only] = named
  if (only === undefined) return fileProblem('parentUnknown', { line, parent: parent.slice(0, 100) })
  return named.length === 1 ? only : fileProblem('parentTwice', { line, parent: parent.slice(0, 100) })
}

/** Steps to the top, or undefined where there is no top. */
function depthOf(index: number, above: readonly (number | null)[]): number | undefined {
  let [at, depth] = [above[index] ?? null, 0]
  while (at !== null && depth <= above.length) [at, depth] = [above[at] ?? null, depth + 1]
  return at === null ? depth : undefined
}

function idProblems(rows: readonly UnitFileRow[]): readonly FormProblem[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ id, line }) => {
    const before = first.get(id)
    if (id !== '' && before === undefined) first.set(id, line)
    return id === '' || before === undefined ? [] : [fileProblem('idTwice', { line, id: id.slice(0, 60), first: before })]
  })
}

const overlap = (a: UnitFileRow, b: UnitFileRow): boolean =>
  (a.validUntil === null || b.validFrom === null || b.validFrom <= a.validUntil) &&
  (b.validUntil === null || a.validFrom === null || a.validFrom <= b.validUntil)

function twinProblems(rows: readonly PlacedRow[]): readonly FormProblem[] {
  const seen = new Map<string, PlacedRow[]>()
  return rows.flatMap((row) => {
    const keys = nameKeys(row.name).map((key) => `${row.above} ${key}`)
    const twin = keys.flatMap((key) => seen.get(key) ?? []).find((other) => overlap(row, other))
    for (const key of new Set(keys)) seen.set(key, [...(seen.get(key) ?? []), row])
    return twin === undefined ? [] : [fileProblem('unit.twice', { line: row.line, name: shownName(row), first: twin.line })]
  })
}

/** A unit's number holds those of the units below it. Sums are of those that stand on the day. */
function sizeProblems(rows: readonly PlacedRow[], today: string): readonly FormProblem[] {
  const stands = ({ validFrom, validUntil }: UnitFileRow): boolean => (validFrom ?? '') <= today && (validUntil ?? today) >= today
  const below = Map.groupBy(rows, ({ above }) => above)
  return rows.flatMap((row, index) => {
    const { persons, line } = row
    if (persons === null) return []
    const own = below.get(index) ?? []
    const larger = own.filter((each) => (each.persons ?? 0) > persons)
    const sum = own.filter(stands).reduce((total, each) => total + (each.persons ?? 0), 0)
    if (larger.length === 0 && sum > persons) return [fileProblem('units:line.sumLarger', { line, name: shownName(row), persons, sum })]
    return larger.map((each) =>
      fileProblem('unit.largerThanParent', {
        line: each.line,
        name: shownName(each),
        persons: each.persons ?? 0,
        parent: shownName(row),
        parentPersons: persons,
      }),
    )
  })
}

/** `rows` only where the tree stands; `today` decides whose numbers are added up. */
export function placeUnitRows(rows: readonly UnitFileRow[], today: string): PlacedRows {
  const byName = new Map<string, number[]>()
  rows.forEach(({ name }, index) => {
    for (const key of nameKeys(name)) byName.set(key, [...(byName.get(key) ?? []), index])
  })
  const found = rows.map((row) => aboveOf(row, rows, byName))
  const above = found.map((each) => (isProblem(each) ? null : each))
  const placed = rows.map((row, index) => ({ ...row, above: above[index] ?? null, depth: depthOf(index, above) ?? -1 }))
  const problems = [
    ...idProblems(rows),
    ...found.filter(isProblem),
    ...placed.flatMap((row) => (row.depth < 0 ? [fileProblem('circle', { line: row.line, name: shownName(row) })] : [])),
    ...placed.flatMap((row) =>
      row.depth < mostLevels ? [] : [fileProblem('tooDeep', { line: row.line, name: shownName(row), most: mostLevels })],
    ),
    ...twinProblems(placed),
    ...sizeProblems(placed, today),
  ]
  return { problems: problems.toSorted((a, b) => Number(a.values?.['line']) - Number(b.values?.['line'])), rows: placed }
}

/**
 * What is wrong with a typed tree of units, every problem at once, each with its line.
 */
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { UnitLine } from './unit-text.ts'

const mostUnits = 1000
const deepest = 7
const longestName = 100

/** A line with its parent: the index of the line it stands under, or null at the top. */
export interface PlacedLine extends UnitLine {
  readonly parent: number | null
}

/** Finds each line's parent. A line that jumps levels is taken for a child of the line above it. */
export function placeLines(lines: readonly UnitLine[]): readonly PlacedLine[] {
  const path: number[] = []
  return lines.map((line, index) => {
    path.length = Math.min(path.length, line.depth)
    const parent = path.at(-1) ?? null
    path.push(index)
    return { ...line, parent }
  })
}

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('fi') === b.toLocaleLowerCase('fi')

type LineProblem = Omit<FormProblem, 'field'> | undefined

function nameProblem({ name }: PlacedLine): LineProblem {
  if (name === '') return { problem: 'unit.noName' }
  return [...name].length > longestName ? { problem: 'unit.nameLong', values: { most: longestName } } : undefined
}

/** How the line should look: a number that already stands at the end of the name is taken for the persons. */
function example(typed: string): string {
  // Cut first: on a hundred thousand commas the expression would take minutes.
  const name = typed.slice(0, longestName)
  const [, words, persons] = /^(.*?\S)[\s,:]+(\d+)$/u.exec(name) ?? []
  return words === undefined || persons === undefined ? `${name}; 34` : `${words}; ${persons}`
}

function personsProblem({ persons, personsTyped, name }: PlacedLine): LineProblem {
  if (persons !== undefined) return undefined
  // A semicolon with nothing behind it says that the number is not known.
  if (personsTyped === '') return undefined
  if (personsTyped === undefined) return { problem: 'unit.noPersons', values: { name, example: example(name) } }
  return { problem: 'unit.personsWrong', values: { typed: personsTyped, name } }
}

function placeProblem({ depth, name }: PlacedLine, index: number, lines: readonly PlacedLine[]): LineProblem {
  if (depth > deepest) return { problem: 'unit.tooDeep', values: { most: deepest + 1 } }
  const above = lines[index - 1]
  return depth > (above?.depth ?? -1) + 1 ? { problem: 'unit.jump', values: { name } } : undefined
}

function twinProblem({ parent, name }: PlacedLine, index: number, lines: readonly PlacedLine[]): LineProblem {
  const twin = lines.findIndex((other) => other.parent === parent && name !== '' && sameName(other.name, name))
  return twin >= 0 && twin < index ? { problem: 'unit.twice', values: { name, first: lines[twin]?.line ?? 0 } } : undefined
}

function sizeProblem({ parent, persons, name }: PlacedLine, _index: number, lines: readonly PlacedLine[]): LineProblem {
  const above = parent === null ? undefined : lines[parent]
  if (above?.persons === undefined || persons === undefined || persons <= above.persons) return undefined
  return { problem: 'unit.largerThanParent', values: { name, persons, parent: above.name, parentPersons: above.persons } }
}

/** Said once for all units below the same one, where none of them alone is larger. */
function sumProblem({ persons, name }: PlacedLine, index: number, lines: readonly PlacedLine[]): LineProblem {
  if (persons === undefined) return undefined
  const below = lines.filter(({ parent }) => parent === index).map((line) => line.persons ?? 0)
  const sum = below.reduce((total, each) => total + each, 0)
  if (sum <= persons || below.some((each) => each > persons)) return undefined
  return { problem: 'units:line.sumLarger', values: { name, persons, sum } }
}

/** The units that nothing stands below and whose number is not known: their response rate can't be computed. */
export const sizeless = (lines: readonly PlacedLine[]): readonly PlacedLine[] =>
  lines.filter(({ persons }, index) => persons === undefined && !lines.some(({ parent }) => parent === index))

/** Every problem, in the order of the lines. `values` always hold `line`. All are about the field `units`. */
export function unitProblems(lines: readonly PlacedLine[]): readonly FormProblem[] {
  if (lines.length > mostUnits) return [{ field: 'units', problem: 'unit.tooMany', values: { count: lines.length, most: mostUnits } }]
  return lines.flatMap((line, index) =>
    [nameProblem, personsProblem, placeProblem, twinProblem, sizeProblem, sumProblem].flatMap((check) => {
      const found = check(line, index, lines)
      return found === undefined ? [] : [{ field: 'units', problem: found.problem, values: { ...found.values, line: line.line } }]
    }),
  )
}

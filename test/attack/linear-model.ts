/**
 * Integer programs for the attacker: unknown counts, what is known of them, and the least and greatest value that an unknown can have.
 *
 * Called by `attacker`. HiGHS does the work; a model lives in its memory until it is disposed of.
 */
import loader from 'highs'
import type { Highs } from 'highs'

// Its types say CommonJS, what is loaded is a module: the default export is the function itself.
const load: unknown = loader
if (typeof load !== 'function') throw new TypeError('highs does not export its loader')
const highs: Highs = await load()

/** Sum of coefficient × variable within bounds. */
export interface Row {
  readonly terms: readonly (readonly [variable: string, coefficient: number])[]
  readonly lower: number
  readonly upper: number
}

/** Variables are non-negative integers unless named in `continuous`. */
export interface Program {
  readonly rows: readonly Row[]
  readonly continuous: (variable: string) => boolean
}

type Solution = ReadonlyMap<string, number>
type Objective = ReadonlyMap<string, number>

export interface Solver {
  /** A solution that is greatest in the objective; undefined where there is none or it was not found in time. */
  readonly greatest: (objective: Objective) => Solution | undefined
  /** A value that no solution exceeds in the objective, found without whole numbers and so much sooner; undefined where none was found. */
  readonly bound: (objective: Objective) => number | undefined
  readonly dispose: () => void
}

/** Nobody believes in more persons; without a bound some programs have no end. */
const mostPersons = 500

/** Sums that are known with the precision of a printed double. */
const slack = 1e-6

function matrixOf(rows: readonly Row[], index: ReadonlyMap<string, number>) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { terms } of rows) {
    const summed = new Map<number, number>()
    for (const [variable, coefficient] of terms) {
      const column = index.get(variable) ?? 0
      summed.set(column, (summed.get(column) ?? 0) + coefficient)
    }
    for (const [column, coefficient] of summed) {
      if (coefficient === 0) continue
      indices.push(column)
      values.push(coefficient)
    }
    starts.push(indices.length)
  }
  return {
    format: 'csr' as const,
    numRows: rows.length,
    numCols: index.size,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  }
}

const isWhole = (bound: number): boolean => Number.isInteger(bound) || !Number.isFinite(bound)
const widened = (value: number, by: number): number => {
  if (value === Infinity) return highs.infinity
  if (value === -Infinity) return -highs.infinity
  return isWhole(value) ? value : value + by
}

function hasRun(run: () => unknown): boolean {
  try {
    run()
    return true
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return false
    throw error
  }
}

/** What both ways to solve a program share: its columns in order, and the model that HiGHS builds from it. */
function modelOf({ rows, continuous }: Program, names: readonly string[], hasWholeNumbers: boolean) {
  const index = new Map(names.map((name, place) => [name, place]))
  const { integer, continuous: real } = highs.constants.variableType
  const model = highs.createModel({
    numCols: names.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(names.length),
    colLower: new Float64Array(names.length),
    colUpper: Float64Array.from(names, (name) => (continuous(name) ? 3 * mostPersons : mostPersons)),
    rowLower: Float64Array.from(rows, ({ lower }) => widened(lower, -slack)),
    rowUpper: Float64Array.from(rows, ({ upper }) => widened(upper, slack)),
    matrix: matrixOf(rows, index),
    ...(hasWholeNumbers ? { integrality: names.map((name) => (continuous(name) ? real : integer)) } : {}),
  })
  model.options.set({ output_flag: false, time_limit: 60, mip_rel_gap: 0.0001 })
  const everyColumn = { kind: 'range', from: 0, to: Math.max(0, names.length - 1) } as const
  const aimAt = (objective: Objective): void => {
    model.changeColsCost(
      everyColumn,
      Float64Array.from(names, (name) => objective.get(name) ?? 0),
    )
    model.zeroAllClocks()
  }
  const isOptimal = (): boolean => model.getModelStatus() === highs.constants.modelStatus.optimal
  return { model, aimAt, isOptimal }
}

/** The program, ready to be solved for one objective after another. */
export function solverOf(program: Program): Solver {
  const names = [...new Set(program.rows.flatMap(({ terms }) => terms.map(([variable]) => variable)))]
  const { model, aimAt, isOptimal } = modelOf(program, names, true)
  const relaxed = modelOf(program, names, false)
  const greatest = (objective: Objective): Solution | undefined => {
    if (names.length === 0) return new Map()
    aimAt(objective)
    const isWrong = (): boolean => !hasRun(() => model.run()) || model.getModelStatus() === highs.constants.modelStatus.infeasible
    if (isWrong()) {
      // Presolving a program whose sums are all but fixed fails now and then, or finds that the truth itself can't be.
      model.options.set({ presolve: 'off' })
      model.clearSolver()
      if (isWrong()) return undefined
    }
    if (!isOptimal()) return undefined
    const { colValue } = model.getSolution()
    return new Map(names.map((name, place) => [name, colValue[place] ?? 0]))
  }
  const bound = (objective: Objective): number | undefined => {
    if (names.length === 0) return undefined
    relaxed.aimAt(objective)
    if (!hasRun(() => relaxed.model.run()) || !relaxed.isOptimal()) return undefined
    const { colValue } = relaxed.model.getSolution()
    return names.reduce((sum, name, place) => sum + (objective.get(name) ?? 0) * (colValue[place] ?? 0), 0)
  }
  const dispose = (): void => {
    model.dispose()
    relaxed.model.dispose()
  }
  return { greatest, bound, dispose }
}

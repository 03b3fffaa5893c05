/**
 * How yup tells what it found: our problem codes stand where yup has its messages.
 *
 * Used by the building blocks of the structure and by `structureProblems`. yup writes places as `pages[0].title`, which can't be
 * taken apart where a key holds a bracket; so members of records carry the rest of their place as a JSON pointer of their own.
 */
import type { Schema, ValidationError } from 'yup'
import { pointerStep } from '../json-pointer.ts'
import type { Problem, ProblemCode, ProblemValues } from '../problem.ts'
import { isProblemCode, problemAt } from '../problem.ts'

/** A problem at a pointer that starts where yup's own path ends. */
export class Finding {
  readonly problem: Problem
  constructor(problem: Problem) {
    this.problem = problem
  }
}

/** Adds a test to a schema; `faultOf` gives the values of the problem's text where there is one. Absent values are not tested. */
export function withTest<S extends Schema>(schema: S, code: ProblemCode, faultOf: (value: unknown) => ProblemValues | undefined): S {
  return schema.test({
    name: code,
    message: code,
    skipAbsent: true,
    test: (value: unknown, context) => {
      const values = faultOf(value)
      return values === undefined || context.createError({ params: { finding: new Finding(problemAt('', code, values)) } })
    },
  })
}

const steps = /([^.[\]]+)|\[(\d+)\]/g

/** A path of yup whose keys are all fixed ones, as steps. */
function stepsOfPath(path: string): readonly string[] {
  return [...path.matchAll(steps)].map(([, key, index]) => key ?? index ?? '')
}

/** The problem behind one error of yup. A missing member is reported at the object that should hold it. */
export function problemOf(error: ValidationError): Problem {
  const path = stepsOfPath(error.path ?? '')
  const finding = error.params?.['finding']
  const at = path.reduce(pointerStep, '')
  if (finding instanceof Finding) return { ...finding.problem, pointer: at + finding.problem.pointer }
  if (!isProblemCode(error.message)) throw new Error(`The structure has a message that is no problem code: ${error.message}`)
  if (error.message !== 'missing') return problemAt(at, error.message)
  return problemAt(path.slice(0, -1).reduce(pointerStep, ''), 'missing', { key: path.at(-1) ?? '' })
}

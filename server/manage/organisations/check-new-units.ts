/**
 * What is wrong with the units that a merger or a split makes: their names, their numbers, and whether they fit where they stand.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { namedUnit } from './match-units.ts'
import { readWholeNumber } from './unit-text.ts'

const longestName = 100

/** A new unit as it was typed. `nameField`, `personsField`: ids on the form. */
export interface TypedUnit {
  readonly nameField: string
  readonly personsField: string
  readonly name: string
  readonly persons: string
}

/** The unit above, and those that stand below it beside the new ones. At the top there is none above. */
export interface NewUnitPlace {
  readonly above?: { readonly name: string; readonly persons: number | null }
  readonly beside: readonly OrganisationalUnit[]
}

const keyOf = (name: string): string => name.normalize('NFC').toLocaleLowerCase('fi')

/** One line, without blanks at its ends. */
export const tidyName = (typed: string): string => typed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

/** The number that was typed; null where nothing was, or no number. */
export const personsTyped = (typed: string): number | null => readWholeNumber(typed) ?? null

function nameProblem({ nameField, name }: TypedUnit): readonly FormProblem[] {
  if (name === '') return [{ field: nameField, problem: 'units:problem.nameMissing' }]
  return [...name].length > longestName ? [{ field: nameField, problem: 'units:problem.nameLong', values: { most: longestName } }] : []
}

function numberProblem({ personsField, persons }: TypedUnit): readonly FormProblem[] {
  if (persons.trim() === '' || readWholeNumber(persons) !== undefined) return []
  return [{ field: personsField, problem: 'units:problem.personsWrong', values: { typed: persons.slice(0, 40) } }]
}

function twinProblems(made: readonly TypedUnit[], { beside }: NewUnitPlace): readonly FormProblem[] {
  const taken = new Set(beside.flatMap((unit) => namedUnit(unit).names.map(keyOf)))
  return made.flatMap(({ nameField, name }, index): readonly FormProblem[] => {
    const twice = made.slice(0, index).some((other) => keyOf(other.name) === keyOf(name))
    return name !== '' && (twice || taken.has(keyOf(name)))
      ? [{ field: nameField, problem: 'units:problem.nameTaken', values: { name } }]
      : []
  })
}

function sizeProblems(made: readonly TypedUnit[], { above, beside }: NewUnitPlace): readonly FormProblem[] {
  const most = above?.persons ?? null
  const [first] = made
  if (above === undefined || most === null || first === undefined) return []
  const sum = [...made.map(({ persons }) => personsTyped(persons)), ...beside.map(({ persons }) => persons)].reduce(
    (total: number, persons) => total + (persons ?? 0),
    0,
  )
  if (sum <= most) return []
  return [{ field: first.personsField, problem: 'units:problem.tooManyBelow', values: { parent: above.name, most, sum } }]
}

/** Every problem at once. */
export const newUnitProblems = (made: readonly TypedUnit[], place: NewUnitPlace): readonly FormProblem[] => [
  ...made.flatMap((unit) => [...nameProblem(unit), ...numberProblem(unit)]),
  ...twinProblems(made, place),
  ...sizeProblems(made, place),
]

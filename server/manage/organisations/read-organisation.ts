/**
 * From the posted form of an organisation to what is kept, or to every problem at once.
 */
import type { OrganisationKind } from '../../../questionnaires/wording.ts'
import { requiredLanguages } from '../../../questionnaires/wording.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import type { OrganisationForm } from '../../../views/manage/organisation-form-page.ts'
import { kindsInForm } from '../../../views/manage/organisation-form-page.ts'
import type { PostedFields } from '../posted-fields.ts'
import type { PlacedLine } from './check-unit-lines.ts'
import { placeLines, unitProblems } from './check-unit-lines.ts'
import { readUnitLines, readWholeNumber } from './unit-text.ts'

const longestName = 150

/** For these the number of inhabitants decides with whom they are compared. */
const countsInhabitants: readonly string[] = ['municipality', 'city', 'county']

export interface ReadOrganisation {
  readonly name: string
  readonly kind: OrganisationKind
  readonly association: boolean
  readonly languages: readonly string[]
  readonly inhabitants: number | null
}

/** `read` only where there are no problems. `lines` always, for the preview. */
export interface OrganisationReading {
  readonly problems: readonly FormProblem[]
  readonly lines: readonly PlacedLine[]
  readonly read?: ReadOrganisation
}

/** The form as it was typed. */
export function typedOrganisation({ text, all }: PostedFields): OrganisationForm {
  return {
    name: text('name').replaceAll('\n', ' '),
    kind: kindsInForm.find((kind) => kind === text('kind')) ?? '',
    inhabitants: text('inhabitants'),
    languages: requiredLanguages.filter((language) => all('languages').includes(language)),
    units: text('units'),
  }
}

function nameProblem(name: string): readonly FormProblem[] {
  if (name === '') return [{ field: 'name', problem: 'nameMissing' }]
  return [...name].length > longestName ? [{ field: 'name', problem: 'tooLong', values: { most: longestName } }] : []
}

function inhabitantsProblem({ kind, inhabitants }: OrganisationForm): readonly FormProblem[] {
  const typed = inhabitants.trim()
  if (typed === '') return kind !== '' && countsInhabitants.includes(kind) ? [{ field: 'inhabitants', problem: 'inhabitantsMissing' }] : []
  return readWholeNumber(typed) === undefined
    ? [{ field: 'inhabitants', problem: 'numberWrong', values: { typed: typed.slice(0, 40) } }]
    : []
}

/** Reads the whole form. */
export function readOrganisation(form: OrganisationForm): OrganisationReading {
  const name = form.name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  const lines = placeLines(readUnitLines(form.units))
  const problems: readonly FormProblem[] = [
    ...nameProblem(name),
    ...(form.kind === '' ? [{ field: 'kind', problem: 'kindMissing' }] : []),
    ...inhabitantsProblem(form),
    ...(form.languages.length === 0 ? [{ field: 'languages', problem: 'organisation:problem.languagesMissing' }] : []),
    ...unitProblems(lines),
  ]
  if (problems.length > 0 || form.kind === '') return { problems, lines }
  const association = form.kind === 'association'
  const kind = form.kind === 'association' ? 'other' : form.kind
  return {
    problems,
    lines,
    read: { name, kind, association, languages: form.languages, inhabitants: readWholeNumber(form.inhabitants) ?? null },
  }
}

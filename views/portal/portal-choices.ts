/**
 * What the portal's filters offer: only what some published result has.
 */
import type { SelectFieldView } from '../templates/layout/layout-view.ts'
import type { Translate } from '../translate.ts'
import type { PortalSearch, PublishedResult } from './find-results.ts'
import { portalFields } from './portal-address.ts'

interface Parts {
  readonly all: readonly PublishedResult[]
  readonly search: PortalSearch
}

interface Choice {
  readonly value: string
  readonly label: string
}

/** One of each value; the name of the newest result that has it. */
function distinct(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.toReversed().map((choice) => [choice.value, choice])).values()]
}

function select(
  t: Translate,
  name: 'questionnaire' | 'year' | 'organisation',
  choices: readonly Choice[],
  wanted: string | null,
): SelectFieldView {
  const field = portalFields[name]
  const options = [{ value: '', label: t(`portal:${name}.all`) }, ...choices]
  return {
    id: field,
    name: field,
    label: t(`portal:${name}.label`),
    options: options.map((option) => ({ ...option, selected: option.value === (wanted ?? '') })),
  }
}

const byLabel = (first: Choice, second: Choice): number => first.label.localeCompare(second.label)

export const questionnaireChoices = (t: Translate, { all, search }: Parts): SelectFieldView =>
  select(
    t,
    'questionnaire',
    distinct(all.map(({ questionnaire: { id, title } }) => ({ value: id, label: title }))).toSorted(byLabel),
    search.questionnaire,
  )

export const organisationChoices = (t: Translate, { all, search }: Parts): SelectFieldView =>
  select(
    t,
    'organisation',
    distinct(all.map(({ organisation: { id, name } }) => ({ value: id, label: name }))).toSorted(byLabel),
    search.organisation,
  )

export function yearChoices(t: Translate, { all, search }: Parts): SelectFieldView {
  const years = [...new Set(all.map(({ year }) => year))].toSorted((first, second) => second - first)
  return select(
    t,
    'year',
    years.map((year) => ({ value: String(year), label: String(year) })),
    search.year === null ? null : String(search.year),
  )
}

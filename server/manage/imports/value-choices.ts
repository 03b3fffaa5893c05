/**
 * The values of a file that must be given a meaning: one list for each scale, choice, group and unit, with what is meant so far.
 *
 * Called by the page of values: a guess stands there as a choice that a person confirms.
 */
import type { Questionnaire } from '../../../questionnaires/questionnaire.ts'
import type { FileColumn, FileProfile } from '../../../views/manage/imports/import-file.ts'
import type { ImportMapping, ValueMapping } from '../../../views/manage/imports/import-mapping.ts'
import { folded } from '../folded.ts'
import { entryOf } from './own-entry.ts'
import { nameGuesser, valueGuesser, wholeOf } from './guess-values.ts'
import { partsOf } from './option-cells.ts'
import type { ImportTarget } from './targets.ts'
import { domainOf, groupDomain, targetsOf, unitDomain } from './targets.ts'

export interface NamedThing {
  readonly id: string
  readonly names: readonly string[]
}

/** `target`: of the first of its columns; null for groups and units. `isGuess`: nobody has said it yet. */
export interface ValueList {
  readonly domain: string
  readonly target: ImportTarget | null
  readonly columns: readonly string[]
  readonly values: readonly { readonly value: string; readonly count: number; readonly meaning: string; readonly isGuess: boolean }[]
}

interface Column {
  readonly column: FileColumn
  readonly target: ImportTarget | null
  readonly domain: string
}

/** What a column's values mean has to be said only of those that do not speak for themselves: numbers do, texts do. */
function valuesOf(
  { column, target }: Column,
  guess: (value: string) => string,
): readonly { readonly value: string; readonly count: number }[] {
  if (target?.kind === 'text') return []
  if (target?.kind === 'number') return column.values.filter(({ value }) => wholeOf(value) === undefined || guess(value) !== '')
  if (target?.kind !== 'list') return column.values
  return column.values.flatMap(({ value, count }) => partsOf(value, (whole) => guess(whole) !== '').map((part) => ({ value: part, count })))
}

function listOf(domain: string, columns: readonly Column[], said: ValueMapping, guess: (value: string) => string): ValueList {
  const counts = new Map<string, { readonly value: string; readonly count: number }>()
  for (const { value, count } of columns.flatMap((each) => valuesOf(each, guess))) {
    const known = counts.get(folded(value))
    counts.set(folded(value), { value: known?.value ?? value, count: (known?.count ?? 0) + count })
  }
  const values = [...counts].map(([key, { value, count }]) => {
    const meaning = entryOf(said, key)
    return { value, count, meaning: meaning ?? guess(value), isGuess: meaning === undefined }
  })
  return { domain, target: columns[0]?.target ?? null, columns: columns.map(({ column }) => column.heading), values }
}

/** `groups`, `units`: what their values may be called. Lists without values are left out. */
export function valueLists(
  questionnaire: Questionnaire,
  { columns: files }: Pick<FileProfile, 'columns'>,
  mapping: ImportMapping,
  { groups, units }: { readonly groups: readonly NamedThing[]; readonly units: readonly NamedThing[] },
): readonly ValueList[] {
  const targets = new Map(targetsOf(questionnaire).map((target) => [target.id, target]))
  const columns = mapping.columns.flatMap((said): readonly Column[] => {
    const column = files.find(({ heading, place }) => heading === said.heading && place === said.place)
    const target = targets.get(said.target) ?? null
    const isPlace = said.target === groupDomain || said.target === unitDomain
    if (column === undefined || (target === null && !isPlace)) return []
    return [{ column, target, domain: target === null ? said.target : domainOf(said, target) }]
  })
  const guesserOf = (domain: string, target: ImportTarget | null): ((value: string) => string) => {
    if (target !== null) return valueGuesser(questionnaire, target)
    return domain === groupDomain ? nameGuesser(groups, false) : nameGuesser(units, true)
  }
  return [...Map.groupBy(columns, ({ domain }) => domain)]
    .map(([domain, ofDomain]) =>
      listOf(domain, ofDomain, entryOf(mapping.values, domain) ?? {}, guesserOf(domain, ofDomain[0]?.target ?? null)),
    )
    .filter(({ values }) => values.length > 0)
}

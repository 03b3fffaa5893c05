/**
 * Brings an organisation's units to the rows of a file: changes, adds, moves and ends, all in one transaction or nothing.
 *
 * Called twice for each file: first to see what would be changed, which is taken back, then to change it. What no row stands for is
 * ended where a survey has seen it, else removed.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { Units, UnitSteps } from '../../../data/units.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { addDays } from '../rounds/calendar-day.ts'
import { matchUnitRows } from './match-unit-rows.ts'
import type { PlacedRow } from './place-unit-rows.ts'
import { presentUnits } from './present-units.ts'
import { fileProblem } from './read-units-csv.ts'
import type { UnitPart, UnitStepRefusal } from './save-unit.ts'
import { saveUnit } from './save-unit.ts'

/** What happens to a unit. `before`: as it was; `after`: as it is then, `above` being the name of the unit above it. */
export type UnitFileChange =
  | { readonly kind: 'added'; readonly row: PlacedRow }
  | {
      readonly kind: 'changed'
      readonly row: PlacedRow
      readonly before: OrganisationalUnit
      readonly parts: readonly (UnitPart | 'validUntil')[]
    }
  | { readonly kind: 'ended' | 'removed'; readonly before: OrganisationalUnit }

export interface UnitImport {
  readonly keep: boolean
  readonly problems: readonly FormProblem[]
  readonly changes: readonly UnitFileChange[]
}

interface Importing {
  readonly steps: UnitSteps
  readonly organisation: string
  readonly rows: readonly PlacedRow[]
  readonly today: string
  readonly before: readonly OrganisationalUnit[]
  readonly problems: FormProblem[]
  readonly added: UnitFileChange[]
  readonly parts: Map<number, { readonly before: OrganisationalUnit; readonly parts: (UnitPart | 'validUntil')[] }>
}

const nameOf = ({ name }: Pick<PlacedRow | OrganisationalUnit, 'name'>): string =>
  typeof name === 'string' ? name : (Object.values(name)[0] ?? '')

const byDepth = (rows: readonly PlacedRow[]): readonly number[] =>
  [...rows.keys()].toSorted((a, b) => (rows[a]?.depth ?? 0) - (rows[b]?.depth ?? 0))

function refuse(
  { problems, today }: Importing,
  row: PlacedRow,
  refusal: UnitStepRefusal | 'hasHeirs' | 'hasUnitsBelow' | 'beforeItBegan',
): void {
  const values = { line: row.line, name: nameOf(row), year: today.slice(0, 4) }
  problems.push(fileProblem(refusal === 'twiceInAYear' ? 'units:line.twiceInAYear' : `unitfile:refused.${refusal}`, values))
}

async function add({ steps, organisation, added }: Importing, row: PlacedRow, parent: string | null): Promise<string> {
  const made = await steps.add({ organisation, parent, name: row.name, persons: row.persons })
  if (made.outcome !== 'added') throw new Error(`A unit could not be added: ${made.outcome}`)
  if (row.validFrom !== null) await steps.begin(made.id, row.validFrom)
  added.push({ kind: 'added', row })
  return made.id
}

/** The ids of the rows, in their order. From the top, so that the unit above stands before those below it. */
async function placeAll(importing: Importing): Promise<readonly string[]> {
  const { steps, rows, before, today, parts } = importing
  const known = matchUnitRows(rows, before)
  const ids: string[] = []
  for (const index of byDepth(rows)) {
    const row = rows[index]
    if (row === undefined) continue
    const parent = row.above === null ? null : (ids[row.above] ?? null)
    const unit = known.get(index)
    ids[index] = unit?.id ?? (await add(importing, row, parent))
    if (unit === undefined) continue
    const { changed, refused } = await saveUnit(steps, unit, { ...row, parent }, today)
    for (const refusal of refused) refuse(importing, row, refusal)
    parts.set(index, { before: unit, parts: [...changed] })
  }
  return ids
}

/** What a survey has seen ends with the day before today; the rest is removed. From below. */
async function letGo({ steps, before, today, problems }: Importing, ids: readonly string[]): Promise<readonly UnitFileChange[]> {
  const gone: UnitFileChange[] = []
  for (const unit of before.filter(({ id }) => !ids.includes(id)).toReversed()) {
    const isRemoved = (await steps.remove(unit.id)) === 'removed'
    const outcome = isRemoved ? 'removed' : await steps.end(unit.id, addDays(today, -1))
    if (outcome === 'removed' || outcome === 'ended') gone.unshift({ kind: outcome, before: unit })
    // A unit whose last day is known already is only left out of the file.
    else if (outcome !== 'alreadyEnded') problems.push(fileProblem(`units:line.${outcome}`, { name: nameOf(unit) }))
  }
  return gone
}

/** The last days, from below, because a unit can't end before those below it. */
async function endAll(importing: Importing, ids: readonly string[]): Promise<void> {
  const { steps, organisation, rows, parts } = importing
  const now = new Map((await steps.history(organisation)).map((unit) => [unit.id, unit]))
  for (const index of byDepth(rows).toReversed()) {
    const [row, id] = [rows[index], ids[index] ?? '']
    const until = now.get(id)?.validUntil ?? null
    if (row === undefined || until === row.validUntil) continue
    parts.get(index)?.parts.push('validUntil')
    if (until !== null && (await steps.revive(id)) !== 'standing') refuse(importing, row, 'hasHeirs')
    else if (row.validUntil !== null) {
      const ended = await steps.end(id, row.validUntil)
      if (ended === 'hasUnitsBelow' || ended === 'beforeItBegan') refuse(importing, row, ended)
    }
  }
}

/** `rows` must be without problems. With `tryOnly` everything is taken back, whatever came of it. */
export function importUnits(
  units: Units,
  { organisation, rows, today, tryOnly }: Pick<Importing, 'organisation' | 'rows' | 'today'> & { readonly tryOnly: boolean },
): Promise<UnitImport> {
  return units.together(async (steps) => {
    const before = await presentUnits(steps, organisation, today)
    const importing: Importing = { steps, organisation, rows, today, before, problems: [], added: [], parts: new Map() }
    const ids = await placeAll(importing)
    const gone = await letGo(importing, ids)
    await endAll(importing, ids)
    const { problems, added, parts } = importing
    const changed = [...parts].flatMap(([index, { before: unit, parts: each }]): readonly UnitFileChange[] => {
      const row = rows[index]
      return row === undefined || each.length === 0 ? [] : [{ kind: 'changed', row, before: unit, parts: each }]
    })
    return { keep: problems.length === 0 && !tryOnly, problems, changes: [...added, ...changed, ...gone] }
  })
}

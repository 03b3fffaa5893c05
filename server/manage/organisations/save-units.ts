/**
 * Brings the organisation's tree of units to what was typed: changes, adds, moves, and ends or removes what no line stands for.
 *
 * All in one transaction: where a step can't be made, nothing is.
 */
import type { OrganisationalUnit } from '../../../data/organisation.ts'
import type { Units, UnitSteps } from '../../../data/units.ts'
import type { FormProblem } from '../../../views/manage/form-problem.ts'
import { addDays } from '../rounds/calendar-day.ts'
import type { PlacedLine } from './check-unit-lines.ts'
import { matchUnits, namedUnit } from './match-units.ts'

/** `ended`: how many units were in a survey and therefore ended instead of being removed. */
export interface UnitsSaved {
  readonly keep: boolean
  readonly problems: readonly FormProblem[]
  readonly ended: number
}

interface Saving {
  readonly units: UnitSteps
  readonly organisation: string
  readonly lines: readonly PlacedLine[]
  readonly today: string
  readonly before: readonly OrganisationalUnit[]
  readonly problems: FormProblem[]
}

async function add({ units, organisation }: Saving, parent: string | null, { name, persons }: PlacedLine): Promise<string> {
  const added = await units.add({ organisation, parent, name, persons: persons ?? null })
  if (added.outcome !== 'added') throw new Error(`A unit could not be added: ${added.outcome}`)
  return added.id
}

async function update(saving: Saving, known: OrganisationalUnit, parent: string | null, line: PlacedLine): Promise<void> {
  const { units, today, lines, problems } = saving
  const { name, persons = null } = line
  const renamed = typeof known.name === 'string' && known.name !== name ? { name } : {}
  if (known.persons !== persons || 'name' in renamed) await units.change(known.id, { persons, ...renamed })
  if (known.parent === parent) return
  const moved = await units.move(known.id, { parent, index: lines.length, on: today })
  if (moved !== 'twiceInAYear') return
  problems.push({ field: 'units', problem: 'units:line.twiceInAYear', values: { line: line.line, name, year: today.slice(0, 4) } })
}

/** Top to bottom, so that a unit's parent stands in its place before the unit does. The ids of the lines, in their order. */
async function placeAll(saving: Saving): Promise<readonly string[]> {
  const { lines, before } = saving
  const idOf = matchUnits(lines, before.map(namedUnit))
  const ids: string[] = []
  for (const [index, line] of lines.entries()) {
    const parent = line.parent === null ? null : (ids[line.parent] ?? null)
    const known = before.find(({ id }) => id === idOf.get(index))
    if (known !== undefined) await update(saving, known, parent, line)
    ids.push(known?.id ?? (await add(saving, parent, line)))
  }
  return ids
}

/** What a survey has seen ends with the day before today, so that it is gone from today on; the rest is removed. */
async function letGo({ units, before, today, problems }: Saving, ids: readonly string[]): Promise<number> {
  let ended = 0
  for (const { id, name } of before.filter((unit) => !ids.includes(unit.id)).toReversed()) {
    if ((await units.remove(id)) === 'removed') continue
    const outcome = await units.end(id, addDays(today, -1))
    if (outcome === 'ended') ended += 1
    else {
      const shown = typeof name === 'string' ? name : (Object.values(name)[0] ?? '')
      problems.push({ field: 'units', problem: `units:line.${outcome}`, values: { name: shown } })
    }
  }
  return ended
}

/** Puts siblings into the order of the lines, where they are in another. */
async function order({ units, organisation, lines, today }: Saving, ids: readonly string[]): Promise<void> {
  const now = (await units.ofOrganisation(organisation, today)).map(({ id }) => id).filter((id) => ids.includes(id))
  if (now.join(' ') === ids.join(' ')) return
  const placed = new Map<number | null, number>()
  for (const [line, { parent }] of lines.entries()) {
    const id = ids[line]
    const index = placed.get(parent) ?? 0
    if (id !== undefined) await units.move(id, { parent: parent === null ? null : (ids[parent] ?? null), index, on: today })
    placed.set(parent, index + 1)
  }
}

/**
 * `lines` must be without problems. A name by language stays as it is while the line has one of its names. Problems come back
 * where a unit was moved before this year, or can't end today; then nothing is changed.
 */
export function saveUnits(units: Units, organisation: string, lines: readonly PlacedLine[], today: string): Promise<UnitsSaved> {
  return units.together(async (steps) => {
    const before = await steps.ofOrganisation(organisation, today)
    const saving: Saving = { units: steps, organisation, lines, today, before, problems: [] }
    const ids = await placeAll(saving)
    const ended = await letGo(saving, ids)
    await order(saving, ids)
    return { keep: saving.problems.length === 0, problems: saving.problems, ended }
  })
}

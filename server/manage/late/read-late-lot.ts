/**
 * What was pasted as late answers, read: the answers of one lot, or everything that is wrong with them, each with line and column.
 *
 * The file is read as `puntari analyse` reads it; here is what only a round knows: its groups, its units by name, its smallest cell.
 */
import type { LotCell } from '../../../data/late-answers.ts'
import { lotCells } from '../../../data/late-answers.ts'
import type { RoundUnit } from '../../../data/round.ts'
import type { StoredResponse } from '../../../data/stored-response.ts'
import type { FaultValues } from '../../commands/csv-fault.ts'
import { readCsvTable } from '../../commands/csv-table.ts'
import { readResponsesCsv } from '../../commands/responses-csv.ts'
import type { FoundRound } from '../rounds/find-round.ts'
import { unitsByName } from './units-by-name.ts'

/** `code`: key below `late:problem`. */
export interface LotProblem {
  readonly line?: number
  readonly column?: string
  readonly code: string
  readonly values: FaultValues
}

export type ReadLot =
  | { readonly ok: true; readonly answers: readonly StoredResponse[]; readonly cells: readonly LotCell[] }
  | { readonly ok: false; readonly problems: readonly LotProblem[] }

type FindUnit = (typed: string) => readonly string[]

/** What is wrong with the group and unit of each line, as far as only this round knows. */
function placeProblems(bytes: Uint8Array, { round, questionnaire }: FoundRound, findUnit: FindUnit): readonly LotProblem[] {
  const { header, rows } = readCsvTable(bytes)
  const roundColumn = header.includes('round') ? [{ line: 1, column: 'round', code: 'roundColumn', values: {} }] : []
  const ofRows = rows.flatMap(({ line, cells }): readonly LotProblem[] => {
    const [typedGroup = '', typedUnit = ''] = ['group', 'unit'].map((name) => cells[header.indexOf(name)] ?? '')
    const group = questionnaire.groups.find(({ id }) => id === typedGroup)
    if (group === undefined) return []
    const isAsked = round.groups.some((asked) => asked.group === group.id)
    if (!isAsked) return [{ line, column: 'group', code: 'groupNotInRound', values: { cell: typedGroup } }]
    if (group.byUnit !== true) return []
    if (typedUnit === '') return [{ line, column: 'unit', code: 'unitMissing', values: {} }]
    const found = findUnit(typedUnit).length
    if (found === 1) return []
    return [{ line, column: 'unit', code: found === 0 ? 'unitUnknown' : 'unitAmbiguous', values: { cell: typedUnit } }]
  })
  return [...roundColumn, ...ofRows]
}

/** The columns that are missing, as one problem: there may be dozens. */
function missingTogether(problems: readonly LotProblem[]): readonly LotProblem[] {
  const [missing, others] = [true, false].map((wanted) => problems.filter(({ code }) => (code === 'columnMissing') === wanted))
  const columns = (missing ?? []).flatMap(({ column }) => column ?? [])
  if (columns.length < 2) return problems
  return [{ line: 1, code: 'columnsMissing', values: { columns: columns.join(', ') } }, ...(others ?? [])]
}

const byLine = (a: LotProblem, b: LotProblem): number => (a.line ?? 0) - (b.line ?? 0)

/** `units`: of the round. A unit may be written by its name in any language, by its path ("Schools / Central School"), or by its id. */
export function readLateLot(pasted: string, found: FoundRound, units: readonly RoundUnit[]): ReadLot {
  const bytes = new TextEncoder().encode(pasted)
  const findUnit = unitsByName(units)
  const read = readResponsesCsv(bytes, found.questionnaire)
  const ofFile = read.ok ? [] : missingTogether(read.problems)
  const problems = [...ofFile, ...placeProblems(bytes, found, findUnit)].toSorted(byLine)
  if (!read.ok || problems.length > 0) return { ok: false, problems }
  const responses = read.rounds.flatMap((round) => round.responses)
  const answers = responses.map(({ group, unit, codes }) => ({ group, unit: unit === null ? null : (findUnit(unit)[0] ?? null), codes }))
  const cells = lotCells(answers)
  const { smallestCell } = found.round
  const few = cells.filter(({ answers: count }) => count < smallestCell)
  if (few.length === 0) return { ok: true, answers, cells }
  const tooFew = ({ group, unit, answers: count }: LotCell): LotProblem => ({
    code: unit === null ? 'groupTooFew' : 'unitTooFew',
    values: { group, unit: unit ?? '', count, least: smallestCell },
  })
  return { ok: false, problems: few.map(tooFew) }
}

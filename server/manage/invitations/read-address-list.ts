/**
 * An address list as text, read: who is to be invited, and everything that is wrong, line by line. Saves nothing.
 *
 * Called when a list comes in, when its columns were chosen by hand, and once more before it is added, against the list of that moment.
 */
import type { Invitee } from '../../../data/invitation.ts'
import type { InviteeProblem } from '../../../views/manage/invitations/invitee-problem.ts'
import type { CsvRow } from '../../web/csv-rows.ts'
import { csvRows } from '../../web/csv-rows.ts'
import type { AddressField, TypedLine } from './address-columns.ts'
import { addressFields, fieldCalled } from './address-columns.ts'
import { checkInvitee } from './check-invitee.ts'
import type { InviteeRules } from './invitation-setting.ts'
import { personKeys } from './person-keys.ts'

export const mostLines = 50_000

/** Which column holds what, in their order; null: nothing of use. `headed`: the first line holds headings. */
export interface ListColumns {
  readonly headed: boolean
  readonly fields: readonly (AddressField | null)[]
}

/** A line that can't be taken as it is. */
export interface FaultyLine {
  readonly line: number
  readonly cells: readonly string[]
  readonly problems: readonly InviteeProblem[]
}

export interface AddressList {
  /** The first lines as they are, and the columns as they were understood or chosen. */
  readonly firstLines: readonly (readonly string[])[]
  readonly columns: ListColumns
  readonly people: readonly Invitee[]
  /** Lines whose person is in the round's list already. */
  readonly alreadyThere: number
  readonly faulty: readonly FaultyLine[]
  /** People without a language of their own. */
  readonly assumed: number
}

export type ListReading =
  | { readonly outcome: 'read'; readonly list: AddressList }
  /** It has to be said what the columns hold. */
  | { readonly outcome: 'columnsUnclear'; readonly firstLines: readonly (readonly string[])[]; readonly columns: ListColumns }
  | { readonly outcome: 'empty' | 'notText' | 'quote' | 'tooMany' | 'headingsOnly'; readonly line?: number; readonly lines?: number }

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The columns by their headings. Without any known heading the first line is taken for a person. */
function understood(firstLine: readonly string[]): ListColumns {
  const fields = firstLine.map((heading) => fieldCalled(heading) ?? null)
  return { headed: fields.some((field) => field !== null), fields }
}

/** Someone can be named or written to, and no two columns hold the same. */
export function columnsSuffice({ fields }: ListColumns): boolean {
  const known = fields.filter((field) => field !== null)
  const names = known.some((field) => field === 'name' || field === 'email' || field === 'lastName')
  return names && new Set(known).size === known.length
}

const noCells = Object.fromEntries(addressFields.map((field) => [field, '']))

function typedLine(cells: readonly string[], { fields }: ListColumns): TypedLine {
  const typed = fields.flatMap((field, at) => (field === null ? [] : [[field, cells[at] ?? ''] as const]))
  // The two together hold every field.
  return { ...noCells, ...Object.fromEntries(typed) } as TypedLine
}

/** Empty cells too many at the end do no harm: spreadsheets write them. */
function widthProblem(cells: readonly string[], width: number): readonly InviteeProblem[] {
  const fits = cells.length === width || (cells.length > width && cells.slice(width).every((cell) => cell === ''))
  return fits ? [] : [{ field: '', problem: 'width', values: { found: cells.length, expected: width } }]
}

/** Reads the lines one after another; remembers by which line a person came first. */
function lineReader(columns: ListColumns, setting: InviteeRules, known: ReadonlySet<string>) {
  const lineOf = new Map<string, number>()
  const people: Invitee[] = []
  const faulty: FaultyLine[] = []
  let [alreadyThere, assumed] = [0, 0]
  const take = ({ line, cells }: CsvRow): void => {
    const width = widthProblem(cells, columns.fields.length)
    const {
      invitee,
      problems,
      assumed: guessed,
    } = width.length > 0 ? { problems: width } : checkInvitee(typedLine(cells, columns), setting)
    if (invitee === undefined) return void faulty.push({ line, cells, problems })
    const keys = personKeys(invitee)
    const first = keys.map((key) => lineOf.get(key)).find((earlier) => earlier !== undefined)
    if (first !== undefined) return void faulty.push({ line, cells, problems: [{ field: '', problem: 'double', values: { first } }] })
    keys.forEach((key) => lineOf.set(key, line))
    if (keys.some((key) => known.has(key))) return void alreadyThere++
    people.push(invitee)
    if (guessed === true) assumed++
  }
  return { take, result: () => ({ people, faulty, alreadyThere, assumed }) }
}

/** Lines between two pauses. */
const slice = 500

/**
 * Reads a list. `chosen`: what a person said of its columns; without it the headings say it. `known`: keys of those in the round's list.
 *
 * Long lists are read in slices, so that answers are not kept waiting.
 */
export async function readAddressList(
  text: string,
  setting: InviteeRules,
  known: ReadonlySet<string>,
  chosen?: ListColumns,
): Promise<ListReading> {
  const { rows, problem } = csvRows(text)
  if (problem !== undefined) return { outcome: problem.code, ...(problem.line === undefined ? {} : { line: problem.line }) }
  const firstLines = rows.slice(0, 4).map(({ cells }) => cells)
  const columns = chosen ?? understood(firstLines[0] ?? [])
  const lines = columns.headed ? rows.slice(1) : rows
  if (lines.length > mostLines) return { outcome: 'tooMany', lines: lines.length }
  if (!columnsSuffice(columns)) return { outcome: 'columnsUnclear', firstLines, columns }
  if (lines.length === 0) return { outcome: 'headingsOnly' }
  const { take, result } = lineReader(columns, setting, known)
  for (let at = 0; at < lines.length; at += slice) {
    lines.slice(at, at + slice).forEach(take)
    await pause()
  }
  return { outcome: 'read', list: { firstLines, columns, ...result() } }
}

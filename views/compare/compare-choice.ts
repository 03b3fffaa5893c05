/**
 * What the address of a comparison says: read from its query, and written back into one. The address is the whole view.
 *
 * Called by the page, its files and the links that lead to it. What stands in the query and is not offered is left out and counted.
 */
import type { MeasureKind } from '../../analysis/reference/measures.ts'

/** `dimension` null: all items. */
export interface MeasureChoice {
  readonly kind: MeasureKind
  readonly dimension: string | null
}

export const orders = ['size', 'definition'] as const
export type CompareOrder = (typeof orders)[number]

/** Ids, and labels of rounds; in the order in which they are offered. */
export interface CompareChoice {
  readonly groups: readonly string[]
  readonly units: readonly string[]
  readonly rounds: readonly string[]
  readonly organisations: readonly string[]
  readonly reference: boolean
  readonly measure: MeasureChoice
  readonly order: CompareOrder
}

/** What may be chosen. `measures`: the first is shown where none is chosen. */
export interface CompareOptions {
  readonly groups: readonly string[]
  readonly units: readonly string[]
  readonly rounds: readonly string[]
  readonly organisations: readonly string[]
  readonly reference: boolean
  readonly measures: readonly MeasureChoice[]
}

/** `ignored`: how many values of the query are not offered. */
export interface ReadChoice {
  readonly choice: CompareChoice
  readonly ignored: number
}

/** More organisations than this are no comparison but a list. */
export const mostOrganisations = 3

export const measureKey = ({ kind, dimension }: MeasureChoice): string => (dimension === null ? kind : `${kind}.${dimension}`)

/** The organisations that a query asks for, known or not. */
export const organisationsAsked = (query: string): readonly string[] => [
  ...new Set(new URLSearchParams(query).getAll('organisation').filter((id) => id !== '')),
]

/** A query as it stands in an address, whatever it holds. */
export function readChoice(query: string, options: CompareOptions): ReadChoice {
  const fields = new URLSearchParams(query)
  const asked = (name: string): readonly string[] => [...new Set(fields.getAll(name).filter((value) => value !== ''))]
  const known = (name: string, offered: readonly string[], most = Infinity): readonly string[] => {
    const allowed = asked(name).filter((value) => offered.includes(value))
    return offered.filter((value) => allowed.slice(0, most).includes(value))
  }
  const [measure] = asked('measure').flatMap((value) => options.measures.filter((each) => measureKey(each) === value))
  const [order] = asked('order').flatMap((value) => orders.filter((each) => each === value))
  const choice: CompareChoice = {
    groups: known('group', options.groups),
    units: known('unit', options.units),
    rounds: known('year', options.rounds),
    organisations: known('organisation', options.organisations, mostOrganisations),
    reference: options.reference && asked('reference').includes('yes'),
    measure: measure ?? options.measures[0] ?? { kind: 'dimensions', dimension: null },
    order: order ?? 'size',
  }
  const names = ['group', 'unit', 'year', 'organisation', 'reference', 'measure', 'order']
  const said = names.reduce((sum, name) => sum + asked(name).length, 0)
  const { groups, units, rounds, organisations, reference } = choice
  const taken = [groups, units, rounds, organisations].reduce((sum, values) => sum + values.length, 0) + Number(reference)
  return { choice, ignored: said - taken - Number(measure !== undefined) - Number(order !== undefined) }
}

/** The query of a choice: the same choice always has the same. */
export function queryOf({ groups, units, rounds, organisations, reference, measure, order }: CompareChoice): string {
  const all = (name: string, values: readonly string[]) => values.map((value): [string, string] => [name, value])
  return new URLSearchParams([
    ...all('group', groups),
    ...all('unit', units),
    ...all('year', rounds),
    ...all('organisation', organisations),
    ...(reference ? all('reference', ['yes']) : []),
    ['measure', measureKey(measure)],
    ['order', order],
  ]).toString()
}

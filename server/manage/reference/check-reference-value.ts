/**
 * One published value as a person typed it, read and checked: every problem at once.
 *
 * Called for the form and for each line of a pasted table.
 */
import type { ReferencePurpose, ReferenceValue } from '../../../data/reference-value.ts'
import type { ReferenceProblem, TypedReference } from '../../../views/manage/reference-input.ts'
import type { KnownMeasure, KnownMeasures } from './known-measures.ts'
import { boundsOf, nearestTo, thingsCalled } from './known-measures.ts'

const firstYear = 1990
const longestLabel = 100
const longestSource = 300
const longestAddress = 500
const largestN = 99_999_999

/** What was read, but for whom and what it is of. */
export type ReadReference = Omit<ReferenceValue, 'id' | 'organisation' | 'questionnaire' | 'purpose'>

export interface ReferenceReading {
  readonly problems: readonly ReferenceProblem[]
  /** Absent where there are problems. */
  readonly read?: ReadReference
}

/** `thisYear`: the latest year that a value may be of. Own values need no label: it is clear whose they are. */
export interface ReferenceRules {
  readonly purpose: ReferencePurpose
  readonly known: KnownMeasures
  readonly thisYear: number
}

type Problems = readonly ReferenceProblem[]

const shown = (typed: string): string => (typed.length > 40 ? `${typed.slice(0, 40)}…` : typed)

/** A number with a decimal comma or point and any minus; null where nothing was typed, undefined where it is no number. */
function readNumber(typed: string): number | null | undefined {
  const trimmed = typed.trim()
  if (trimmed === '') return null
  return /^[-−–]?\d{1,9}(?:[.,]\d{1,12})?$/u.test(trimmed) ? Number(trimmed.replace(/^[−–]/u, '-').replace(',', '.')) : undefined
}

function measureProblems({ measure }: TypedReference, found: readonly KnownMeasure[], { known }: ReferenceRules): Problems {
  if (measure === '') return [{ field: 'measure', problem: 'measureMissing' }]
  if (found.length === 0)
    return [{ field: 'measure', problem: 'measureUnknown', values: { typed: shown(measure), nearest: nearestTo(known.measures, measure) } }]
  return found.length === 1
    ? []
    : [{ field: 'measure', problem: 'measureSeveral', values: { typed: shown(measure), ids: found.map(({ id }) => id).join(', ') } }]
}

function groupProblems(
  { group }: TypedReference,
  found: string | undefined,
  measure: KnownMeasure | undefined,
  rules: ReferenceRules,
): Problems {
  if (group === '') return [{ field: 'group', problem: 'groupMissing' }]
  const ids = rules.known.groups.map(({ id }) => id).join(', ')
  if (found === undefined) return [{ field: 'group', problem: 'groupUnknown', values: { typed: shown(group), ids } }]
  if (measure === undefined || measure.groups.includes(found)) return []
  return [{ field: 'group', problem: 'notAsked', values: { group: found, measure: measure.id, ids: measure.groups.join(', ') } }]
}

function numberProblems(typed: TypedReference, field: 'value' | 'lower' | 'upper', [from, to]: readonly [number, number]): Problems {
  const read = readNumber(typed[field])
  if (read === null) return field === 'value' ? [{ field, problem: 'valueMissing' }] : []
  if (read === undefined) return [{ field, problem: 'numberWrong', values: { column: field, typed: shown(typed[field]) } }]
  return read < from || read > to ? [{ field, problem: 'outOfRange', values: { column: field, typed: shown(typed[field]), from, to } }] : []
}

function boundProblems(typed: TypedReference): Problems {
  const [value, lower, upper] = [readNumber(typed.value), readNumber(typed.lower), readNumber(typed.upper)]
  if ((lower === null) !== (upper === null)) return [{ field: lower === null ? 'lower' : 'upper', problem: 'boundsOne' }]
  if (typeof value !== 'number' || typeof lower !== 'number' || typeof upper !== 'number') return []
  return lower <= value && value <= upper ? [] : [{ field: 'lower', problem: 'boundsOrder' }]
}

const isWhole = (typed: string, from: number, to: number): boolean =>
  /^\d{1,8}$/u.test(typed) && Number(typed) >= from && Number(typed) <= to

function textProblems({ label, source, address }: TypedReference, { purpose }: ReferenceRules): Problems {
  const tooLong = (field: 'label' | 'source' | 'address', text: string, most: number): Problems =>
    [...text].length > most ? [{ field, problem: 'tooLong', values: { column: field, most } }] : []
  const isAddress = /^https?:\/\/[^\s<>"]+$/iu.test(address) && URL.canParse(address)
  return [
    ...(label === '' && purpose === 'others'
      ? [{ field: 'label', problem: 'labelMissing' } as const]
      : tooLong('label', label, longestLabel)),
    ...(source === '' ? [{ field: 'source', problem: 'sourceMissing' } as const] : tooLong('source', source, longestSource)),
    ...(address !== '' && !isAddress
      ? [{ field: 'address', problem: 'addressWrong' } as const]
      : tooLong('address', address, longestAddress)),
  ]
}

function countProblems({ n, year }: TypedReference, { thisYear }: ReferenceRules): Problems {
  return [
    ...(n === '' || isWhole(n, 1, largestN) ? [] : [{ field: 'n', problem: 'nWrong', values: { typed: shown(n) } } as const]),
    ...(isWhole(year, firstYear, thisYear)
      ? []
      : [{ field: 'year', problem: 'yearWrong', values: { typed: shown(year), from: firstYear, to: thisYear } } as const]),
  ]
}

/** Reads one value. Cells must be trimmed. */
export function checkReferenceValue(typed: TypedReference, rules: ReferenceRules): ReferenceReading {
  const measures = thingsCalled(rules.known.measures, typed.measure)
  const [measure] = measures.length === 1 ? measures : []
  const group = thingsCalled(rules.known.groups, typed.group)[0]?.id
  const bounds = measure === undefined ? ([-100, 100] as const) : boundsOf(measure.kind)
  const numbers = (['value', 'lower', 'upper'] as const).flatMap((field) => numberProblems(typed, field, bounds))
  const problems = [
    ...measureProblems(typed, measures, rules),
    ...groupProblems(typed, group, measure, rules),
    ...numbers,
    ...(numbers.length > 0 ? [] : boundProblems(typed)),
    ...countProblems(typed, rules),
    ...textProblems(typed, rules),
  ]
  if (problems.length > 0 || measure === undefined || group === undefined) return { problems }
  const [value, lower, upper] = [readNumber(typed.value) ?? 0, readNumber(typed.lower) ?? null, readNumber(typed.upper) ?? null]
  const n = typed.n === '' ? null : Number(typed.n)
  const address = typed.address === '' ? null : typed.address
  const { label, source } = typed
  return {
    problems,
    read: { group, kind: measure.kind, measure: measure.id, value, lower, upper, n, year: Number(typed.year), label, source, address },
  }
}

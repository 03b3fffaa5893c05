/**
 * The organisation's own values of earlier years that were published elsewhere, such as in a printed report: marks in the pictures of the
 * years, rows in their tables, and a note with the sources.
 *
 * Hollow and joined by no line: nobody here knows how they were computed. They are never part of changes, slopes, tests or sentences.
 */
import type { MeasureKind } from '../../analysis/reference/measures.ts'
import type { LinePoint } from '../charts/lines-chart.ts'
import type { DotRow } from '../charts/dots-chart.ts'
import type { Voice } from '../sentences/voice.ts'
import type { Cell } from '../tables/table.ts'
import type { PublishedValue } from './reference-context.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** Of a group and a kind of measure, or of one measure of it, the oldest first. */
export const elsewhereOf = (context: ResultContext, group: string, kind: MeasureKind, measure?: string): readonly PublishedValue[] =>
  (context.elsewhere ?? [])
    .filter((value) => value.group === group && value.kind === kind && (measure === undefined || value.measure === measure))
    .toSorted((a, b) => a.year - b.year)

const tipOf = ({ t, format }: Voice, { year, value, source }: PublishedValue): string =>
  t('import:result.tip', { year: String(year), value: format.whole(value), source })

const intervalOf = ({ lower, upper }: PublishedValue): { readonly lower?: number; readonly upper?: number } =>
  lower === null || upper === null ? {} : { lower, upper }

/** Points of one group and criterion that stand apart from the line. */
export function elsewherePoints(context: ResultContext, group: string, dimension: string): readonly LinePoint[] {
  const voice = contextVoice(context)
  return elsewhereOf(context, group, 'dimensions', dimension).map((value) => ({
    at: value.year,
    value: value.value,
    ...intervalOf(value),
    hollow: true,
    joined: false,
    text: voice.format.whole(value.value),
    tip: tipOf(voice, value),
  }))
}

/** Years below the picture that no round has. `places`: of the rounds. */
export const elsewhereYears = (
  points: readonly LinePoint[],
  places: readonly number[],
): readonly { readonly at: number; readonly label: string }[] =>
  [...new Set(points.map(({ at }) => at))].filter((at) => !places.includes(at)).map((at) => ({ at, label: String(at) }))

/** Rows of one axis above those of the rounds; like those they tell how far from the middle the value is. */
export function elsewhereRows(context: ResultContext, scope: ResultScope, axis: string): readonly DotRow[] {
  if (!('group' in scope)) return []
  const voice = contextVoice(context)
  return elsewhereOf(context, scope.group, 'positions', axis).map((value) => ({
    label: voice.t('import:result.published', { year: String(value.year) }),
    dots: [{ value: value.value, text: voice.format.whole(Math.abs(value.value)), tip: tipOf(voice, value) }],
  }))
}

/** Null where there are none. */
export function elsewhereNote(context: ResultContext, values: readonly PublishedValue[]): string | null {
  const { t, format } = contextVoice(context)
  const sources = [...new Set(values.map(({ source }) => source))]
  return sources.length === 0 ? null : t('import:result.publishedNote', { count: values.length, sources: format.list(sources) })
}

/** Cells of a table behind what it is about and whose it is. */
export const elsewhereCells = ({ t }: Voice, { year, value, lower, upper, n, source }: PublishedValue): readonly Cell[] => [
  t('import:result.published', { year: String(year) }),
  value,
  lower,
  upper,
  n,
  t('import:result.tableNote', { source }),
]

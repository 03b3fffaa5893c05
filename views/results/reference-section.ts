/**
 * "Compared with others": for each group where it stands among organisations of the same size, and beside published values.
 *
 * Called by the result pages. The others are never named or put in order. Where there is nothing to compare with, one line says so.
 */
import type { MeasureKind } from '../../analysis/reference/measures.ts'
import type { GroupReference, Reference } from '../../analysis/reference/reference-of.ts'
import { placeWords } from '../sentences/place-sentence.ts'
import { publishedTable } from '../tables/reference-table.ts'
import { rowsWhere, tableView } from '../tables/table.ts'
import type { DataTable, FigureView } from '../templates/layout/layout-view.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import { positionFigure, scoreFigure } from './reference-figures.ts'
import type { PublishedSource } from './reference-published.ts'
import { publishedFor, publishedSources } from './reference-published.ts'
import { measureLabel, standingOf, standingWords, tooFewWords } from './reference-standing.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

/** One measure in words. `details`: its place and the others' values. `isTold`: its place is not over more than half of all places. */
export interface ReferenceLine {
  readonly label: string
  readonly sentence: string
  readonly details: string
  readonly isTold: boolean
}

/**
 * `figure` null: nobody to compare with, or may not be compared; then `lead` says why. `published`: all published values of the
 * group, those of items as well, which have no picture.
 */
export interface ReferenceGroupView {
  readonly name: string
  readonly lead: string
  readonly lines: readonly ReferenceLine[]
  readonly figure: FigureView | null
  readonly sources: readonly PublishedSource[]
  readonly published: DataTable | null
}

/** `groups` is empty where there is nothing to compare with; then `line` is all that is said. */
export interface ReferenceSection {
  readonly line: string | null
  readonly groups: readonly ReferenceGroupView[]
}

const othersOf = (references: readonly Reference[]): number => Math.max(0, ...references.map(({ others }) => others))

function lead(context: ResultContext, references: readonly Reference[]): string {
  const voice = contextVoice(context)
  const { kind, sized } = context.reference ?? { kind: 'other', sized: false }
  const compared = references.filter(({ status }) => status === 'compared')
  if (compared.length === 0) return tooFewWords(voice, kind, othersOf(references))
  return voice.t(`reference:${sized ? 'lead' : 'leadUnsized'}.${kind}`, { others: othersOf(compared) })
}

function line(context: ResultContext, kind: MeasureKind, id: string, reference: Reference): readonly ReferenceLine[] {
  if (reference.status === 'tooFew') return []
  const voice = contextVoice(context)
  const { whole } = voice.format
  const range = { lowest: whole(reference.lowest), highest: whole(reference.highest), median: whole(reference.median) }
  const place = kind === 'positions' || reference.place === undefined ? [] : [placeWords(voice, reference.place)]
  const others = kind === 'positions' ? [] : [voice.t('reference:range', range)]
  const isTold = reference.place !== undefined && standingOf(reference.place) !== 'cantTell'
  const sentence = standingWords(context, kind, id, reference)
  return [{ label: measureLabel(context, kind, id), sentence, details: [...place, ...others].join(' · '), isTold }]
}

/** In the definition's order. */
function measuresInOrder(context: ResultContext, kind: 'dimensions' | 'positions', found: Readonly<Record<string, Reference>>) {
  const ids = (kind === 'dimensions' ? context.questionnaire.dimensions : context.questionnaire.axes).map(({ id }) => id)
  return ids.flatMap((id) => {
    const reference = found[id]
    return reference === undefined ? [] : [{ id, reference }]
  })
}

function publishedView(context: ResultContext, name: string): DataTable | null {
  const table = rowsWhere(publishedTable(context), (row) => row[1] === name)
  if (table.rows.length === 0) return null
  return { ...tableView(contextVoice(context), table), caption: `${table.title}. ${name}` }
}

function groupView(
  context: ResultContext,
  kind: 'dimensions' | 'positions',
  series: SeriesGroup,
  reference: GroupReference | undefined,
): readonly ReferenceGroupView[] {
  const voice = contextVoice(context)
  const empty = { name: series.label, lines: [], figure: null, sources: [], published: null }
  if (reference === undefined || reference.status === 'notFull') return []
  if (reference.status === 'selfSelected') return [{ ...empty, lead: voice.t('reference:selfSelected') }]
  const references = reference.measures[kind]
  const published = publishedFor(context, [series.id], kind)
  const measures = measuresInOrder(context, kind, references)
  const draw = kind === 'positions' ? positionFigure : scoreFigure
  return [
    {
      name: series.label,
      lead: lead(context, Object.values(references)),
      lines: measures.flatMap((measure) => line(context, kind, measure.id, measure.reference)),
      figure: draw(context, { series, references, published }),
      sources: publishedSources(context, published),
      published: publishedView(context, series.label),
    },
  ]
}

/** Null where the page knows of no others at all, or no group has figures. */
export function referenceSection(
  context: ResultContext,
  kind: 'dimensions' | 'positions',
  groups: readonly SeriesGroup[],
): ReferenceSection | null {
  const { reference } = context
  if (reference === undefined) return null
  const views = groups.flatMap((series) => groupView(context, kind, series, reference.groups[series.id]))
  const isCompared = views.some(({ figure, published }) => figure !== null || published !== null)
  const [first] = views
  if (first === undefined) return null
  return { line: isCompared ? null : first.lead, groups: isCompared ? views : [] }
}

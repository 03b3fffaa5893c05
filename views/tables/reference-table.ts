/**
 * Tables of the comparison with others: every measure among other organisations, and the values that others have published.
 */
import { measureKinds, measuresOf } from '../../analysis/reference/measures.ts'
import type { Reference } from '../../analysis/reference/reference-of.ts'
import { measureLabel, standingWords } from '../results/reference-standing.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound, groupName } from '../results/result-context.ts'
import type { Voice } from '../sentences/voice.ts'
import { positionBounds, scoreBounds } from '../sentences/whole-range.ts'
import type { Cell, Column, ColumnKind, Table } from './table.ts'
import { column, estimateCells, estimateColumns, placeCells } from './table.ts'

const own = ({ t }: Voice, key: string, kind: ColumnKind): Column => ({ label: t(`reference:column.${key}`), kind })

function referenceCells(voice: Voice, reference: Reference): readonly Cell[] {
  if (reference.status === 'tooFew') return [reference.others, null, null, null, null, null]
  const { others, lowest, median, highest, place } = reference
  return [others, lowest, median, highest, ...placeCells(voice, place)]
}

/** One row a group and criterion, axis or item that could be held against others. The others have no names. */
export function referenceTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const { groups } = currentRound(context).released
  const rows = context.questionnaire.groups.flatMap(({ id: group }) => {
    const [reference, released] = [context.reference?.groups[group], groups[group]]
    if (reference?.status !== 'measured' || released === undefined) return []
    const values = measuresOf(released)
    return measureKinds.flatMap((kind) => {
      const bounds = kind === 'positions' ? positionBounds : scoreBounds
      return Object.entries(reference.measures[kind]).flatMap(([id, one]) => {
        const estimate = values[kind][id]
        if (estimate === undefined) return []
        const name = [measureLabel(context, kind, id), groupName(context, group)]
        return [[...name, ...estimateCells(voice, estimate, bounds), ...referenceCells(voice, one), standingWords(context, kind, id, one)]]
      })
    })
  })
  return {
    id: 'reference',
    title: voice.t('reference:title'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'group', 'text'),
      ...estimateColumns(voice, 'score'),
      own(voice, 'others', 'count'),
      own(voice, 'lowest', 'score'),
      own(voice, 'median', 'score'),
      own(voice, 'highest', 'score'),
      column(voice, 'place_from', 'count'),
      column(voice, 'place_to', 'count'),
      column(voice, 'finding', 'text'),
    ],
    rows,
  }
}

/** One row a published value, with its source. */
export function publishedTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = (context.reference?.published ?? []).map((one): readonly Cell[] => [
    measureLabel(context, one.kind, one.measure),
    groupName(context, one.group),
    one.label,
    String(one.year),
    one.value,
    one.lower,
    one.upper,
    one.n,
    one.source,
    one.address,
  ])
  return {
    id: 'published-values',
    title: voice.t('reference:published.title'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'group', 'text'),
      own(voice, 'label', 'text'),
      own(voice, 'year', 'text'),
      column(voice, 'value', 'score'),
      column(voice, 'lower', 'score'),
      column(voice, 'upper', 'score'),
      column(voice, 'n', 'count'),
      own(voice, 'source', 'text'),
      own(voice, 'address', 'text'),
    ],
    rows,
  }
}

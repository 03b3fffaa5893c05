/**
 * Tables of quality: alpha and omega by measure, and what each statement adds.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import { valueOf, whyMissing } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { itemLabel } from './item-labels.ts'
import { shownGroups } from './shown-groups.ts'
import type { Cell, Column, ColumnKind, Table } from './table.ts'
import { column, estimateCells } from './table.ts'

const own = ({ t }: Voice, key: string, kind: ColumnKind): Column => ({ label: t(`quality:column.${key}`), kind })

/** Name of a dimension or an axis. */
export function measureName({ say }: Voice, { questionnaire }: ResultContext, id: string): string {
  const found = [...questionnaire.dimensions, ...questionnaire.axes].find((measure) => measure.id === id)
  return found ? say(found.name) : id
}

/** A number of persons is 0 where nobody is counted: nothing is told then. */
const personsOf = (estimate: Estimate): number | null => ('n' in estimate && estimate.n > 0 ? estimate.n : null)

/** One row a group and dimension or axis. */
export function qualityTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures }) =>
    Object.entries(figures.quality ?? {}).map(([id, { alpha, omega }]): readonly Cell[] => {
      const [value = null, lower = null, upper = null] = estimateCells(voice, alpha, null)
      return [measureName(voice, context, id), name, value, lower, upper, valueOf(omega), personsOf(alpha), whyMissing(voice, alpha)]
    }),
  )
  return {
    id: 'quality',
    title: voice.t('quality:table'),
    columns: [
      own(voice, 'measure', 'text'),
      column(voice, 'group', 'text'),
      own(voice, 'alpha', 'small'),
      own(voice, 'lower', 'small'),
      own(voice, 'upper', 'small'),
      own(voice, 'omega', 'small'),
      own(voice, 'persons', 'count'),
      column(voice, 'note', 'text'),
    ],
    rows,
  }
}

/** One row a group, measure and item of which something is told. */
export function itemQualityTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures }) =>
    Object.entries(figures.quality ?? {}).flatMap(([id, { items }]) =>
      Object.entries(items).flatMap(([item, { restCorrelation, alphaWithout }]) => {
        const [rest, without] = [valueOf(restCorrelation), valueOf(alphaWithout)]
        if (rest === null && without === null) return []
        return [
          [itemLabel(voice, context.questionnaire, item), measureName(voice, context, id), name, rest, without, personsOf(restCorrelation)],
        ]
      }),
    ),
  )
  return {
    id: 'item-quality',
    title: voice.t('quality:items_table'),
    columns: [
      column(voice, 'item', 'text'),
      own(voice, 'measure', 'text'),
      column(voice, 'group', 'text'),
      own(voice, 'rest', 'small'),
      own(voice, 'without', 'small'),
      own(voice, 'persons', 'count'),
    ],
    rows,
  }
}

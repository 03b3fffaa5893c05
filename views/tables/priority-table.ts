/**
 * Table of importance beside performance: what the priority matrix shows, with both intervals.
 */
import type { Quadrant } from '../../analysis/importance/priorities.ts'
import { priorities } from '../../analysis/importance/priorities.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import type { Voice } from '../sentences/voice.ts'
import { itemLabel } from './item-labels.ts'
import { shownGroups } from './shown-groups.ts'
import type { Column, ColumnKind, Table } from './table.ts'
import { column, estimateCells } from './table.ts'

const own = ({ t }: Voice, key: string, kind: ColumnKind): Column => ({ label: t(`priority:column.${key}`), kind })

/** Name of a quadrant. */
export const quadrantName = ({ t }: Voice, quadrant: Quadrant): string => t(`priority:quadrant.${quadrant}`)

/** One row a group and item of which both are shown, the most important first. */
export function priorityTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures }) =>
    (priorities(figures)?.items ?? []).map(({ id, importance, performance, quadrant, isSure }) => {
      const [value = null, lower = null, upper = null, persons = null] = estimateCells(voice, importance, null)
      const [score = null, scoreLower = null, scoreUpper = null] = estimateCells(voice, performance)
      const place = [quadrantName(voice, quadrant), voice.t(`priority:is_sure.${isSure ? 'yes' : 'no'}`)]
      return [itemLabel(voice, context.questionnaire, id), name, value, lower, upper, persons, score, scoreLower, scoreUpper, ...place]
    }),
  )
  return {
    id: 'priorities',
    title: voice.t('priority:table'),
    columns: [
      column(voice, 'item', 'text'),
      column(voice, 'group', 'text'),
      own(voice, 'importance', 'small'),
      own(voice, 'importance_lower', 'small'),
      own(voice, 'importance_upper', 'small'),
      own(voice, 'persons', 'count'),
      own(voice, 'score', 'score'),
      own(voice, 'score_lower', 'score'),
      own(voice, 'score_upper', 'score'),
      own(voice, 'quadrant', 'text'),
      own(voice, 'sure', 'text'),
    ],
    rows,
  }
}

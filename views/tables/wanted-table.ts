/**
 * What is and what is wanted, by group and unit: one row each pair, in steps of the scale.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, currentRound, scopedGroup, scopeName } from '../results/result-context.ts'
import { valueOf, whyMissing } from '../sentences/estimate-words.ts'
import { wantedChip } from '../sentences/wanted-sentence.ts'
import { stepOf, stepsApart } from '../sentences/wanted-steps.ts'
import { scaleOf } from './item-labels.ts'
import { scopes } from './shown-groups.ts'
import type { Cell, Table } from './table.ts'
import { column } from './table.ts'

function apartCells(difference: Estimate, count: number): readonly Cell[] {
  const value = valueOf(difference)
  const ends = hasInterval(difference) ? [difference.lower, difference.upper] : [null, null]
  return [value, ...ends].map((points) => (points === null ? null : stepsApart(points, count)))
}

function rowsOf(context: ResultContext, scope: ResultScope): readonly (readonly Cell[])[] {
  const voice = contextVoice(context)
  const { questionnaire } = context
  const group = scopedGroup(currentRound(context), scope)
  if (group?.tier !== 'full') return []
  const { nowAndWanted = {}, items } = group.figures
  return questionnaire.nowAndWanted.flatMap(({ id, name, now, wanted }): readonly (readonly Cell[])[] => {
    const result = nowAndWanted[id]
    const count = scaleOf(questionnaire, now)?.options.length ?? 2
    if (result === undefined) return []
    const stepAt = (item: string): Cell => {
      const value = items[item] ? valueOf(items[item].inference) : null
      return value === null ? null : stepOf(value, count)
    }
    const finding = wantedChip(voice, result, questionnaire.rules.smallestScoreDifference).text
    const { difference, adjustedP } = result
    const n = 'n' in difference ? difference.n : null
    const note = whyMissing(voice, difference)
    return [
      [
        voice.say(name),
        scopeName(context, scope),
        stepAt(now),
        stepAt(wanted),
        ...apartCells(difference, count),
        n,
        adjustedP,
        finding,
        note,
      ],
    ]
  })
}

/** Wanted minus now, with the interval of the difference. */
export function wantedTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const own = (key: string, kind: 'text' | 'small') => ({ label: voice.t(`wanted:${key}`), kind })
  return {
    id: 'now-and-wanted',
    title: voice.t('wanted:table'),
    columns: [
      column(voice, 'subject', 'text'),
      column(voice, 'group', 'text'),
      own('now', 'small'),
      own('wanted', 'small'),
      own('distance', 'small'),
      column(voice, 'lower', 'small'),
      column(voice, 'upper', 'small'),
      column(voice, 'n', 'count'),
      column(voice, 'adjusted_p', 'p'),
      column(voice, 'finding', 'text'),
      column(voice, 'note', 'text'),
    ],
    rows: scopes(context, currentRound(context)).flatMap((scope) => rowsOf(context, scope)),
  }
}

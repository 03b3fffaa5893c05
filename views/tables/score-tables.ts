/**
 * Tables of scores 0–100: dimensions and items by group, and how the answers fell.
 */
import type { Verdict } from '../../analysis/result.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import { whyMissing, valueOf } from '../sentences/estimate-words.ts'
import { verdictChip } from '../sentences/verdict-chip.ts'
import type { Voice } from '../sentences/voice.ts'
import { askedLabel, itemLabel, ratingIds, scaleOf } from './item-labels.ts'
import { shownGroups } from './shown-groups.ts'
import type { Table } from './table.ts'
import { column, estimateCells, estimateColumns, placeCells } from './table.ts'

/** A self-selected group, like anything without an interval, gets no verdict: its cell is empty. */
const verdictCell = (voice: Voice, verdict: Verdict): string => (verdict === 'none' ? '' : verdictChip(voice, verdict).text)

/** One row a group and dimension. */
export function dimensionTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures }) =>
    context.questionnaire.dimensions.flatMap((dimension) => {
      const result = figures.dimensions[dimension.id]
      if (result === undefined) return []
      return [[voice.say(dimension.name), name, ...estimateCells(voice, result.inference), verdictCell(voice, result.verdict)]]
    }),
  )
  return {
    id: 'dimensions',
    title: voice.t('results:table.dimensions'),
    columns: [
      column(voice, 'dimension', 'text'),
      column(voice, 'group', 'text'),
      ...estimateColumns(voice, 'score'),
      column(voice, 'verdict', 'text'),
    ],
    rows,
  }
}

/** One row a group and item: score, verdict, place, and how many did not answer. */
export function itemTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures }) =>
    ratingIds(context.questionnaire).flatMap((id) => {
      const result = figures.items[id]
      if (result === undefined) return []
      return [
        [
          itemLabel(voice, context.questionnaire, id),
          name,
          ...estimateCells(voice, result.inference),
          verdictCell(voice, result.verdict),
          ...placeCells(voice, result.place),
          result.asked,
          result.answered,
          valueOf(result.dontKnowShare),
          valueOf(result.notConcernedShare),
        ],
      ]
    }),
  )
  return {
    id: 'items',
    title: voice.t('results:table.items'),
    columns: [
      column(voice, 'item', 'text'),
      column(voice, 'group', 'text'),
      ...estimateColumns(voice, 'score'),
      column(voice, 'verdict', 'text'),
      column(voice, 'place_from', 'count'),
      column(voice, 'place_to', 'count'),
      column(voice, 'asked', 'count'),
      column(voice, 'answered', 'count'),
      column(voice, 'dont_know', 'share'),
      column(voice, 'not_concerned', 'share'),
    ],
    rows,
  }
}

/** One row a group, item and response option: the share of those who took a stand; own questions have a table of theirs. Under the words asked, which the options answer. */
export function distributionTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const { questionnaire } = context
  const rows = shownGroups(context, currentRound(context)).flatMap(({ name, figures }) =>
    Object.entries(figures.items).flatMap(([id, item]) =>
      (isOwnQuestion(id) ? [] : (scaleOf(questionnaire, id)?.options ?? [])).flatMap((option) => {
        const share = item.distribution[String(option.code)]
        return share === undefined
          ? []
          : [[askedLabel(voice, questionnaire, id), name, option.code, voice.say(option.label), valueOf(share), whyMissing(voice, share)]]
      }),
    ),
  )
  return {
    id: 'distributions',
    title: voice.t('results:table.distributions'),
    columns: [
      column(voice, 'item', 'text'),
      column(voice, 'group', 'text'),
      column(voice, 'code', 'count'),
      column(voice, 'option', 'text'),
      column(voice, 'share', 'share'),
      column(voice, 'note', 'text'),
    ],
    rows,
  }
}

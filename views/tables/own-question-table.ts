/**
 * An organisation's own questions: how the answers of every group and unit fell.
 *
 * The file has all of them with their full wording; the page shows one question at a time.
 */
import type { Estimate } from '../../analysis/estimate.ts'
import type { ItemResult } from '../../analysis/result.ts'
import type { Item, RatingItem, ResponseOption, Scale, SingleChoiceItem } from '../../questionnaires/item.ts'
import { isOwnQuestion } from '../../questionnaires/own-questions.ts'
import type { Questionnaire } from '../../questionnaires/questionnaire.ts'
import type { Text } from '../../questionnaires/wording.ts'
import { textFor } from '../../questionnaires/wording.ts'
import type { ResultContext } from '../results/result-context.ts'
import { contextVoice, currentRound } from '../results/result-context.ts'
import { valueOf, whyMissing } from '../sentences/estimate-words.ts'
import type { Voice } from '../sentences/voice.ts'
import { allItems, scaleOf } from './item-labels.ts'
import type { ShownGroup } from './shown-groups.ts'
import { shownGroups } from './shown-groups.ts'
import type { Cell, Column, Table } from './table.ts'
import { column } from './table.ts'

/** Of a choice `scale` is null. `dontKnow`: its words where the question offers it. */
export interface OwnQuestionAsked {
  readonly id: string
  readonly wording: string
  readonly options: readonly ResponseOption[]
  readonly scale: Scale | null
  readonly dontKnow: Text | null
}

const hasDistribution = (item: Item): item is RatingItem | SingleChoiceItem =>
  isOwnQuestion(item.id) && (item.kind === 'rating' || item.kind === 'singleChoice')

function askedOf(context: ResultContext, questionnaire: Questionnaire, item: RatingItem | SingleChoiceItem): OwnQuestionAsked {
  const { language, organisationKind } = context
  const scale = scaleOf(questionnaire, item.id) ?? null
  const choice = item.kind === 'singleChoice' ? item : null
  return {
    id: item.id,
    wording: textFor(item.wording, { language, organisationKind }),
    options: choice?.options ?? scale?.options ?? [],
    scale,
    dontKnow: choice?.dontKnow ?? scale?.dontKnow ?? null,
  }
}

/** The own questions of a round whose answers may be counted, in their order. Open texts are shown nowhere. */
export const ownQuestionsAsked = (context: ResultContext): readonly OwnQuestionAsked[] =>
  allItems(context.questionnaire)
    .filter(hasDistribution)
    .map((item) => askedOf(context, context.questionnaire, item))

const shareCells = (voice: Voice, share: Estimate): readonly Cell[] => [
  valueOf(share),
  'n' in share ? share.n : null,
  whyMissing(voice, share),
]

function optionRows(voice: Voice, { options, dontKnow }: OwnQuestionAsked, item: ItemResult): readonly (readonly Cell[])[] {
  const rows = options.flatMap(({ code, label }) => {
    const share = item.distribution[String(code)]
    return share === undefined ? [] : [[code, voice.say(label), ...shareCells(voice, share)]]
  })
  return dontKnow === null ? rows : [...rows, [null, voice.say(dontKnow), ...shareCells(voice, item.dontKnowShare)]]
}

const columnsOf = (voice: Voice): readonly Column[] => [
  column(voice, 'group', 'text'),
  column(voice, 'code', 'count'),
  column(voice, 'option', 'text'),
  column(voice, 'share', 'share'),
  column(voice, 'n', 'count'),
  column(voice, 'note', 'text'),
]

const id = 'own-questions'

/** One question: a row a group and option. Don't know is of those who were asked, so its number of answers is another. */
export function tableOfQuestion(context: ResultContext, question: OwnQuestionAsked, groups: readonly ShownGroup[]): Table {
  const voice = contextVoice(context)
  const rows = groups.flatMap(({ name, figures }) => {
    const item = figures.items[question.id]
    return item === undefined ? [] : optionRows(voice, question, item).map((row) => [name, ...row])
  })
  return { id, title: question.wording, columns: columnsOf(voice), rows }
}

/** All of them, with the wording in front. */
export function ownQuestionTable(context: ResultContext): Table {
  const voice = contextVoice(context)
  const shown = shownGroups(context, currentRound(context))
  const rows = ownQuestionsAsked(context).flatMap((question) =>
    tableOfQuestion(context, question, shown).rows.map((row) => [question.wording, ...row]),
  )
  const columns: readonly Column[] = [{ label: voice.t('own-questions:question'), kind: 'text' }, ...columnsOf(voice)]
  return { id, title: voice.t('own-questions:title'), columns, rows }
}

/**
 * "Our own questions": each question in full with what every group answered, a picture and the figures. For both kinds of result.
 *
 * Called by the pages of a round and of a unit. Nothing here is compared: no others, no years, no test between groups.
 */
import type { ReleasedGroup } from '../../analysis/released-result.ts'
import type { ItemResult } from '../../analysis/result.ts'
import type { BarRow } from '../charts/bars-chart.ts'
import { barsChart, scaleColours } from '../charts/bars-chart.ts'
import type { Picture } from '../charts/chart-drawing.ts'
import type { SeriesLook } from '../charts/group-look.ts'
import { groupLook } from '../charts/group-look.ts'
import type { OptionBarsChart } from '../charts/option-bars-chart.ts'
import { optionBarsChart } from '../charts/option-bars-chart.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { ownQuestionNotShown, ownQuestionSentence } from '../sentences/own-question-sentence.ts'
import type { Voice } from '../sentences/voice.ts'
import type { OwnQuestionAsked } from '../tables/own-question-table.ts'
import { ownQuestionsAsked, tableOfQuestion } from '../tables/own-question-table.ts'
import type { FigureView } from '../templates/layout/layout-view.ts'
import { distributionBar } from './criteria-distributions.ts'
import { baseOf } from './figure-base.ts'
import { figureId, figureView } from './figure-parts.ts'
import type { ResultContext, ResultScope } from './result-context.ts'
import { contextVoice, currentRound, scopeAddress, scopedGroup, scopeName } from './result-context.ts'

/** `sentences`: one a group, where there are several or there is no picture. */
export interface OwnQuestionView {
  readonly wording: string
  readonly sentences: readonly string[]
  readonly figure: FigureView | null
}

interface Answering {
  readonly scope: ResultScope
  readonly name: string
  readonly look: SeriesLook
  readonly group: ReleasedGroup
}

/** A group with figures, and what it answered. */
interface Told extends Answering {
  readonly item: ItemResult
}

function answering(context: ResultContext, scope: ResultScope): readonly Answering[] {
  const group = scopedGroup(currentRound(context), scope)
  const { groups } = context.questionnaire
  const look = groupLook(context.questionnaire, 'group' in scope ? scope.group : (groups.find(({ byUnit }) => byUnit)?.id ?? ''))
  return group === undefined ? [] : [{ scope, name: scopeName(context, scope), look, group }]
}

const itemOf = ({ group }: Answering, id: string): ItemResult | undefined => (group.tier === 'full' ? group.figures.items[id] : undefined)

const isDrawn = ({ item }: Told): boolean => {
  const shares = Object.values(item.distribution).map(valueOf)
  return shares.length > 0 && shares.every((share) => share !== null)
}

/** One bar a group, on the scale of the rating. */
function ratingPicture(context: ResultContext, { scale }: OwnQuestionAsked, told: readonly Told[]): Picture {
  const voice = contextVoice(context)
  const rows = told.flatMap(({ name, item }): readonly BarRow[] =>
    scale ? [distributionBar(voice, { label: name, asked: name }, item, scale, false)] : [],
  )
  const options = scale?.options.map((option) => voice.say(option.label)) ?? []
  return { chart: barsChart({ rows, options, asideLabel: voice.t('results:distribution.dont_know'), locale: voice.locale }) }
}

function choiceChart(context: ResultContext, { options }: OwnQuestionAsked, { item, look }: Told): OptionBarsChart {
  const { say, format, locale } = contextVoice(context)
  const bars = options.map((option) => {
    const estimate = item.distribution[String(option.code)]
    const share = (estimate && valueOf(estimate)) ?? 0
    const words = say(option.label)
    return { label: words, share, text: format.percent(share), tip: `${words}: ${format.percent(share)}` }
  })
  return { bars, colour: look.colour, locale }
}

/** One picture a group, beside each other. */
function choicePicture(context: ResultContext, question: OwnQuestionAsked, told: readonly Told[]): Picture {
  const [only, ...others] = told
  if (only !== undefined && others.length === 0) return { chart: optionBarsChart(choiceChart(context, question, only)) }
  return { panels: told.map((one) => ({ title: one.name, drawing: optionBarsChart(choiceChart(context, question, one)).narrow })) }
}

/** The question with a full stop where it ends in none, so that a sentence may follow. */
const stopped = (wording: string): string => (/[.?!:…]$/.test(wording) ? wording : `${wording}.`)

/** The picture with its figures; the question stands in the names of both, which are read alone. */
function figureOf(context: ResultContext, question: OwnQuestionAsked, told: readonly Told[], sentence: string): FigureView {
  const { id, scale, options, wording } = question
  const voice = contextVoice(context)
  const colours = scaleColours(options.length)
  const picture = scale ? ratingPicture : choicePicture
  const shown = told.flatMap(({ group, ...one }) => (group.tier === 'full' ? [{ ...one, figures: group.figures }] : []))
  const [first] = told
  return figureView(context, {
    id: figureId(id),
    sentence,
    name: `${stopped(wording)} ${sentence}`,
    base: baseOf(
      context,
      told.map(({ scope }) => scope),
    ),
    picture: picture(context, question, told.filter(isDrawn)),
    ...(scale ? { scale: options.map(({ label }, index) => ({ label: voice.say(label), colour: colours[index] ?? 'scale-3' })) } : {}),
    legend: voice.t(scale ? 'own-questions:legend_rating' : 'own-questions:legend'),
    table: tableOfQuestion(context, question, shown),
    method: 'distribution',
    ...(first ? { page: scopeAddress(context, first.scope) } : {}),
  })
}

/** One a group that may be shown, then one for all the others. */
function sentencesOf(context: ResultContext, question: OwnQuestionAsked, asked: readonly Answering[]): readonly string[] {
  const voice = contextVoice(context)
  const said = asked.map((one) => {
    const item = itemOf(one, question.id)
    return { name: one.name, sentence: item ? ownQuestionSentence(voice, one.name, question, item) : null }
  })
  const notShown = said.flatMap(({ name, sentence }) => (sentence === null ? [name] : []))
  return [...said.map(({ sentence }) => sentence), ownQuestionNotShown(voice, notShown)].filter((sentence) => sentence !== null)
}

/** Whether the commonest answer is the same in every group. */
function commonestTitle({ t, say }: Voice, { options }: OwnQuestionAsked, told: readonly Told[]): string {
  const commonest = told.map(({ item }) => {
    const shares = options.map((option) => {
      const estimate = item.distribution[String(option.code)]
      return { option, share: (estimate && valueOf(estimate)) ?? 0 }
    })
    const most = Math.max(...shares.map(({ share }) => share))
    return shares.filter(({ share }) => share === most).map(({ option }) => say(option.label))
  })
  const [[only, ...tied] = [], ...others] = commonest
  if (only === undefined || others.length === 0) return t('own-questions:by_group')
  const isSame = tied.length === 0 && others.every((one) => one.length === 1 && one[0] === only)
  return isSame ? t('charts:commonest_same', { option: only }) : t('charts:commonest_differs')
}

function viewOf(context: ResultContext, question: OwnQuestionAsked, asked: readonly Answering[]): OwnQuestionView {
  const voice = contextVoice(context)
  const { wording, id } = question
  const sentences = sentencesOf(context, question, asked)
  const told = asked.flatMap((one): readonly Told[] => {
    const item = itemOf(one, id)
    return item === undefined ? [] : [{ ...one, item }]
  })
  if (!told.some(isDrawn)) return { wording, sentences, figure: null }
  const [first = ''] = sentences
  return {
    wording,
    sentences: asked.length === 1 ? [] : sentences,
    figure: figureOf(context, question, told, asked.length === 1 ? first : commonestTitle(voice, question, told.filter(isDrawn))),
  }
}

/**
 * `scopes`: the groups or the unit that the page is about. Null where the round has no own questions to count, or nothing of
 * these may be shown in figures: the page says why.
 */
export function ownQuestionsSection(context: ResultContext, scopes: readonly ResultScope[]): readonly OwnQuestionView[] | null {
  const asked = scopes.flatMap((scope) => answering(context, scope))
  const questions = ownQuestionsAsked(context)
  if (questions.length === 0 || asked.every(({ group }) => group.tier !== 'full')) return null
  return questions.map((question) => viewOf(context, question, asked))
}

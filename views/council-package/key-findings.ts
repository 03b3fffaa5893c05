/**
 * The two or three things to know of a result, in whole sentences: what the answers bear most surely comes first.
 *
 * Called by the report's cover, the residents' summary and the agenda text. Nothing is said here that the result page would not say:
 * every sentence is one of views/sentences, chosen by what is sure.
 */
import type { GroupResult, ScoreResult, Verdict } from '../../analysis/result.ts'
import { hasInterval } from '../../analysis/estimate.ts'
import { axisSentence, positionBandSentence } from '../sentences/axis-sentence.ts'
import { groupFinding, selfSelectedScores } from '../sentences/criteria-headline.ts'
import { valueOf } from '../sentences/estimate-words.ts'
import { scoreBandSentence, scoreSentence } from '../sentences/score-sentence.ts'
import { typeSentence } from '../sentences/type-sentence.ts'
import { selfSelectedCaution } from '../sentences/who-answered.ts'
import type { SeriesGroup } from '../results/criteria-overview.ts'
import { seriesGroups } from '../results/criteria-overview.ts'
import type { ResultContext, ResultScope } from '../results/result-context.ts'
import { contextVoice, currentRound, scopedGroup } from '../results/result-context.ts'
import { typeView } from '../results/type-view.ts'
import { nothingShownText, withheldText } from '../results/withheld-text.ts'
import { surestDifference } from './surest-difference.ts'

const most = 3

interface Judged {
  readonly label: string
  readonly result: ScoreResult
  readonly value: number
}

/** Criteria of a group with this verdict, with their names. */
function criteriaWith(context: ResultContext, figures: GroupResult, name: string | null, verdict: Verdict): readonly Judged[] {
  const { say } = contextVoice(context)
  return context.questionnaire.dimensions.flatMap((dimension) => {
    const result = figures.dimensions[dimension.id]
    const value = result ? valueOf(result.inference) : null
    if (result === undefined || value === null || result.verdict !== verdict) return []
    return [{ label: name === null ? say(dimension.name) : `${name} · ${say(dimension.name)}`, result, value }]
  })
}

/** The clearest strength and what needs work most, of one group. */
function extremes(context: ResultContext, figures: GroupResult, name: string | null): readonly string[] {
  const voice = contextVoice(context)
  const byValue = (verdict: Verdict): readonly Judged[] =>
    criteriaWith(context, figures, name, verdict).toSorted((first, second) => second.value - first.value)
  const [strength, needs] = [byValue('strength')[0], byValue('needsWork').at(-1)]
  return [strength, needs].flatMap((one) => (one === undefined ? [] : [scoreSentence(voice, one.label, one.result)]))
}

/** "Councillors – strengths: Clarity and Reliability." */
function findingLine(context: ResultContext, { label, group }: SeriesGroup): string {
  const voice = contextVoice(context)
  const finding = groupFinding(voice, context.questionnaire, group)
  return voice.t('results:finding_line', { name: label, finding: finding.slice(0, 1).toLocaleLowerCase(voice.locale) + finding.slice(1) })
}

function ofJudgedGroup(context: ResultContext, series: SeriesGroup): readonly string[] {
  const { label, group } = series
  if (group.tier !== 'full') return []
  const found = extremes(context, group.figures, label)
  return found.length > 0 ? found : [findingLine(context, series)]
}

/** A group that chose itself is described: how many, and what they gave. */
function ofOpenGroup(context: ResultContext, { id, group }: SeriesGroup): readonly string[] {
  const voice = contextVoice(context)
  return [selfSelectedCaution(voice, id, group), selfSelectedScores(voice, context.questionnaire, group)].filter((line) => line !== null)
}

/** Few answers allow a word each. */
function ofFew(context: ResultContext, { label, group }: SeriesGroup): readonly string[] {
  if (group.tier !== 'bands') return []
  const voice = contextVoice(context)
  return context.questionnaire.dimensions.flatMap(({ id, name }) => {
    const band = group.dimensions[id]
    return band === undefined || band === 'middle' ? [] : [scoreBandSentence(voice, `${label} · ${voice.say(name)}`, band)]
  })
}

const isOpen = ({ group }: SeriesGroup): boolean => group.tier === 'full' && group.figures.recruitment === 'selfSelected'

function groupFindings(context: ResultContext): readonly string[] {
  const series = seriesGroups(context)
  const [first] = series
  if (first === undefined) return [nothingShownText(context)]
  const judged = series.filter((one) => one.group.tier === 'full' && !isOpen(one))
  const [lead, ...others] = judged.map((one) => ofJudgedGroup(context, one))
  const opening = isOpen(first) ? ofOpenGroup(context, first).slice(0, 1) : []
  const difference = surestDifference(context, { group: judged[0]?.id ?? '' })
  const lines = judged.map((one) => findingLine(context, one))
  const found = [...opening, ...(lead ?? []), ...(difference === null ? [] : [difference]), ...others.flat(), ...lines]
  if (judged.length > 0) return [...new Set(found)].slice(0, most)
  const few = series.flatMap((one) => ofFew(context, one))
  const all = [...series.filter(isOpen).flatMap((one) => ofOpenGroup(context, one)), ...few]
  return all.length > 0 ? all.slice(0, most) : [`${groupFinding(contextVoice(context), context.questionnaire, first.group)}.`]
}

/** Sure axes, the farthest from the middle first. */
function sureAxes(context: ResultContext, { type }: GroupResult): readonly string[] {
  if (type === null) return []
  const voice = contextVoice(context)
  const sure = context.questionnaire.axes.flatMap((axis) => {
    const [position, result] = [type.positions[axis.id], type.axes[axis.id]]
    const isSure = position !== undefined && hasInterval(position) && result?.sure === true && !type.openAxes.includes(axis.id)
    return isSure ? [{ axis, position, result }] : []
  })
  return sure
    .toSorted((one, other) => Math.abs(other.position.value) - Math.abs(one.position.value))
    .map(({ axis, position, result }) => axisSentence(voice, axis, position, result, context.questionnaire.rules))
}

function typeFindings(context: ResultContext, scope: ResultScope): readonly string[] {
  const voice = contextVoice(context)
  const view = typeView(context, scope)
  if (view !== null) {
    const difference = surestDifference(context, scope)
    const practice = view.figures.recruitment === 'selfSelected' ? [] : extremes(context, view.figures, null)
    const landscape = typeSentence(voice, context.questionnaire, view.type, view.figures)
    const [clearest, ...further] = sureAxes(context, view.figures)
    const told = [clearest, difference].filter((line) => line !== undefined && line !== null)
    const found = [landscape, ...told, ...practice, ...further]
    return found.slice(0, most)
  }
  const group = scopedGroup(currentRound(context), scope)
  if (group?.tier !== 'bands') return [withheldText(context, scope, 'hidden')]
  const bands = context.questionnaire.axes.flatMap((axis) => {
    const band = group.positions[axis.id]
    return band === 'first' || band === 'second' ? [positionBandSentence(voice, axis, band)] : []
  })
  return bands.length > 0 ? bands.slice(0, most) : [withheldText(context, scope, 'bands')]
}

/** At least one sentence, at most three. `scope`: the group or unit that a dialogue type is about. */
export const keyFindings = (context: ResultContext, scope: ResultScope): readonly string[] =>
  context.questionnaire.resultKind !== 'dialogueType' ? groupFindings(context) : typeFindings(context, scope)

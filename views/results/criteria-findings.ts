/**
 * What a group finds strong and what needs work: its clearest items first, all of them with score, place and verdict one click below.
 */
import type { ItemResult, Verdict } from '../../analysis/result.ts'
import type { MarkedGroup } from '../templates/layout/layout-view.ts'
import { criteriaFinding } from '../sentences/criteria-headline.ts'
import { distributionSentence } from '../sentences/distribution-sentence.ts'
import { estimateWords, shareWords, valueOf } from '../sentences/estimate-words.ts'
import { placeSentence, placeWords } from '../sentences/place-sentence.ts'
import { scoreBandSentence, scoreSentence } from '../sentences/score-sentence.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { bandChip, verdictChip } from '../sentences/verdict-chip.ts'
import type { Voice } from '../sentences/voice.ts'
import { describedSentence, whoAnsweredSentence, whoIsMissingSentence } from '../sentences/who-is-missing.ts'
import { selfSelectedCaution } from '../sentences/who-answered.ts'
import { askedLabel, itemLabel, judgedRatingIds, scaleOf } from '../tables/item-labels.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

export interface FindingLine {
  /** Whole sentences at the first level; the statement's name in the list of all. */
  readonly label: string
  readonly chip: Chip | null
  /** At the first level the place, if any; in the list score with interval, place, share of don't know, and how the answers fell. */
  readonly details: string
}

export interface GroupFindings {
  readonly id: string
  readonly name: string
  readonly mark: MarkedGroup
  readonly finding: string
  readonly caution: string | null
  /** Who answered (a caution says it too), and who did not. */
  readonly who: readonly string[]
  /** Whether ranges stand in the sentences: not of a self-selected group, nor where answers are few. */
  readonly hasRanges: boolean
  /** Each criterion in sentences. */
  readonly criteria: readonly FindingLine[]
  readonly first: readonly FindingLine[]
  readonly all: readonly FindingLine[]
}

interface Ranked {
  readonly id: string
  readonly label: string
  readonly item: ItemResult
  readonly value: number
}

const chipOf = (voice: Voice, verdict: Verdict): Chip | null => (verdict === 'none' ? null : verdictChip(voice, verdict))

const firstLine = (voice: Voice, { label, item }: Ranked): FindingLine => ({
  label: scoreSentence(voice, label, item, { cautionSaid: true }),
  chip: chipOf(voice, item.verdict),
  details: item.place ? placeSentence(voice, item.place) : '',
})

function listLine(context: ResultContext, { id, label, item }: Ranked): FindingLine {
  const [voice, { questionnaire }] = [contextVoice(context), context]
  const dontKnow =
    valueOf(item.dontKnowShare) === 0 ? [] : [voice.t('results:dont_know_share', { share: shareWords(voice, item.dontKnowShare) })]
  const place = item.place ? [placeWords(voice, item.place)] : []
  const figures = [estimateWords(voice, item.inference), ...place, ...dontKnow].join(' · ')
  const scale = scaleOf(questionnaire, id)
  const asked = askedLabel(voice, questionnaire, id)
  const fell = scale ? distributionSentence(voice, asked === label ? voice.t('sentences:answers') : asked, item, scale) : null
  return { label, chip: chipOf(voice, item.verdict), details: fell === null ? figures : `${figures}\n${fell}` }
}

/** The clearest at both ends: at most three strengths and three that need work; where there are none, the highest and the lowest two. */
function clearest(ranked: readonly Ranked[]): readonly Ranked[] {
  const strengths = ranked.filter(({ item }) => item.verdict === 'strength').slice(0, 3)
  const needs = ranked.filter(({ item }) => item.verdict === 'needsWork').slice(-3)
  if (strengths.length + needs.length > 0) return [...strengths, ...needs]
  return ranked.length <= 4 ? ranked : [...ranked.slice(0, 2), ...ranked.slice(-2)]
}

function itemFindings(context: ResultContext, { group }: SeriesGroup): Pick<GroupFindings, 'first' | 'all'> {
  if (group.tier !== 'full') return { first: [], all: [] }
  const voice = contextVoice(context)
  const ranked = judgedRatingIds(context.questionnaire)
    .flatMap((id): readonly Ranked[] => {
      const item = group.figures.items[id]
      const value = item ? valueOf(item.inference) : null
      return item === undefined || value === null ? [] : [{ id, label: itemLabel(voice, context.questionnaire, id), item, value }]
    })
    .toSorted((first, second) => second.value - first.value)
  return { first: clearest(ranked).map((one) => firstLine(voice, one)), all: ranked.map((one) => listLine(context, one)) }
}

/** Each criterion in sentences; few answers allow a word each. */
function criterionLines(context: ResultContext, { group }: SeriesGroup): readonly FindingLine[] {
  const voice = contextVoice(context)
  const said = { cautionSaid: true }
  return context.questionnaire.dimensions.flatMap(({ id, name }): readonly FindingLine[] => {
    const band = group.tier === 'bands' ? group.dimensions[id] : undefined
    if (band !== undefined)
      return [{ label: scoreBandSentence(voice, voice.say(name), band, said), chip: bandChip(voice, band), details: '' }]
    const result = group.tier === 'full' ? group.figures.dimensions[id] : undefined
    if (result === undefined) return []
    return [{ label: scoreSentence(voice, voice.say(name), result, said), chip: chipOf(voice, result.verdict), details: '' }]
  })
}

export function groupFindings(context: ResultContext, series: SeriesGroup): GroupFindings {
  const voice = contextVoice(context)
  const items = itemFindings(context, series)
  const caution = selfSelectedCaution(voice, series.id, series.group)
  return {
    id: series.id,
    name: series.label,
    mark: series.look.mark,
    finding: criteriaFinding(voice, context.questionnaire, series.group),
    caution,
    who: [
      caution === null ? whoAnsweredSentence(voice, series.label, series.group) : null,
      whoIsMissingSentence(voice, series.group),
      describedSentence(voice, series.group),
    ].filter((line) => line !== null),
    hasRanges: series.group.tier === 'full' && series.group.figures.recruitment !== 'selfSelected',
    criteria: criterionLines(context, series),
    first: items.first,
    all: items.all,
  }
}

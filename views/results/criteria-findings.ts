/**
 * What a group finds strong and what needs work: its clearest items first, all of them with score, place and verdict one click below.
 */
import type { ItemResult, PlaceRange } from '../../analysis/result.ts'
import type { MarkedGroup } from '../templates/layout/layout-view.ts'
import { criteriaFinding } from '../sentences/criteria-headline.ts'
import { estimateWords, shareWords, valueOf } from '../sentences/estimate-words.ts'
import type { Chip } from '../sentences/verdict-chip.ts'
import { bandChip, verdictChip } from '../sentences/verdict-chip.ts'
import type { Voice } from '../sentences/voice.ts'
import { selfSelectedCaution } from '../sentences/who-answered.ts'
import { itemLabel, ratingIds } from '../tables/item-labels.ts'
import type { SeriesGroup } from './criteria-overview.ts'
import type { ResultContext } from './result-context.ts'
import { contextVoice } from './result-context.ts'

export interface FindingLine {
  readonly label: string
  readonly chip: Chip | null
  /** Score with interval, place, share of don't know; empty at the first level. */
  readonly details: string
}

export interface GroupFindings {
  readonly id: string
  readonly name: string
  readonly mark: MarkedGroup
  readonly finding: string
  readonly caution: string | null
  readonly first: readonly FindingLine[]
  readonly all: readonly FindingLine[]
}

interface Ranked {
  readonly label: string
  readonly item: ItemResult
  readonly value: number
}

/** "place 1–3 of 16"; one number where the range is one. */
export function placeWords({ t }: Voice, { from, to, of }: PlaceRange): string {
  return from === to ? t('results:place.one', { place: from, of }) : t('results:place.range', { from, to, of })
}

function line(voice: Voice, { label, item }: Ranked, withDetails: boolean): FindingLine {
  const chip = item.verdict === 'none' ? null : verdictChip(voice, item.verdict)
  if (!withDetails) return { label, chip: chip ?? { text: estimateWords(voice, item.inference), tone: 'hidden' }, details: '' }
  const dontKnow =
    valueOf(item.dontKnowShare) === 0 ? [] : [voice.t('results:dont_know_share', { share: shareWords(voice, item.dontKnowShare) })]
  const place = item.place ? [placeWords(voice, item.place)] : []
  return { label, chip, details: [estimateWords(voice, item.inference), ...place, ...dontKnow].join(' · ') }
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
  const ranked = ratingIds(context.questionnaire)
    .flatMap((id): readonly Ranked[] => {
      const item = group.figures.items[id]
      const value = item ? valueOf(item.inference) : null
      return item === undefined || value === null ? [] : [{ label: itemLabel(voice, context.questionnaire, id), item, value }]
    })
    .toSorted((first, second) => second.value - first.value)
  return { first: clearest(ranked).map((one) => line(voice, one, false)), all: ranked.map((one) => line(voice, one, true)) }
}

/** Few answers allow a word a criterion. */
function bandLines(context: ResultContext, { group }: SeriesGroup): readonly FindingLine[] {
  if (group.tier !== 'bands') return []
  const voice = contextVoice(context)
  return context.questionnaire.dimensions.flatMap(({ id, name }) => {
    const band = group.dimensions[id]
    return band === undefined ? [] : [{ label: voice.say(name), chip: bandChip(voice, band), details: '' }]
  })
}

export function groupFindings(context: ResultContext, series: SeriesGroup): GroupFindings {
  const voice = contextVoice(context)
  const items = itemFindings(context, series)
  return {
    id: series.id,
    name: series.label,
    mark: series.look.mark,
    finding: criteriaFinding(voice, context.questionnaire, series.group),
    caution: selfSelectedCaution(voice, series.id, series.group),
    first: [...items.first, ...bandLines(context, series)],
    all: items.all,
  }
}
